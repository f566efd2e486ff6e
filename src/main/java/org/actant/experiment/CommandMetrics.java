package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.technique.Findings;

/// What a command says of its work, in a JSON file: an object whose key `accuracy` is a share,
/// `confusion` counts images of each class (row) by answer (column), `classes` lists `[n, correct]`
/// by class where there is no confusion, `size_bytes`, `parameters`, `latency_p50_ms` and `engine`
/// fill the columns of these names, `simulated` is true if a saving is computed and not real. All
/// other numbers are findings; `{"value": 1.5, "unit": "s"}` is one with a unit.
///
/// @param confusion empty if the command told none
record CommandMetrics(
    OptionalDouble accuracy,
    List<Label> classes,
    List<List<Integer>> confusion,
    OptionalDouble sizeBytes,
    OptionalDouble parameters,
    OptionalDouble latencyP50Ms,
    String engine,
    boolean simulated,
    List<Findings.Finding> findings) {
  private static final double DISAGREEMENT = 1e-6;
  private static final Set<String> KNOWN =
      Set.of(
          "accuracy",
          "confusion",
          "classes",
          "size_bytes",
          "parameters",
          "latency_p50_ms",
          "engine",
          "simulated");

  CommandMetrics {
    classes = List.copyOf(classes);
    confusion = confusion.stream().map(List::copyOf).toList();
    findings = List.copyOf(findings);
  }

  /// How the images of one class were named.
  record Label(int n, int correct) {}

  /// Reads the file.
  ///
  /// @param required keys that must be there with a number
  /// @throws InputException if it is missing or says something impossible
  static CommandMetrics read(Path file, List<String> required) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          "the command wrote no " + file.getFileName() + "; expected one in its folder");
    }
    @SuppressWarnings("unchecked")
    Map<String, Object> said = Json.read(file, Map.class);
    if (said == null) {
      throw new InputException(file.getFileName() + " holds `null`; expected an object");
    }
    var reader = new Reader(said);
    List<List<Integer>> confusion = reader.table("confusion");
    List<Label> classes =
        confusion.isEmpty()
            ? reader.table("classes").stream().map(CommandMetrics::label).toList()
            : labels(square(confusion));
    var metrics =
        new CommandMetrics(
            accuracy(reader.number("accuracy"), classes),
            classes,
            confusion,
            reader.number("size_bytes"),
            reader.number("parameters"),
            reader.number("latency_p50_ms"),
            said.get("engine") instanceof String engine ? engine : "",
            said.get("simulated") instanceof Boolean simulated && simulated,
            reader.findings());
    for (String key : required) {
      if (!metrics.tell(key) && !(KNOWN.contains(key) && said.get(key) != null)) {
        throw new InputException(
            file.getFileName() + " has no `" + key + "`; expected a number for it");
      }
    }
    return metrics;
  }

  private boolean tell(String key) {
    return key.equals("accuracy")
        ? accuracy.isPresent()
        : findings.stream().anyMatch(finding -> finding.metric().equals(key));
  }

  /// The diagonal and the sums of the rows of a confusion.
  static List<Label> labels(List<List<Integer>> confusion) {
    var labels = new ArrayList<Label>();
    for (int i = 0; i < confusion.size(); i++) {
      int n = confusion.get(i).stream().mapToInt(Integer::intValue).sum();
      labels.add(new Label(n, confusion.get(i).get(i)));
    }
    return labels;
  }

  private static List<List<Integer>> square(List<List<Integer>> confusion) {
    if (confusion.stream().anyMatch(row -> row.size() != confusion.size())) {
      throw new InputException(
          "found a `confusion` whose rows differ in length; expected a square");
    }
    return confusion;
  }

  private static Label label(List<Integer> pair) {
    if (pair.size() != 2 || pair.get(1) > pair.get(0)) {
      throw new InputException("found " + pair + " in `classes`; expected [n, correct]");
    }
    return new Label(pair.get(0), pair.get(1));
  }

  private static OptionalDouble accuracy(OptionalDouble said, List<Label> classes) {
    long n = classes.stream().mapToLong(Label::n).sum();
    if (said.isPresent() && !(said.getAsDouble() >= 0 && said.getAsDouble() <= 1)) {
      throw new InputException(
          "found the accuracy " + said.getAsDouble() + "; expected a share from 0 to 1");
    }
    if (n == 0) {
      return said;
    }
    double counted = (double) classes.stream().mapToLong(Label::correct).sum() / n;
    if (said.isPresent() && Math.abs(said.getAsDouble() - counted) > DISAGREEMENT) {
      throw new InputException(
          "found the accuracy %s beside counts that give %s; expected the same"
              .formatted(said.getAsDouble(), counted));
    }
    return OptionalDouble.of(counted);
  }

  /// The accuracy of always naming the most frequent class; empty where classes were not counted.
  OptionalDouble constantAccuracy() {
    long n = classes.stream().mapToLong(Label::n).sum();
    return n == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) classes.stream().mapToInt(Label::n).max().orElseThrow() / n);
  }

  /// Returns these metrics with one more finding.
  CommandMetrics with(Findings.Finding finding) {
    var more = new ArrayList<>(findings);
    more.add(finding);
    return new CommandMetrics(
        accuracy, classes, confusion, sizeBytes, parameters, latencyP50Ms, engine, simulated, more);
  }

  /// Takes single values out of what was said.
  private record Reader(Map<String, Object> said) {
    OptionalDouble number(String key) {
      Object value = said.get(key);
      if (value == null) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(finite(key, value));
    }

    private static double finite(String key, Object value) {
      if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
        return number.doubleValue();
      }
      throw new InputException("found `" + value + "` for `" + key + "`; expected a finite number");
    }

    List<List<Integer>> table(String key) {
      Object value = said.get(key);
      if (value == null) {
        return List.of();
      }
      if (!(value instanceof List<?> rows)) {
        throw new InputException("found `" + key + "` that is no list; expected lists of counts");
      }
      return rows.stream().map(row -> counts(key, row)).toList();
    }

    private static List<Integer> counts(String key, Object row) {
      if (!(row instanceof List<?> fields)) {
        throw new InputException("found `" + row + "` in `" + key + "`; expected a list of counts");
      }
      var counts = new ArrayList<Integer>();
      for (Object field : fields) {
        if (!(field instanceof Integer count && count >= 0)) {
          throw new InputException("found `" + field + "` in `" + key + "`; expected a count");
        }
        counts.add(count);
      }
      return counts;
    }

    /// All numbers that have no column of their own, sorted by name.
    List<Findings.Finding> findings() {
      var findings = new ArrayList<Findings.Finding>();
      new TreeMap<>(said)
          .forEach((key, value) -> {
            if (KNOWN.contains(key)) {
              return;
            }
            if (value instanceof Map<?, ?> map && map.get("value") instanceof Number number) {
              Object unit = map.get("unit");
              findings.add(
                  new Findings.Finding(
                      key, unit == null ? "" : unit.toString(), finite(key, number)));
            } else if (value instanceof Number) {
              findings.add(new Findings.Finding(key, "", finite(key, value)));
            }
          });
      return findings;
    }
  }
}
