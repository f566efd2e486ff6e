package org.actant.discourse;

import java.util.Locale;

/// What a node stands for. Actor-network theory treats people and things alike; a picture tells
/// them apart by shape.
public enum NodeKind {
  HUMAN,
  NONHUMAN,
  CONCEPT,
  UNKNOWN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
