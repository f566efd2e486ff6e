package org.actant.report;

/// Names of places in a document: letters, digits, `-`, `_` and `.`, different for different
/// things.
final class Anchors {
  private Anchors() {}

  static String table(String name) {
    return "table-" + safe(name);
  }

  static String row(String table, String key) {
    return "row-" + safe(table) + "." + safe(key);
  }

  static String card(String table, String key) {
    return "card-" + safe(table) + "." + safe(key);
  }

  static String passage(String id) {
    return "passage-" + safe(id);
  }

  static String figure(String id) {
    return "figure-" + safe(id);
  }

  static String reference(String key) {
    return "reference-" + safe(key);
  }

  private static String safe(String name) {
    var anchor = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-') {
        anchor.append(c);
      } else {
        anchor.append('_').append(Integer.toHexString(c));
      }
    }
    return anchor.toString();
  }
}
