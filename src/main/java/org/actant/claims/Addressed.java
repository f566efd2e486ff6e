package org.actant.claims;

import java.util.Locale;

/// How it is known that a sentence speaks of an issuer, the surest first.
enum Addressed {
  /// It names the issuer, or something that only the issuer runs.
  SENTENCE(1),
  /// One of the three sentences before it in its block does, and it goes on with `it`, `its` or
  /// `the company` and names no other.
  BLOCK(0.8),
  /// The heading above does, and it names no other.
  HEADING(0.6),
  /// It speaks of `the company` in a document that hardly names another.
  DOCUMENT(0.6),
  /// It names a group that the issuer belongs to, and nobody alone.
  GROUP(0.5),
  /// Nobody is named: it speaks of all, and answers nobody.
  GENERAL(0);

  private final double weight;

  Addressed(double weight) {
    this.weight = weight;
  }

  /// What it adds to the score of a pair.
  double weight() {
    return weight;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
