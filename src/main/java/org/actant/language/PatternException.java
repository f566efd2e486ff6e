package org.actant.language;

/// A pattern over tokens or dependencies that cannot be compiled.
public final class PatternException extends Exception {
  private static final long serialVersionUID = 1L;
  private final String found;
  private final String expected;

  PatternException(String found, String expected) {
    super(found + "; expected " + expected);
    this.found = found;
    this.expected = expected;
  }

  public String found() {
    return found;
  }

  public String expected() {
    return expected;
  }

  /// Returns the first line of what a library complains about.
  static String complaint(Throwable e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end).strip();
  }
}
