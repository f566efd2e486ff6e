package org.actant.audit.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.MeasuredRow;
import org.actant.audit.evidence.RunName;
import org.actant.audit.evidence.Settings;

/// The variants of a data set, their runs and what was set for them.
///
/// @param runs the finest rows of each run, by variant
/// @param settings by variant
record Variants(
    String dataset,
    SortedMap<String, SortedMap<RunName, List<MeasuredRow>>> runs,
    SortedMap<String, Settings> settings) {
  private static final Set<String> BASELINES =
      Set.of("baseline", "base", "reference", "control", "original", "unmodified");

  /// The data sets with rows about tasks or whole runs.
  static List<Variants> of(Evidence evidence) {
    var all = new ArrayList<Variants>();
    Groups.byDataset(Groups.finest(evidence))
        .forEach((dataset, rows) -> {
          var runs = new TreeMap<String, SortedMap<RunName, List<MeasuredRow>>>();
          Groups.byRun(rows)
              .forEach((run, of) ->
                  runs.computeIfAbsent(run.variant(), _ -> new TreeMap<>()).put(run, of));
          var settings = new TreeMap<String, Settings>();
          evidence.settings().stream()
              .filter(s -> s.dataset().equals(dataset))
              .forEach(s -> settings.putIfAbsent(s.variant(), s));
          all.add(new Variants(dataset, runs, settings));
        });
    return all;
  }

  /// The variant that the others are compared with, by its name, if there is one.
  Optional<String> baseline() {
    List<String> named =
        runs.keySet().stream()
            .filter(variant -> words(variant).stream().anyMatch(BASELINES::contains))
            .toList();
    if (named.isEmpty()) {
      named = runs.keySet().stream().filter(v -> words(v).getFirst().equals("v0")).toList();
    }
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /// The runs of a variant; none if it has none.
  SortedMap<RunName, List<MeasuredRow>> runsOf(String variant) {
    return runs.getOrDefault(variant, new TreeMap<>());
  }

  /// The settings of a variant that are not those of the baseline, as `path = value`.
  SortedMap<String, Settings.Setting> differences(String variant) {
    var differences = new TreeMap<String, Settings.Setting>();
    Settings own = settings.get(variant);
    Settings base = baseline().map(name -> settings.get(name)).orElse(null);
    if (own == null || base == null) {
      return differences;
    }
    own.values()
        .forEach((path, setting) -> {
          Settings.Setting of = base.values().get(path);
          if (of == null || !of.text().equals(setting.text())) {
            differences.put(path, setting);
          }
        });
    return differences;
  }

  /// Lower-case words of a name: `v5_power_limit_100W` is v5, power, limit, 100w.
  static List<String> words(String name) {
    List<String> words =
        Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.isEmpty() ? List.of("") : words;
  }

  /// The folder above the folder of a run.
  static String holder(MeasuredRow row) {
    String file = row.place().file();
    int run = file.lastIndexOf('/');
    int above = run <= 0 ? -1 : file.lastIndexOf('/', run - 1);
    return above < 0 ? "." : file.substring(0, above);
  }
}
