package org.actant.literature;

import java.util.List;
import java.util.Optional;

/// One number as it was published.
///
/// @param source id of the publication
/// @param place table and page, as far as known
/// @param subject what the number is of, such as a model and its hardware
/// @param quantity what of it is counted
/// @param tier T1 to T6 of a figure of energy; empty where it is not known
/// @param basis how the formula is meant; empty without one
/// @param explanation why the figure does not follow, or is not what it seems, in our words
/// @param correctedBy id of the figure that a later publication gives instead
/// @param readIn where the number was read for this table
record Figure(
    String id,
    String source,
    String place,
    String subject,
    String quantity,
    PrintedNumber value,
    String unit,
    String tier,
    Optional<Formula> formula,
    Optional<Basis> basis,
    List<Input> inputs,
    String explanation,
    Optional<String> correctedBy,
    String readIn,
    Checked checked,
    String note) {
  Figure {
    inputs = List.copyOf(inputs);
  }

  /// What a formula claims.
  enum Basis {
    /// The publication says, or it is true by definition, that the figure is computed like this.
    ARITHMETIC,
    /// What the figure would be under an assumption, such as equal power; the publication may have
    /// measured something else.
    ASSUMPTION
  }

  /// How near to the publication the number was read.
  enum Checked {
    /// In its own text or data.
    PRIMARY,
    /// In somebody's quotation of it.
    SECONDARY,
    /// Told by others, without a quotation; not to be relied on before it is looked up.
    UNCHECKED
  }

  /// A number that the figure is computed from.
  ///
  /// @param exact whether it is a count or a definition rather than a rounded number
  /// @param alternative the value with which the figure would follow
  record Input(
      String name,
      PrintedNumber value,
      String unit,
      boolean exact,
      Optional<PrintedNumber> alternative) {}
}
