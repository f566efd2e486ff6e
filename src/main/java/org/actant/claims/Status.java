package org.actant.claims;

import java.util.Locale;

/// Whether the deed of a claim is done. The three are the action labels of A3CG (Ong et al. 2025,
/// ACL): implemented, planning, indeterminate.
public enum Status {
  /// Has been done or is being done.
  DONE,
  /// Is promised or planned.
  PLANNED,
  /// The words do not say.
  INDETERMINATE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
