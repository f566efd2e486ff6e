package org.actant.cli;

import java.util.Optional;
import java.util.OptionalDouble;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.method.ImpactFramework;
import org.actant.carbon.method.SoftwareCarbonIntensity;
import org.actant.input.InputException;
import org.actant.measure.Grams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The making of the hardware, and how much of it falls to a run.
final class EmbodiedOptions {
  private static final double HOURS_PER_YEAR = 8760;

  @Option(
      names = "--embodied",
      paramLabel = "MASS",
      description =
          "Emissions of making the hardware: a mass (1000kg), a cloud instance (aws/m5.large), or"
              + " baseline for the 1000 kg of the Impact Framework's server.")
  @Nullable String total;

  @Option(
      names = "--lifespan",
      paramLabel = "YEARS",
      defaultValue = "4",
      description = "Expected life of the hardware; default: ${DEFAULT-VALUE}.")
  double years;

  @Option(
      names = "--share",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "Share of the hardware that was reserved; default: ${DEFAULT-VALUE}.")
  double share;

  /// Returns what falls to some hours.
  Optional<Grams> embodied(OptionalDouble hours, FactorTables tables) {
    if (total == null) {
      return Optional.empty();
    }
    if (hours.isEmpty()) {
      throw new InputException("--embodied needs to know how long; expected --hours beside it");
    }
    if (!(hours.getAsDouble() > 0) || Double.isInfinite(hours.getAsDouble())) {
      throw new InputException(
          "found "
              + hours.getAsDouble()
              + " hours of using the hardware; expected a number above 0 for --hours");
    }
    if (!(years > 0) || !(share > 0 && share <= 1)) {
      throw new InputException(
          "found a lifespan of "
              + years
              + " years and a share of "
              + share
              + "; expected years above 0 and a share up to 1");
    }
    return Optional.of(
        SoftwareCarbonIntensity.embodied(
            total(total, tables), hours.getAsDouble(), years * HOURS_PER_YEAR, share, 1));
  }

  private static Grams total(String text, FactorTables tables) {
    if (text.equals("baseline")) {
      return new Grams(ImpactFramework.Server.defaults().baselineG());
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      return AmountText.mass(text);
    }
    return tables
        .serverMaking(text.substring(0, slash), text.substring(slash + 1))
        .map(factor -> new Grams(1000 * factor.value()))
        .orElseThrow(() ->
            new InputException(
                "found no instance `"
                    + text
                    + "` in the tables; expected one such as aws/m5.large, azure/D2 v2 or"
                    + " gcp/e2-standard-2, or a mass"));
  }
}
