package org.actant.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.actant.provenance.Artifact;
import org.actant.provenance.Derivation;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.jspecify.annotations.Nullable;

/// Checks a workspace against its provenance: every file that was read or written must still have
/// the content it had, no work may be outstanding, and every stage, done again from its input in a
/// folder aside, must write the same bytes.
public final class Verification {
  /// One thing that is not as it should be.
  ///
  /// @param path the file, relative to the workspace
  /// @param dependents what was made from the file, as in [Lineage#dependents]
  public record Finding(Kind kind, String path, String detail, List<String> dependents) {}

  /// What can be wrong with a file.
  public enum Kind {
    /// A raw file has other content than when it was read.
    RAW_CHANGED,
    RAW_MISSING,
    /// A derived file has other content than when it was written.
    DERIVED_CHANGED,
    DERIVED_MISSING,
    /// A stage has work to do.
    OUT_OF_DATE,
    /// The stage, done again, writes other bytes.
    NOT_REPRODUCED
  }

  /// @param checked files whose content was compared with the record
  /// @param rebuilt files that were made again and compared
  public record Report(int checked, int rebuilt, List<Finding> findings) {}

  private final Workspace workspace;
  private final StageRunner runner;
  private final List<Stage> stages;
  private final Lineage lineage;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> changed = new HashSet<>();
  private int checked;
  private int rebuilt;

  public Verification(Workspace workspace, StageRunner runner, List<Stage> stages)
      throws IOException {
    this.workspace = workspace;
    this.runner = runner;
    this.stages = stages;
    this.lineage = Lineage.of(workspace, stages);
  }

  /// @param rebuild whether the stages are also done again; without it, content is compared with
  ///   the record only
  public Report run(boolean rebuild, Progress progress) throws IOException {
    checkRaw();
    checkDerived();
    checkOutstanding();
    if (rebuild) {
      rebuild(progress);
    }
    return new Report(checked, rebuilt, List.copyOf(findings));
  }

  private void checkRaw() throws IOException {
    for (String path : lineage.rawInputs()) {
      Digest expected = lineage.recorded(path).orElseThrow();
      check(path, expected, Kind.RAW_CHANGED, Kind.RAW_MISSING);
    }
  }

  private void checkDerived() throws IOException {
    for (Stage stage : stages) {
      for (Artifact output : outputs(StageRunner.derivation(workspace, stage))) {
        check(output.path(), output.sha256(), Kind.DERIVED_CHANGED, Kind.DERIVED_MISSING);
      }
      for (Artifact file : StageRunner.described(workspace, stage)) {
        check(file.path(), file.sha256(), Kind.DERIVED_CHANGED, Kind.DERIVED_MISSING);
      }
    }
  }

  private void check(String path, Digest expected, Kind different, Kind absent) throws IOException {
    checked++;
    Path file = workspace.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      find(absent, path, "was " + expected.brief());
    } else {
      Digest now = Digest.of(file);
      if (!now.equals(expected)) {
        find(different, path, "was " + expected.brief() + ", is " + now.brief());
      }
    }
  }

  private void find(Kind kind, String path, String detail) {
    changed.add(path);
    findings.add(new Finding(kind, path, detail, lineage.dependents(path)));
  }

  /// Work that is outstanding only because of a file found above is not reported a second time.
  private void checkOutstanding() throws IOException {
    for (Stage stage : stages) {
      Optional<Derivation> derivation = StageRunner.derivation(workspace, stage);
      if (derivation.isPresent() && touches(stage, derivation.get())) {
        continue;
      }
      List<String> outdated = runner.outdated(stage);
      if (!outdated.isEmpty()) {
        findings.add(
            new Finding(
                Kind.OUT_OF_DATE,
                stage.folder(),
                "`actant run` has work to do: "
                    + String.join(", ", outdated.stream().limit(5).toList()),
                List.of()));
      }
    }
  }

  private void rebuild(Progress progress) throws IOException {
    progress.begin("verify", stages.size());
    var work = new ArrayList<Callable<List<Again>>>();
    for (Stage stage : stages) {
      Optional<Derivation> derivation = StageRunner.derivation(workspace, stage);
      boolean can = derivation.isPresent() && !touches(stage, derivation.get());
      work.add(() -> {
        List<Again> again = can ? again(stage, derivation.get()) : List.of();
        progress.advance(stage.name());
        return again;
      });
    }
    try {
      for (List<Again> files : Parallel.inOrder(Parallel.USUAL, work)) {
        rebuilt += files.size();
        files.stream()
            .filter(file -> !file.isSame())
            .forEach(file -> find(Kind.NOT_REPRODUCED, file.path, file.detail()));
      }
    } finally {
      progress.end();
    }
  }

  private boolean touches(Stage stage, Derivation derivation) throws IOException {
    return StageRunner.described(workspace, stage).stream()
            .anyMatch(file -> changed.contains(file.path()))
        || derivation.steps().stream()
            .flatMap(step -> step.inputs().stream())
            .anyMatch(input -> changed.contains(input.path()))
        || outputs(Optional.of(derivation)).stream().anyMatch(o -> changed.contains(o.path()));
  }

  /// A file that was made again.
  private record Again(String path, @Nullable Digest recorded, @Nullable Digest fresh) {
    boolean isSame() {
      return recorded != null && recorded.equals(fresh);
    }

    String detail() {
      return "recorded %s, made again %s"
          .formatted(
              recorded == null ? "nothing" : recorded.brief(),
              fresh == null ? "nothing" : fresh.brief());
    }
  }

  private List<Again> again(Stage stage, Derivation recorded) throws IOException {
    Path aside = Files.createTempDirectory("actant-verify");
    try {
      Map<String, Digest> before = byPath(recorded);
      Map<String, Digest> after = byPath(runner.rebuild(stage, aside));
      var paths = new TreeSet<>(before.keySet());
      paths.addAll(after.keySet());
      return paths.stream()
          .map(path -> new Again(path, before.get(path), after.get(path)))
          .toList();
    } finally {
      Folders.delete(aside);
    }
  }

  private static Map<String, Digest> byPath(Derivation derivation) {
    var digests = new TreeMap<String, Digest>();
    outputs(Optional.of(derivation)).forEach(a -> digests.put(a.path(), a.sha256()));
    return digests;
  }

  private static List<Artifact> outputs(Optional<Derivation> derivation) {
    var outputs = new ArrayList<Artifact>();
    derivation.ifPresent(d -> {
      for (Step step : d.steps()) {
        outputs.addAll(step.outputs());
      }
      outputs.addAll(d.outputs());
    });
    return outputs;
  }
}
