package org.actant.claims;

import java.util.Locale;

/// Whose word a claim is. In the vocabulary of actor-network theory a reported claim has a
/// spokesperson: somebody who speaks for another (Callon 1986, doi
/// 10.1111/j.1467-954X.1984.tb00113.x).
public enum Voice {
  /// The issuer says it of itself.
  OWN,
  /// Somebody else says it of the issuer.
  REPORTED;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
