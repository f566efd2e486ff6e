package org.actant.agreement;

import java.util.Optional;

/// The share of pairs of judgments that say the same. It knows nothing of chance: coders who never
/// use a code agree perfectly about it.
public final class PercentAgreement {
  private PercentAgreement() {}

  public static Agreement of(Ratings<?> ratings) {
    Optional<Agreement.Undefined> nothing = Reasons.nothingToCompare(ratings);
    if (nothing.isPresent()) {
      return nothing.get();
    }
    double share = Coincidences.of(ratings).agreement();
    return new Agreement.Value(share, share, 0);
  }
}
