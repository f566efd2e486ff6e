package org.actant.claims;

import java.util.Locale;

/// What makes a claim specific enough to be checked. The six follow what Bingler et al. 2024 (doi
/// 10.1016/j.jbankfin.2024.107191) look for in commitments: who binds themselves to what, how much,
/// by when, against what, within which bounds, and who has looked.
public enum Element {
  /// The issuer says that it does, did or will do something.
  COMMITMENT,
  /// How much: a number with a unit, a share, a ratio or a count.
  QUANTITY,
  /// When: a year that the deed belongs to or is promised for.
  DATE,
  /// Against what: a base year or another point of comparison.
  BASELINE,
  /// Within which bounds: a scope of the Greenhouse Gas Protocol, a method of counting, a place, or
  /// a part of the organization.
  SCOPE,
  /// Who has looked: an assurer, a certifier, a body that validates.
  VERIFIER;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
