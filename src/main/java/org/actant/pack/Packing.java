package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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
import org.actant.workspace.Verification;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Makes a pack of a workspace and one of its reports: every file that a stage has read or written,
/// other reports and the search index excepted. Times and machines, which provenance keeps apart,
/// stay at home, so that the same workspace gives the same bytes.
public final class Packing {
  private static final String REPORTS = "reports/out/";

  private final Workspace workspace;
  private final StageList stages;
  private final Clock clock;
  private final PackSettings settings;

  public Packing(Workspace workspace, StageList stages, Clock clock, PackSettings settings) {
    this.workspace = workspace;
    this.stages = stages;
    this.clock = clock;
    this.settings = settings;
  }

  /// Writes the pack and returns what it says of itself.
  ///
  /// @throws InputException if the workspace is not as its provenance says
  public PackFacts write(Path file, Progress progress) throws IOException {
    List<Stage> packed = packed();
    checkUpToDate(packed, progress);
    Path folder = Files.createTempDirectory("actant-pack");
    try {
      PackFacts facts = fill(folder, packed, progress);
      PackArchive.write(folder, file);
      return facts;
    } finally {
      Folders.delete(folder);
    }
  }

  /// The stages whose files are packed: all that have done something, but those of other reports,
  /// and the search index only where something reads it.
  private List<Stage> packed() throws IOException {
    var packed = new ArrayList<Stage>();
    var read = new HashSet<String>();
    for (Stage stage : stages.of(workspace).reversed()) {
      Optional<Derivation> derivation = StageRunner.derivation(workspace, stage);
      boolean otherReport =
          stage.folder().startsWith(REPORTS) && !stage.folder().equals(REPORTS + settings.report());
      boolean unread =
          stage.name().equals("index")
              && read.stream().noneMatch(path -> path.startsWith(stage.folder() + "/"));
      if (derivation.isPresent() && !otherReport && !unread) {
        packed.addFirst(stage);
        derivation.get().steps().forEach(step -> read.addAll(paths(step.inputs())));
      }
    }
    return packed;
  }

  private void checkUpToDate(List<Stage> packed, Progress progress) throws IOException {
    if (packed.stream().noneMatch(s -> s.folder().equals(REPORTS + settings.report()))) {
      throw new InputException(
          "the report `%s` has not been built; run `actant report build %s`"
              .formatted(settings.report(), settings.report()));
    }
    List<Verification.Finding> findings =
        new Verification(workspace, runner(workspace), packed).run(false, progress).findings();
    if (!findings.isEmpty()) {
      String some =
          findings.stream()
              .limit(5)
              .map(finding -> finding.path() + " (" + finding.detail() + ")")
              .collect(Collectors.joining(", "));
      throw new InputException(
          "the workspace is not as recorded, so there is nothing to pack: %s%s; `actant run` brings it up to date, `actant verify` says more"
              .formatted(
                  some, findings.size() > 5 ? " and " + (findings.size() - 5) + " more" : ""));
    }
  }

  private PackFacts fill(Path folder, List<Stage> packed, Progress progress) throws IOException {
    var derivations = new ArrayList<Derivation>();
    for (Stage stage : packed) {
      derivations.add(StageRunner.derivation(workspace, stage).orElseThrow());
    }
    Sharing sharing = Sharing.of(workspace);
    var copy = new Copy(folder, sharing, Cutting.of(workspace, sharing));
    copy.raw(rawFiles(derivations));
    for (int i = 0; i < packed.size(); i++) {
      copy.stage(packed.get(i), derivations.get(i));
    }
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room));
    }
    WithheldPassages.write(workspace, sharing, folder);
    List<PackFacts.Partial> partial = partial(folder, derivations, copy, progress);
    new Workspace(folder).forget();
    var facts =
        new PackFacts(
            PackFacts.FORMAT,
            settings.actant(),
            settings.commit(),
            settings.report(),
            settings.command(),
            Cutting.RULE,
            sharing.documents(),
            copy.leftOut,
            copy.cut,
            partial);
    Json.write(folder.resolve(PackFacts.FILE), facts);
    Files.writeString(folder.resolve(Readme.FILE), Readme.of(settings, facts), UTF_8);
    Files.writeString(
        folder.resolve(Crate.FILE), Crate.of(folder, settings, facts, packed, derivations), UTF_8);
    Manifest.of(folder).write(folder.resolve(Manifest.FILE));
    return facts;
  }

  /// What no stage has made and some stage has read, the table of documents, and the studies as
  /// they stand now beside the copies in the runs.
  private SortedSet<String> rawFiles(List<Derivation> derivations) throws IOException {
    var files = new TreeSet<String>();
    for (Derivation derivation : derivations) {
      derivation.steps().forEach(step -> files.addAll(paths(step.inputs())));
    }
    derivations.forEach(derivation -> Rebuilding.outputs(derivation).forEach(files::remove));
    var others = new ArrayList<>(List.of(Sharing.SOURCES, Publication.FILE));
    for (Derivation derivation : derivations) {
      @Nullable String study = derivation.activity().parameters().get("study");
      if (study != null) {
        others.add("experiments/" + study + ".yaml");
      }
    }
    others.stream()
        .filter(path -> Files.isRegularFile(workspace.resolve(path)))
        .forEach(files::add);
    return files;
  }

  /// Finds out what the pack alone cannot make whole again, by trying. Where everything may be
  /// shared there is nothing to find out.
  private List<PackFacts.Partial> partial(
      Path folder, List<Derivation> derivations, Copy copy, Progress progress) throws IOException {
    var absent = new TreeSet<String>();
    copy.leftOut.forEach(file -> absent.add(file.path()));
    copy.cut.forEach(file -> absent.add(file.path()));
    if (absent.isEmpty()) {
      return List.of();
    }
    Reach reach = Reach.of(absent, derivations);
    var unpacked = new Workspace(folder);
    List<Stage> again =
        stages.of(unpacked).stream().filter(stage -> reaches(reach, unpacked, stage)).toList();
    var partial = new ArrayList<PackFacts.Partial>();
    for (Rebuilding.Result result :
        new Rebuilding(unpacked, runner(unpacked), DocumentTexts.NONE).run(again, progress)) {
      boolean there = Files.isRegularFile(folder.resolve(result.path()));
      if (reach.includes(result.path()) && there && !isSame(result)) {
        boolean rows =
            result instanceof Rebuilding.Result.Compared compared
                && compared.comparison() instanceof Comparison.SomeRows;
        partial.add(
            new PackFacts.Partial(
                result.path(), rows, copy.why(result.path(), reach.of(result.path()))));
      }
    }
    return partial;
  }

  private StageRunner runner(Workspace of) {
    return new StageRunner(of, clock, settings.actant());
  }

  private static boolean reaches(Reach reach, Workspace unpacked, Stage stage) {
    try {
      return StageRunner.derivation(unpacked, stage).stream()
          .flatMap(derivation -> Rebuilding.outputs(derivation).stream())
          .anyMatch(reach::includes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static boolean isSame(Rebuilding.Result result) {
    return result instanceof Rebuilding.Result.Compared compared
        && compared.comparison() instanceof Comparison.Same;
  }

  private static Set<String> paths(List<Artifact> artifacts) {
    return artifacts.stream().map(Artifact::path).collect(Collectors.toSet());
  }

  /// Copies files into the pack's folder, without what may not be shared.
  private final class Copy {
    private final Path folder;
    private final Sharing sharing;
    private final Cutting cutting;
    private final List<PackFacts.LeftOut> leftOut = new ArrayList<>();
    private final List<PackFacts.Cut> cut = new ArrayList<>();

    Copy(Path folder, Sharing sharing, Cutting cutting) {
      this.folder = folder;
      this.sharing = sharing;
      this.cutting = cutting;
    }

    void raw(SortedSet<String> paths) throws IOException {
      for (String path : paths) {
        if (!withhold(path)) {
          if (mustSearch(path) && !Cutting.canSearch(workspace.resolve(path))) {
            leaveOut(
                path, "a file of this kind cannot be searched for words of withheld documents");
          } else {
            text(path);
          }
        }
      }
    }

    /// Copies what a stage has made: text first, to know whether it quotes withheld documents. A
    /// picture of a drawing that was cut shows what was cut.
    void stage(Stage stage, Derivation derivation) throws IOException {
      var others = new ArrayList<String>();
      boolean quotes =
          derivation.steps().stream()
              .map(Step::inputs)
              .flatMap(List::stream)
              .anyMatch(this::isWithheld);
      for (String path : Rebuilding.outputs(derivation)) {
        if (!withhold(path)) {
          if (mustSearch(path) && !Cutting.canSearch(workspace.resolve(path))) {
            others.add(path);
          } else {
            quotes |= text(path);
          }
        }
      }
      for (String path : others) {
        boolean drawn = path.endsWith(".png") && !isCut(path.replaceFirst("\\.png$", ".svg"));
        if (quotes && !drawn) {
          leaveOut(path, "may quote withheld documents, and a file of this kind cannot be cut");
        } else {
          copy(path);
        }
      }
      text(stage.folder() + "/" + stage.name() + ".prov.json");
    }

    private boolean isCut(String path) {
      return cut.stream().anyMatch(file -> file.path().equals(path));
    }

    /// Says whether a file may have words of withheld documents.
    private boolean mustSearch(String path) {
      return !sharing.withheld().isEmpty() && !sharing.opens(path);
    }

    private boolean isWithheld(Artifact file) {
      return sharing.withheld().stream().anyMatch(document -> document.owns(file.path()));
    }

    /// Leaves out a file of a withheld document.
    private boolean withhold(String path) throws IOException {
      for (Sharing.Document document : sharing.withheld()) {
        if (document.owns(path)) {
          leaveOut(path, "of a document that may not be shared: " + document.reason());
          return true;
        }
      }
      return false;
    }

    private void leaveOut(String path, String reason) throws IOException {
      Path file = workspace.resolve(path);
      leftOut.add(new PackFacts.LeftOut(path, Digest.of(file).hex(), Files.size(file), reason));
    }

    /// Copies a file, cut if it has to be, and says whether it had to be.
    private boolean text(String path) throws IOException {
      Path file = workspace.resolve(path);
      Optional<Cutting.Result> result = mustSearch(path) ? cutting.cut(file) : Optional.empty();
      if (result.isEmpty()) {
        copy(path);
        return false;
      }
      Path target = target(path);
      Files.writeString(target, result.get().text(), UTF_8);
      cut.add(
          new PackFacts.Cut(
              path,
              Digest.of(file).hex(),
              result.get().runs(),
              result.get().characters(),
              "quotes documents that may not be shared"));
      return true;
    }

    private void copy(String path) throws IOException {
      Files.copy(workspace.resolve(path), target(path));
    }

    private Path target(String path) throws IOException {
      Path target = folder.resolve(path);
      Files.createDirectories(target.getParent());
      return target;
    }

    /// Names the documents whose absence is felt, unless the path of the file does.
    private String why(String path, SortedSet<String> absent) {
      List<Sharing.Document> documents =
          sharing.withheld().stream()
              .filter(document -> absent.stream().anyMatch(document::owns))
              .toList();
      if (documents.isEmpty()) {
        return "needs "
            + absent.first()
            + (absent.size() > 1 ? " and " + (absent.size() - 1) + " other files" : "")
            + ", not whole in the pack";
      }
      if (documents.size() == 1 && path.contains(documents.getFirst().id())) {
        return "needs its document, which may not be shared: " + documents.getFirst().reason();
      }
      String names =
          documents.stream()
              .limit(3)
              .map(document -> document.id() + " (" + document.reason() + ")")
              .collect(Collectors.joining(", "));
      return "needs "
          + (documents.size() == 1
              ? "the document "
              : documents.size() + " documents, not in the pack: ")
          + names
          + (documents.size() > 3 ? " and " + (documents.size() - 3) + " more" : "")
          + (documents.size() == 1 ? ", not in the pack" : "");
    }
  }
}
