package org.actant.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.provenance.Artifact;
import org.actant.provenance.Derivation;
import org.actant.provenance.Digest;
import org.actant.workspace.Folders;
import org.actant.workspace.Progress;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Checks a pack without the workspace it was made of: (1) it is unpacked aside; (2) every file
/// must have the digest that the manifest lists, and no file may be there that it does not list;
/// (3) every stage is done again from the files in the pack and must write the same.
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
    List<PackReport.Fault> faults = faults(listed);
    workspace.forget(); // what an archive remembers for the engine may be made up
    List<Stage> all = stages.of(workspace);
    var checks = new ArrayList<Check>();
    var judge = new Judge(all);
    for (Rebuilding.Result result : new Rebuilding(workspace, runner, texts).run(all, progress)) {
      checks.add(judge.check(result));
    }
    checks.addAll(unaccounted(listed, all, checks));
    checks.sort(Comparator.comparing(Check::path));
    return new PackReport(facts, listed.digests().size(), faults, checks);
  }

  /// Files that no stage has made, as far as the provenance in the pack can be read, and that are
  /// no raw data that one has read: without provenance nothing is made again, and nothing would
  /// differ.
  private List<Check> unaccounted(Manifest listed, List<Stage> all, List<Check> checks)
      throws IOException {
    var known = new HashSet<String>();
    checks.forEach(check -> known.add(check.path()));
    for (Stage stage : all) {
      Optional<Derivation> derivation = StageRunner.derivation(workspace, stage);
      if (derivation.isPresent()) {
        known.add(stage.folder() + "/" + stage.name() + ".prov.json");
        derivation.get().steps().stream()
            .flatMap(step -> step.inputs().stream())
            .map(Artifact::path)
            .filter(path -> all.stream().noneMatch(s -> path.startsWith(s.folder() + "/")))
            .forEach(known::add);
      }
    }
    var unaccounted = new ArrayList<Check>();
    for (String path : listed.digests().keySet()) {
      // what lies at the top of the pack or of a room was written by people, or describes the pack
      if (path.indexOf('/') != path.lastIndexOf('/') && !known.contains(path)) {
        unaccounted.add(
            new Check(
                path,
                Check.Kind.of(path),
                Check.Outcome.DIFFERS,
                "nothing in the pack says how it was made, or what it is for"));
      }
    }
    return unaccounted;
  }

  private List<PackReport.Fault> faults(Manifest listed) throws IOException {
    Manifest there = Manifest.of(workspace.root());
    var faults = new ArrayList<PackReport.Fault>();
    var paths = new TreeSet<>(listed.digests().keySet());
    paths.addAll(there.digests().keySet());
    for (String path : paths) {
      @Nullable Digest expected = listed.digests().get(path);
      @Nullable Digest found = there.digests().get(path);
      if (expected == null) {
        faults.add(new PackReport.Fault(path, "is not in the manifest"));
      } else if (found == null) {
        faults.add(new PackReport.Fault(path, "is missing"));
      } else if (!found.equals(expected)) {
        faults.add(
            new PackReport.Fault(
                path,
                "has been changed: the manifest says %s, the file has %s"
                    .formatted(expected.brief(), found.brief())));
      }
    }
    return faults;
  }

  /// Says what a result means, knowing what the pack lacks.
  private final class Judge {
    private final Map<String, PackFacts.Partial> partial = new HashMap<>();
    private final Map<String, PackFacts.LeftOut> leftOut = new HashMap<>();
    private final Reach reach;

    Judge(List<Stage> all) throws IOException {
      facts.partial().forEach(file -> partial.put(file.path(), file));
      facts.leftOut().forEach(file -> leftOut.put(file.path(), file));
      var absent = new TreeSet<>(leftOut.keySet());
      facts.cut().forEach(file -> absent.add(file.path()));
      var derivations = new ArrayList<Derivation>();
      for (Stage stage : all) {
        Optional<Derivation> derivation = StageRunner.derivation(workspace, stage);
        derivation.ifPresent(derivations::add);
      }
      reach = Reach.of(absent, derivations);
    }

    Check check(Rebuilding.Result result) {
      String path = result.path();
      PackFacts.@Nullable LeftOut left = leftOut.get(path);
      if (left != null) {
        return check(path, Check.Outcome.NOT_CHECKED, "not in the pack: " + left.reason());
      }
      Optional<PackFacts.Partial> lacks =
          reach.includes(path) ? Optional.ofNullable(partial.get(path)) : Optional.empty();
      return switch (result) {
        case Rebuilding.Result.Stopped(_, String reason, boolean lacking) ->
            lacking || lacks.isPresent()
                ? check(
                    path,
                    Check.Outcome.NOT_CHECKED,
                    lacks.map(PackFacts.Partial::reason).orElse(reason))
                : check(path, Check.Outcome.DIFFERS, "cannot be made again: " + reason);
        case Rebuilding.Result.Missing(_, boolean inPack) ->
            lacks.isPresent()
                ? check(path, Check.Outcome.NOT_CHECKED, lacks.get().reason())
                : check(
                    path,
                    Check.Outcome.DIFFERS,
                    inPack ? "is not made again" : "is made, and is not in the pack");
        case Rebuilding.Result.Compared(_, Comparison comparison) ->
            compared(path, comparison, lacks);
      };
    }

    private Check compared(String path, Comparison comparison, Optional<PackFacts.Partial> lacks) {
      return switch (comparison) {
        case Comparison.Same() -> check(path, Check.Outcome.AGREES, "");
        case Comparison.SameText() -> check(path, Check.Outcome.SAME_TEXT, "");
        case Comparison.SomeRows(int rows, int of) ->
            lacks.isPresent() && rows == 0
                ? check(path, Check.Outcome.NOT_CHECKED, lacks.get().reason())
                : lacks.isPresent()
                ? check(
                    path,
                    Check.Outcome.AGREES_IN_PART,
                    "%s of %s rows agree; the others: %s".formatted(rows, of, lacks.get().reason()))
                : check(
                    path,
                    Check.Outcome.DIFFERS,
                    "%s rows in the pack, %s made again".formatted(of, rows));
        case Comparison.Differs(String detail) ->
            lacks.isPresent() && !lacks.get().rows()
                ? check(path, Check.Outcome.NOT_CHECKED, lacks.get().reason())
                : check(path, Check.Outcome.DIFFERS, detail);
      };
    }

    private static Check check(String path, Check.Outcome outcome, String detail) {
      return new Check(path, Check.Kind.of(path), outcome, detail);
    }
  }
}
