package org.actant.agreement;

import java.util.Optional;

/// Krippendorff's alpha, for any number of coders, missing judgments and any distance between
/// categories: one minus the mean distance of judgments within units in terms of that of all
/// judgments (Hayes and Krippendorff, *Answering the call for a standard reliability measure for
/// coding data*, Communication Methods and Measures 1 (2007) 77–89, doi:10.1080/19312450709336664).
///
/// DKPro Agreement has the same coefficient and is the referee in the tests. It takes units one by
/// one, which is too slow for a bootstrap over a corpus, hence this code over patterns.
public final class KrippendorffAlpha {
  private KrippendorffAlpha() {}

  public static <C> Agreement of(Ratings<C> ratings, Distance<C> distance) {
    Optional<Agreement.Undefined> undefined = Reasons.noChance(ratings);
    if (undefined.isPresent()) {
      return undefined.get();
    }
    Coincidences met = Coincidences.of(ratings);
    double[] totals = met.totals();
    double n = met.judgments();
    double observed = 0;
    double expected = 0;
    for (int a = 0; a < totals.length; a++) {
      for (int b = 0; b < totals.length; b++) {
        if (a != b && totals[a] > 0 && totals[b] > 0) {
          double apart = distance.between(ratings.categories(), a, b, totals);
          observed += met.pairs(a, b) * apart;
          expected += totals[a] * totals[b] * apart;
        }
      }
    }
    if (expected == 0) {
      return new Agreement.Undefined("the categories used do not differ on this scale");
    }
    return Agreement.underChance(observed / n, expected / (n * (n - 1)));
  }
}
