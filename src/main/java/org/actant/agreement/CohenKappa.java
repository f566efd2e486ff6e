package org.actant.agreement;

import java.util.Optional;

/// Cohen's kappa of two coders, each with a chance of their own (Cohen, *A coefficient of agreement
/// for nominal scales*, Educational and Psychological Measurement 20 (1960) 37–46,
/// doi:10.1177/001316446002000104). Units that one of them did not judge are left out.
///
/// It falls when a code is rare or when nearly everything has it, however well the coders agree
/// (Feinstein and Cicchetti, *High agreement but low kappa*, J. Clin. Epidemiol. 43 (1990) 543–549,
/// doi:10.1016/0895-4356(90)90158-L): read it beside [GwetAC1].
public final class CohenKappa {
  private CohenKappa() {}

  public static Agreement of(Ratings<?> ratings) {
    if (ratings.coders() > 2) {
      return new Agreement.Undefined("Cohen's kappa compares two coders, not " + ratings.coders());
    }
    Optional<Agreement.Undefined> undefined = Reasons.noChance(ratings);
    return undefined.isPresent()
        ? undefined.get()
        : Agreement.overChance(PercentAgreement.of(ratings).orNaN(), Margins.of(ratings).chance());
  }

  /// Returns the greatest kappa that coders could reach who use the categories as often as these.
  public static Agreement maximum(Ratings<?> ratings) {
    return switch (of(ratings)) {
      case Agreement.Undefined undefined -> undefined;
      case Agreement.Value value ->
          Agreement.overChance(Margins.of(ratings).mostAgreement(), value.expected());
    };
  }

  /// How often each of the two used each category.
  private record Margins(double[] first, double[] second, double units) {
    static Margins of(Ratings<?> ratings) {
      Ratings<?> both = ratings.judgedBy(2);
      double[] first = new double[both.categories().size()];
      double[] second = new double[first.length];
      for (int p = 0; p < both.patterns(); p++) {
        first[both.pattern(p)[0]] += both.count(p);
        second[both.pattern(p)[1]] += both.count(p);
      }
      return new Margins(first, second, both.size());
    }

    double chance() {
      double sum = 0;
      for (int c = 0; c < first.length; c++) {
        sum += first[c] * second[c];
      }
      return sum / (units * units);
    }

    double mostAgreement() {
      double sum = 0;
      for (int c = 0; c < first.length; c++) {
        sum += Math.min(first[c], second[c]);
      }
      return sum / units;
    }
  }
}
