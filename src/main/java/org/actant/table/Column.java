package org.actant.table;

/// A column as a reader needs it explained.
///
/// @param unit as printed for people, such as `J` or `%`; empty for a column without one
public record Column(String name, Type type, String unit, String description) {
  /// What stands in the fields; named as in Frictionless Table Schema.
  public enum Type {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  public static Column text(String name, String description) {
    return new Column(name, Type.STRING, "", description);
  }

  public static Column integer(String name, String unit, String description) {
    return new Column(name, Type.INTEGER, unit, description);
  }

  public static Column number(String name, String unit, String description) {
    return new Column(name, Type.NUMBER, unit, description);
  }

  public static Column bool(String name, String description) {
    return new Column(name, Type.BOOLEAN, "", description);
  }
}
