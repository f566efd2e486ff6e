package org.actant.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.provenance.Artifact;
import org.actant.provenance.Derivation;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.actant.workspace.Folders;
import org.actant.workspace.Progress;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Checks a pack without the workspace it was made of: (1) it is unpacked aside; (2) every file
/// must have the digest that the manifest lists, and no file may be there that it does not list;
/// (3) every stage is done again from the files in the pack and must write the same; (4) what it
/// reads must be what its provenance says it has read.
///
/// What a pack says it lacks is not taken on trust: a file counts as not checked only if, by the
/// provenance in the pack, it was made from something that is not in the pack or not whole.
public final class PackVerification {
  private final Workspace workspace;
  private final PackFacts facts;
  private final StageList stages;
  private final StageRunner runner;
  private final DocumentTexts texts;

  private PackVerification(
      Path folder, PackFacts facts, StageList stages, Clock clock, DocumentTexts texts) {
    this.workspace = new Workspace(folder);
    this.facts = facts;
    this.stages = stages;
    this.runner = new StageRunner(workspace, clock, "verification");
    this.texts = texts;
  }

  /// Verifies a pack.
  ///
  /// @param pack the archive, or a folder that it was unpacked in
  /// @throws InputException if it is no pack, or not whole
  public static PackReport of(
      Path pack, StageList stages, Clock clock, DocumentTexts texts, Progress progress)
      throws IOException {
    if (Files.isDirectory(pack)) {
      new Workspace(pack).forget();
      return verify(pack, pack, stages, clock, texts, progress);
    }
    Path folder = Files.createTempDirectory("actant-pack");
    try {
      Unpacking.unpack(pack, folder, Unpacking.Limits.USUAL);
      return verify(pack, folder, stages, clock, texts, progress);
    } finally {
      Folders.delete(folder);
    }
  }

  private static PackReport verify(
      Path pack, Path folder, StageList stages, Clock clock, DocumentTexts texts, Progress progress)
      throws IOException {
    for (String file : List.of(PackFacts.FILE, Manifest.FILE)) {
      if (!Files.isRegularFile(folder.resolve(file))) {
        throw new InputException(pack, "no file " + file, "a pack of `actant report pack`");
      }
    }
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room)); // a room may have been empty
    }
    PackFacts facts = Json.read(folder.resolve(PackFacts.FILE), PackFacts.class);
    if (facts.format() != PackFacts.FORMAT) {
      throw new InputException(
          pack,
          "a pack of format " + facts.format(),
          "format " + PackFacts.FORMAT + "; a newer actant may read it");
    }
    return new PackVerification(folder, facts, stages, clock, texts).report(progress);
  }

  private PackReport report(Progress progress) throws IOException {
    Manifest listed = Manifest.read(workspace.resolve(Manifest.FILE));
    Manifest there = Manifest.of(workspace.root());
    workspace.forget(); // what an archive remembers for the engine may be made up
    List<Stage> all = stages.of(workspace);
    var derivations = new LinkedHashMap<Stage, Derivation>();
    for (Stage stage : all) {
      Optional<Derivation> derivation = StageRunner.derivation(workspace, stage);
      derivation.ifPresent(found -> derivations.put(stage, found));
    }
    var checks = new ArrayList<Check>();
    Judge judge = Judge.of(facts, workspace, List.copyOf(derivations.values()));
    for (Rebuilding.Result result : new Rebuilding(workspace, runner, texts).run(all, progress)) {
      checks.add(judge.check(result));
    }
    checks.addAll(inputs(there, derivations.values(), judge, checks));
    checks.addAll(unaccounted(listed, all, derivations, checks));
    checks.sort(Comparator.comparing(Check::path));
    return new PackReport(facts, listed.digests().size(), listed.faults(there), checks);
  }

  /// Files that a stage has read, and that are missing or are not what it has read, but for those
  /// that are known to be, and those that have been made again and are judged by that.
  private static List<Check> inputs(
      Manifest there, Collection<Derivation> derivations, Judge judge, List<Check> checks) {
    var known = paths(checks);
    var wrong = new ArrayList<Check>();
    for (Derivation derivation : derivations) {
      String stage = derivation.activity().stage();
      for (Step step : derivation.steps()) {
        for (Artifact input : step.inputs()) {
          @Nullable Digest found = there.digests().get(input.path());
          if (!input.sha256().equals(found)
              && !judge.isNotWhole(input.path())
              && known.add(input.path())) {
            wrong.add(
                differs(
                    input.path(),
                    found == null
                        ? "was read by the stage `%s`, and is not in the pack".formatted(stage)
                        : "is not what the stage `%s` has read: that was %s, this is %s"
                            .formatted(stage, input.sha256().brief(), found.brief())));
          }
        }
      }
    }
    return wrong;
  }

  /// Files that no stage has made, as far as the provenance in the pack can be read, and that are
  /// no raw data that one has read: without provenance nothing is made again, and nothing would
  /// differ.
  private static List<Check> unaccounted(
      Manifest listed, List<Stage> all, Map<Stage, Derivation> derivations, List<Check> checks) {
    var known = paths(checks);
    derivations.forEach((stage, derivation) -> {
      known.add(stage.folder() + "/" + stage.name() + ".prov.json");
      derivation.steps().stream()
          .flatMap(step -> step.inputs().stream())
          .map(Artifact::path)
          .filter(path -> all.stream().noneMatch(s -> path.startsWith(s.folder() + "/")))
          .forEach(known::add);
    });
    return listed.digests().keySet().stream()
        .filter(path -> !known.contains(path) && !isWritten(path))
        .map(path -> differs(path, "nothing in the pack says how it was made, or what it is for"))
        .toList();
  }

  /// What lies at the top of the pack or of a room was written by people, or describes the pack.
  private static boolean isWritten(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 || Workspace.ROOMS.contains(path.substring(0, slash));
  }

  private static Set<String> paths(List<Check> checks) {
    return checks.stream().map(Check::path).collect(Collectors.toCollection(HashSet::new));
  }

  private static Check differs(String path, String detail) {
    return new Check(path, Check.Kind.of(path), Check.Outcome.DIFFERS, detail);
  }
}
