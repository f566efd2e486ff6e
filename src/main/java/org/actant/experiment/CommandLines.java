package org.actant.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.energy.linux.GatedProcess;

/// The command lines of a study's trials: the words and the environment with their places filled.
record CommandLines(Study study, Subject.Command command, Path workspace) {
  /// A command line, ready to be started.
  record Line(List<String> words, Map<String, String> environment) {
    /// Why its program cannot be started; empty if it can.
    Optional<String> missing() {
      return GatedProcess.findProgram(
              words.getFirst(), environment.getOrDefault("PATH", System.getenv("PATH")))
          .map(GatedProcess.NotStarted::message);
    }
  }

  /// @param folder in which the trial runs
  Line of(Trial trial, Path folder) {
    Map<String, String> values = values(trial, folder);
    var environment = new TreeMap<String, String>();
    command.environment().forEach((name, text) -> environment.put(name, Places.fill(text, values)));
    return new Line(words(values), environment);
  }

  /// The programs that are not there, each with the condition that asks for it.
  List<String> missingPrograms() {
    var missing = new ArrayList<String>();
    for (Condition condition : study.conditions()) {
      of(new Trial(1, 1, condition.id()), workspace)
          .missing()
          .ifPresent(reason -> missing.add("%s (condition %s)".formatted(reason, condition.id())));
    }
    return missing;
  }

  private Map<String, String> values(Trial trial, Path folder) {
    var values = new HashMap<String, String>();
    study
        .condition(trial.condition())
        .treatments()
        .forEach(treatment -> values.putAll(treatment.levels()));
    values.put("seed", String.valueOf(study.seedOf(trial.block())));
    values.put("block", String.valueOf(trial.block()));
    values.put("threads", String.valueOf(study.protocol().threads()));
    values.put("workspace", workspace.toString());
    values.put("folder", folder.toString());
    return values;
  }

  /// A program whose name has a slash is looked for from the workspace.
  private List<String> words(Map<String, String> values) {
    var words =
        new ArrayList<>(command.words().stream().map(word -> Places.fill(word, values)).toList());
    if (words.getFirst().contains("/")) {
      words.set(0, workspace.resolve(words.getFirst()).toString());
    }
    return words;
  }
}
