package org.actant.claims;

/// A place where an issuer is named, by its own name, by that of a thing that only it runs, or by
/// that of a group it belongs to.
///
/// @param start first UTF-16 unit in the document's text
/// @param end one past the last
/// @param group whether the name is that of a group
record Naming(String issuer, int start, int end, String words, boolean group) {
  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
