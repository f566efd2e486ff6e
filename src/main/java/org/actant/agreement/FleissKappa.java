package org.actant.agreement;

import java.util.Optional;

/// Fleiss' kappa of several coders who share one chance (Fleiss, *Measuring nominal scale agreement
/// among many raters*, Psychological Bulletin 76 (1971) 378–382, doi:10.1037/h0031619). It is
/// defined for units that all judged; others are left out. For two coders it is Scott's pi.
public final class FleissKappa {
  private FleissKappa() {}

  public static Agreement of(Ratings<?> ratings) {
    Optional<Agreement.Undefined> nothing = Reasons.nothingToCompare(ratings);
    if (nothing.isPresent()) {
      return nothing.get();
    }
    Ratings<?> complete = ratings.judgedBy(ratings.coders());
    if (complete.size() == 0) {
      return new Agreement.Undefined("no unit was judged by all " + ratings.coders() + " coders");
    }
    Optional<Agreement.Undefined> undefined = Reasons.noChance(complete);
    if (undefined.isPresent()) {
      return undefined.get();
    }
    Coincidences met = Coincidences.of(complete);
    double chance = 0;
    for (double total : met.totals()) {
      chance += total * total / (met.judgments() * met.judgments());
    }
    return Agreement.overChance(met.agreement(), chance);
  }
}
