package org.actant.cli;

import java.util.Optional;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where electricity is used: the option, else the environment variable `ACTANT_PLACE`, else
/// anywhere in the world.
final class PlaceOption {
  private static final String VARIABLE = "ACTANT_PLACE";

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description =
          "Country (SWE, SE, Sweden), state or province (US-CA, CA-ON), bidding zone (SE2), cloud"
              + " region (aws/eu-north-1) or world; default: the environment variable ACTANT_PLACE,"
              + " else world.")
  @Nullable String named;

  Place place(FactorTables tables) {
    return configured().map(tables::place).orElse(Place.WORLD);
  }

  /// Whether anybody said where.
  boolean isConfigured() {
    return configured().isPresent();
  }

  /// What a reader must know of an interval without a place.
  static String unconfigured() {
    return "no place is configured: the interval holds every grid in the tables; say where with"
        + " --place or "
        + VARIABLE;
  }

  private Optional<String> configured() {
    return Optional.ofNullable(named)
        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).filter(text -> !text.isBlank()));
  }
}
