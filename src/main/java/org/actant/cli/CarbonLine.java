package org.actant.cli;

import java.util.Optional;
import org.actant.carbon.estimate.CarbonEstimate;
import org.actant.carbon.estimate.RecordedEnergy;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.Place;
import org.actant.energy.recording.Recording;

/// What a metered run emitted, in one line.
final class CarbonLine {
  private CarbonLine() {}

  /// Returns the interval of a window, gross; nothing where no meter counted or estimated energy.
  static Optional<String> of(Recording recording, String window, PlaceOption where) {
    return RecordedEnergy.of(recording, window)
        .map(energy -> {
          var tables = FactorTables.read();
          Place place = where.place(tables);
          String line = CarbonEstimate.of(energy.gross(), place, tables).sentence();
          return where.isConfigured() ? line : line + "; " + PlaceOption.unconfigured();
        });
  }
}
