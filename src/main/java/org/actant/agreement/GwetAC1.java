package org.actant.agreement;

import java.util.Optional;
import java.util.stream.IntStream;

/// Gwet's AC1, whose chance does not grow when nearly all units fall into one category (Gwet,
/// *Computing inter-rater reliability and its variance in the presence of high agreement*, British
/// Journal of Mathematical and Statistical Psychology 61 (2008) 29–48,
/// doi:10.1348/000711006X126600). Several coders and missing judgments as in Gwet, *Handbook of
/// Inter-Rater Reliability*, 4th ed. 2014, ch. 2: each unit that two or more judged weighs the
/// same. The number of categories that coders could choose from matters, used or not.
///
/// DKPro Agreement 2.2.1 does not have it.
public final class GwetAC1 {
  private GwetAC1() {}

  public static Agreement of(Ratings<?> ratings) {
    Optional<Agreement.Undefined> undefined = Reasons.noChance(ratings);
    if (undefined.isPresent()) {
      return undefined.get();
    }
    double[] prevalence = new double[ratings.categories().size()];
    double agreed = 0;
    double compared = 0;
    double judged = 0;
    for (int p = 0; p < ratings.patterns(); p++) {
      int[] votes = ratings.votes(p);
      int all = IntStream.of(votes).sum();
      for (int c = 0; all > 0 && c < votes.length; c++) {
        prevalence[c] += (double) ratings.count(p) * votes[c] / all;
      }
      judged += all > 0 ? ratings.count(p) : 0;
      if (all > 1) {
        int same = IntStream.of(votes).map(vote -> vote * (vote - 1)).sum();
        agreed += (double) ratings.count(p) * same / (all * (all - 1));
        compared += ratings.count(p);
      }
    }
    return Agreement.overChance(agreed / compared, chance(prevalence, judged));
  }

  private static double chance(double[] prevalence, double judged) {
    double sum = 0;
    for (double count : prevalence) {
      sum += count / judged * (1 - count / judged);
    }
    return sum / (prevalence.length - 1);
  }
}
