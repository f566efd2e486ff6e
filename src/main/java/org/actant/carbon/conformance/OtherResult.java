package org.actant.carbon.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;

/// What another program computed for a vector, and whether it is right.
///
/// A program must come to the printed figure where that holds. Where it has a fault in its
/// arithmetic, it must come to the recomputed one: repeating a published error is none of
/// conformance's virtues. Vectors that are flagged for their magnitude or for two prints say
/// nothing about a program.
public record OtherResult(GoldenVector vector, String value, Outcome outcome, String wanted) {
  /// What a value is worth.
  public enum Outcome {
    RIGHT,
    WRONG,
    /// The published figure with its fault.
    REPEATS_THE_FAULT,
    NOT_TESTABLE
  }

  public boolean passed() {
    return outcome == Outcome.RIGHT || outcome == Outcome.NOT_TESTABLE;
  }

  /// Reads a CSV file with the columns `id` and `value`.
  public static List<OtherResult> read(Path file, List<ConformanceResult> own) throws IOException {
    Table table = Csv.read(file);
    if (!table.columns().containsAll(List.of("id", "value"))) {
      throw new InputException(
          file, 1, "the columns " + table.columns(), "the columns `id` and `value`");
    }
    var results = new ArrayList<OtherResult>();
    for (int i = 0; i < table.rows().size(); i++) {
      String id = table.get(i, "id");
      var known = own.stream().filter(r -> r.vector().id().equals(id)).findFirst();
      if (known.isEmpty()) {
        throw new InputException(
            file,
            Csv.line(file, i),
            "the vector `" + id + "`",
            "an id that `actant carbon conformance` lists");
      }
      results.add(of(known.get(), number(file, i, table.get(i, "value"))));
    }
    return results;
  }

  private static String number(Path file, int row, String text) throws IOException {
    try {
      new Printed(text.strip());
      return text.strip();
    } catch (NumberFormatException e) {
      throw new InputException(
          file, Csv.line(file, row), "`" + text + "`", "a number with a point");
    }
  }

  static OtherResult of(ConformanceResult own, String text) {
    double value = Double.parseDouble(text);
    boolean printed =
        own.vector().expected().map(expected -> expected.agreesWith(value)).orElse(false);
    if (own.flags().isEmpty()) {
      return new OtherResult(
          own.vector(), text, printed ? Outcome.RIGHT : Outcome.WRONG, own.vector().published());
    }
    boolean testable = own.flags().stream().allMatch(flag -> flag.kind() == Flag.Kind.ARITHMETIC);
    if (!testable) {
      return new OtherResult(own.vector(), text, Outcome.NOT_TESTABLE, "");
    }
    double tolerance = own.vector().expected().map(Printed::tolerance).orElse(0.0);
    boolean recomputed =
        value >= own.computed().low() - tolerance && value <= own.computed().high() + tolerance;
    return new OtherResult(
        own.vector(),
        text,
        recomputed ? Outcome.RIGHT : printed ? Outcome.REPEATS_THE_FAULT : Outcome.WRONG,
        own.recomputed());
  }
}
