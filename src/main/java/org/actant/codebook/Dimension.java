package org.actant.codebook;

/// What the codes of a codebook name in a statement.
public enum Dimension {
  /// What actors are shown doing, such as `enrollment`.
  CODE,
  /// What they speak of and may take a stance toward, such as `offsets`.
  CONCEPT
}
