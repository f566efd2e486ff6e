package org.actant.exchange.refi;

/// Something about an exchange file that its owner should know.
///
/// @param kind what it touches
/// @param line of the XML, or 0 where it is about no line
/// @param message what was found, and what was expected or is done about it
public record Finding(Kind kind, int line, String message) {
  /// The parts of a diagnosis, in the order in which they are told.
  public enum Kind {
    /// the ZIP file and the names in it
    CONTAINER,
    /// what the schema of the standard forbids
    SCHEMA,
    /// one GUID for several things, or a reference to nothing
    REFERENCE,
    /// a source whose file is not there or may not be read
    SOURCE,
    /// how positions are counted
    OFFSETS,
    /// valid, but not where other programs look for it
    CONVENTION,
    /// what does not come along
    LOSS;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static Finding schema(Element element, String message) {
    return new Finding(Kind.SCHEMA, element.line(), message);
  }
}
