package org.actant.carbon.conformance;

/// A complaint about a published figure.
///
/// @param why with the numbers that show it
public record Flag(Kind kind, String why) {
  /// What is wrong.
  public enum Kind {
    /// The figure does not follow from its inputs.
    ARITHMETIC,
    /// A value that nothing physical has; often a unit slipped.
    MAGNITUDE,
    /// Two prints of one figure differ.
    CONTRADICTION
  }
}
