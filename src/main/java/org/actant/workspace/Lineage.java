package org.actant.workspace;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.actant.provenance.Activity;
import org.actant.provenance.Artifact;
import org.actant.provenance.Derivation;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;

/// What was made from what, over all stages, as their provenance files say. Paths are relative to
/// the workspace.
public final class Lineage {
  /// How a file came to be.
  ///
  /// @param task the stage's task, or empty for a file made from all of them together
  public record Origin(Activity activity, String task, Digest sha256, List<Artifact> inputs) {}

  private final Map<String, Origin> origins = new HashMap<>();
  private final Map<String, SortedSet<String>> consumers = new HashMap<>();
  private final Map<String, Digest> recorded = new HashMap<>();

  private Lineage() {}

  public static Lineage of(Workspace workspace, List<Stage> stages) throws IOException {
    var lineage = new Lineage();
    for (Stage stage : stages) {
      Optional<Derivation> derivation = StageRunner.derivation(workspace, stage);
      if (derivation.isPresent()) {
        lineage.add(derivation.get(), StageRunner.described(workspace, stage));
      }
    }
    return lineage;
  }

  private void add(Derivation derivation, List<Artifact> described) {
    var all = new ArrayList<Artifact>();
    for (Step step : derivation.steps()) {
      for (Artifact output : step.outputs()) {
        made(
            output, new Origin(derivation.activity(), step.task(), output.sha256(), step.inputs()));
        all.add(output);
      }
      for (Artifact input : step.inputs()) {
        recorded.putIfAbsent(input.path(), input.sha256());
        // an input of a task that wrote nothing still decides what the stage's tables say
        for (Artifact output : derivation.outputs()) {
          consumers.computeIfAbsent(input.path(), _ -> new TreeSet<>()).add(output.path());
        }
      }
    }
    for (Artifact output : derivation.outputs()) {
      made(output, new Origin(derivation.activity(), "", output.sha256(), all));
    }
    for (Artifact file : described) {
      made(file, new Origin(derivation.activity(), "", file.sha256(), all));
    }
  }

  private void made(Artifact output, Origin origin) {
    origins.put(output.path(), origin);
    for (Artifact input : origin.inputs()) {
      consumers.computeIfAbsent(input.path(), _ -> new TreeSet<>()).add(output.path());
    }
  }

  /// Returns how a file was made; empty for a raw file and for one that no stage knows.
  public Optional<Origin> origin(String path) {
    return Optional.ofNullable(origins.get(path));
  }

  /// Returns the content that a raw file had when it was first read; empty for a file that no stage
  /// has read.
  public Optional<Digest> recorded(String path) {
    return Optional.ofNullable(recorded.get(path));
  }

  /// Returns the files that no stage makes and some stage has read, sorted.
  public SortedSet<String> rawInputs() {
    var raw = new TreeSet<>(recorded.keySet());
    raw.removeAll(origins.keySet());
    return raw;
  }

  /// Returns everything that was made from a file: what was made from it directly first, then what
  /// was made from that.
  public List<String> dependents(String path) {
    var found = new LinkedHashSet<String>();
    var open = new ArrayDeque<String>(List.of(path));
    while (!open.isEmpty()) {
      for (String made : consumers.getOrDefault(open.remove(), new TreeSet<>())) {
        if (found.add(made)) {
          open.add(made);
        }
      }
    }
    return List.copyOf(found);
  }
}
