package org.actant.claims;

import java.util.Locale;

/// How it is known that a sentence speaks of an issuer, the surest first.
enum Addressed {
  /// It names the issuer.
  SENTENCE,
  /// One of the three sentences before it in its block does, and it names no other.
  BLOCK,
  /// The heading above does, and it names no other.
  HEADING,
  /// It speaks of `the company` in a document that hardly names another.
  DOCUMENT,
  /// Nobody is named: it speaks of all.
  GENERAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
