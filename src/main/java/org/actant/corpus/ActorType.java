package org.actant.corpus;

import java.util.Locale;

/// What kind of actor issued a document.
public enum ActorType {
  COMPANY,
  NGO,
  GOVERNMENT,
  ACADEMIA,
  ASSOCIATION,
  UNION,
  OTHER;

  /// The word used in tables.
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
