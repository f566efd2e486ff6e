package org.actant.actors;

/// A place in a sentence where a name stands.
///
/// @param from first token
/// @param to one past the last token
/// @param label what the name is the name of
record NameSpan(int from, int to, Label label) {
  enum Label {
    PERSON,
    ORGANIZATION
  }

  int length() {
    return to - from;
  }
}
