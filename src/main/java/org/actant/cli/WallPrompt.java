package org.actant.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.OptionalDouble;
import org.actant.energy.calibration.LoadStep;
import org.actant.energy.calibration.Reference;
import org.actant.input.InputException;

/// Asks a person for the watts that a wall meter shows, while the load runs.
final class WallPrompt implements Reference {
  private final BufferedReader in;
  private final Console console;

  WallPrompt(BufferedReader in, Console console) {
    this.in = in;
    this.console = console;
  }

  @Override
  public Watch begin(LoadStep step) {
    return () -> OptionalDouble.of(ask(step));
  }

  private double ask(LoadStep step) throws IOException {
    while (true) {
      console.warn(step.name() + " is running: what does the meter show, in watts?");
      String line = in.readLine();
      if (line == null) {
        throw new InputException(
            "the input ended at step "
                + step.name()
                + "; steps that were answered are kept, run the same again to go on");
      }
      OptionalDouble watts = watts(line.strip().replace(',', '.'));
      if (watts.isPresent()) {
        return watts.getAsDouble();
      }
      console.warn("`" + line.strip() + "` is no power; a number such as 41.5 is expected");
    }
  }

  private static OptionalDouble watts(String text) {
    try {
      double watts = Double.parseDouble(text);
      return watts > 0 && watts < 1e6 ? OptionalDouble.of(watts) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
