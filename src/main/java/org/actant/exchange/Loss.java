package org.actant.exchange;

/// Something that does not come along from one form to the other.
///
/// @param what it is, with how much of it there is
/// @param why it stays behind, or what becomes of it
public record Loss(String what, String why) {
  /// Returns the loss of a number of things.
  static Loss of(long count, String things, String why) {
    return new Loss(things + " (" + count + ")", why);
  }

  @Override
  public String toString() {
    return what + ": " + why;
  }
}
