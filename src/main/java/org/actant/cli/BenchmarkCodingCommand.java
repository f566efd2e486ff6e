package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.actant.coding.CodeStage;
import org.actant.coding.StagingLoss;
import org.actant.corpus.DocumentText;
import org.actant.corpus.IngestStage;
import org.actant.corpus.Limits;
import org.actant.corpus.Sources;
import org.actant.input.InputException;
import org.actant.language.AnnotateStage;
import org.actant.language.Annotations;
import org.actant.language.CoreNlpPipeline;
import org.actant.language.EnglishAnnotator;
import org.actant.language.EnglishParser;
import org.actant.language.Sentence;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Folders;
import org.actant.workspace.Progress;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `actant benchmark coding`: how fast documents are annotated and coded, beside CoreNLP's
/// pipeline.
@Command(
    name = "coding",
    description = {
      "Annotates and codes documents from nothing, codes them again after an edit of one code, and"
          + " runs",
      "CoreNLP's pipeline (tokenize, pos, lemma, ner, depparse) over the same text, as it is"
          + " shipped and",
      "without times, numbers and fine-grained names. Reading the documents and loading models do"
          + " not count.",
      "Then counts what the coder's short cuts lose. Rounds take turns."
    },
    footer = {
      "%nExamples:",
      "  actant benchmark coding reports/",
      "  actant benchmark coding report.txt --rounds 3 --json"
    })
final class BenchmarkCodingCommand implements Callable<Integer> {
  private static final String FULL = "CoreNLP pipeline, as shipped";
  private static final String LEAN = "CoreNLP pipeline, lean";
  private static final String FIRST = "annotate and code";
  private static final String EDIT = "code after an edit of one code";
  private static final List<String> CODEBOOK =
      List.of(
          "codebook/ant.yaml",
          "codebook/concepts.yaml",
          "codebook/actors.yaml",
          "codebook/lexicon/stance.yaml");

  @Mixin Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      description = "Documents, or folders of documents.")
  List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--rounds",
      defaultValue = "1",
      paramLabel = "N",
      description = "Rounds; default: ${DEFAULT-VALUE}.")
  int rounds;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "Threads of CoreNLP's pipeline; default: ${DEFAULT-VALUE}.")
  int threads;

  @Override
  public Integer call() throws IOException {
    if (rounds < 1 || threads < 1) {
      throw new InputException("--rounds and --threads are 1 or more");
    }
    List<Path> files = documents();
    Path folder = Files.createTempDirectory("actant-benchmark");
    try {
      Workspace workspace = workspace(folder, files);
      session.runner(workspace).run(new IngestStage(Limits.DEFAULT, 2), Progress.NONE);
      List<String> texts = texts(workspace);
      var seconds = new LinkedHashMap<String, double[]>();
      for (String name : List.of(FULL, LEAN, FIRST, EDIT)) {
        seconds.put(name, new double[rounds]);
      }
      measure(workspace, texts, seconds);
      session.console().table(table(tokens(workspace), seconds));
      session.console().table(table(StagingLoss.measure(workspace)));
    } finally {
      Folders.delete(folder);
    }
    return ExitCode.DONE;
  }

  private void measure(Workspace workspace, List<String> texts, Map<String, double[]> seconds)
      throws IOException {
    CoreNlpPipeline full = CoreNlpPipeline.full(threads);
    CoreNlpPipeline lean = CoreNlpPipeline.lean(threads);
    EnglishAnnotator.shared();
    EnglishParser.shared();
    String sample = texts.getFirst().substring(0, Math.min(20_000, texts.getFirst().length()));
    full.annotate(sample);
    lean.annotate(sample);
    first(workspace); // what the compiler of the virtual machine learns counts for neither
    for (int round = 0; round < rounds; round++) {
      array(seconds, FULL)[round] = seconds(() -> texts.forEach(full::annotate));
      array(seconds, LEAN)[round] = seconds(() -> texts.forEach(lean::annotate));
      forget(workspace);
      array(seconds, FIRST)[round] = seconds(() -> first(workspace));
      edit(workspace, round);
      array(seconds, EDIT)[round] = seconds(() -> run(workspace, new CodeStage()));
      session.console().say("round " + (round + 1) + " of " + rounds + " done");
    }
  }

  private static double[] array(Map<String, double[]> seconds, String name) {
    return seconds.getOrDefault(name, new double[0]);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static double seconds(Work work) throws IOException {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private void first(Workspace workspace) throws IOException {
    run(workspace, new AnnotateStage());
    run(workspace, new CodeStage());
  }

  private void run(Workspace workspace, Stage stage) throws IOException {
    StageRunner runner = session.runner(workspace);
    runner.run(stage, Progress.NONE);
  }

  private static void forget(Workspace workspace) throws IOException {
    for (String made : List.of("corpus/annotations", "codebook/machine", ".actant")) {
      if (Files.exists(workspace.resolve(made))) {
        Folders.delete(workspace.resolve(made));
      }
    }
  }

  /// Gives the first code that has cues one more.
  private static void edit(Workspace workspace, int round) throws IOException {
    Path file = workspace.resolve(CODEBOOK.getFirst());
    String[] cues = {"pledge|promise/V to", "refuse|decline/V ... to", "warn/V ...3 that"};
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replaceFirst(
            "(?m)^    cues:$", "    cues:\n      - \"" + cues[round % cues.length] + "\""));
  }

  private List<Path> documents() throws IOException {
    var files = new ArrayList<Path>();
    for (Path input : inputs) {
      if (!Files.exists(input)) {
        throw new InputException(input, "no such file", "a document or a folder of documents");
      }
      try (Stream<Path> below = Files.walk(input)) {
        below.filter(Files::isRegularFile).sorted().forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new InputException("found no document in " + inputs);
    }
    return files;
  }

  private static Workspace workspace(Path folder, List<Path> files) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room));
    }
    var workspace = new Workspace(folder);
    for (String name : CODEBOOK) {
      Path file = workspace.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, InitCommand.template(name));
    }
    Path raw = Files.createDirectories(workspace.resolve("corpus/raw"));
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < files.size(); i++) {
      String id = String.format(Locale.ROOT, "d%06d", i);
      String name = String.valueOf(files.get(i).getFileName());
      int dot = name.lastIndexOf('.');
      Files.copy(files.get(i), raw.resolve(id + (dot < 0 ? "" : name.substring(dot))));
      var row = new ArrayList<>(Collections.nCopies(Sources.SCHEMA.names().size(), ""));
      row.set(0, id);
      row.set(Sources.SCHEMA.names().indexOf("issuer"), name.split("[-.]")[0]);
      rows.add(row);
    }
    Csv.write(workspace.resolve(Sources.FILE), new Table(Sources.SCHEMA.names(), rows));
    return workspace;
  }

  private static List<String> texts(Workspace workspace) throws IOException {
    var texts = new ArrayList<String>();
    for (var source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())) {
        texts.add(DocumentText.read(workspace, source.id()).text());
      }
    }
    if (texts.isEmpty()) {
      throw new InputException("none of the documents could be read");
    }
    return texts;
  }

  private static int tokens(Workspace workspace) throws IOException {
    int tokens = 0;
    for (var source : Sources.read(workspace)) {
      if (Annotations.exists(workspace, source.id())) {
        for (Sentence sentence : Annotations.read(workspace, source.id())) {
          tokens += sentence.tokens().size();
        }
      }
    }
    return tokens;
  }

  private Table table(int tokens, Map<String, double[]> seconds) {
    var rows = new ArrayList<List<String>>();
    seconds.forEach((name, measured) ->
        rows.add(
            List.of(
                name,
                number("%.2f", BenchmarkCommand.middle(measured)),
                number("%.0f", tokens / BenchmarkCommand.middle(measured)),
                ratio(array(seconds, FULL), measured),
                ratio(array(seconds, LEAN), measured))));
    return new Table(List.of("work", "seconds", "tokens_per_s", "times_full", "times_lean"), rows);
  }

  /// The middle of the ratios of the rounds.
  private String ratio(double[] base, double[] measured) {
    double[] ratios = new double[rounds];
    Arrays.setAll(ratios, i -> base[i] / measured[i]);
    return number("%.1f", BenchmarkCommand.middle(ratios));
  }

  private static Table table(StagingLoss loss) {
    return new Table(
        List.of("sentences", "parsed", "statements", "lost", "added", "lost_percent"),
        List.of(
            List.of(
                Integer.toString(loss.sentences()),
                Integer.toString(loss.parsed()),
                Integer.toString(loss.statements()),
                Integer.toString(loss.lost()),
                Integer.toString(loss.added()),
                number("%.2f", 100 * loss.share()))));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
