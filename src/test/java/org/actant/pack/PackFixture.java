package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Progress;
import org.actant.workspace.Stage;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// A workspace with two documents, a study and a report, and stages that are as small as can be: a
/// document's text is its file, its passages are its lines, and the report quotes them all.
final class PackFixture {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
  static final String SECRET =
      "Nobody may pass on these fourteen words that the company wrote about its cloud.";
  static final String QUOTE = "The river was here before the cloud came, and it will stay here.";

  final Workspace workspace;

  /// @param licence of the company's document; the other one is open
  PackFixture(Path root, String licence) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    workspace = new Workspace(root);
    write(
        "corpus/sources.csv",
        "id,title,issuer,url,licence,sha256\n"
            + "cloud,On Clouds,Cloud Company,,%s,\nriver,On Rivers,River Watch,,CC-BY-4.0,\n"
                .formatted(licence));
    write("corpus/raw/cloud.txt", SECRET + "\nShort.\n");
    write("corpus/raw/river.txt", QUOTE + "\n");
    write("experiments/runs/s/1/trials.csv", "trial,condition,joules\n1,a,2\n2,a,3\n3,b,7\n");
    write("experiments/s.yaml", "id: s\n");
    write("reports/guide/report.yaml", "title: A Guide\n");
    run();
  }

  void write(String path, String text) throws IOException {
    Path file = workspace.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  void run() throws IOException {
    for (Stage stage : stages(workspace)) {
      new StageRunner(workspace, CLOCK, "test").run(stage, Progress.NONE);
    }
  }

  PackFacts pack(Path file) throws IOException {
    return new Packing(workspace, PackFixture::stages, CLOCK, settings())
        .write(file, Progress.NONE);
  }

  static PackSettings settings() {
    return new PackSettings(
        "guide",
        "A Guide",
        List.of(
            new PackSettings.Author(
                "Josiah Carberry", "https://orcid.org/0000-0002-1825-0097", "")),
        "CC-BY-4.0",
        LocalDate.of(2026, 1, 2),
        "test",
        "",
        "actant report pack guide");
  }

  static PackReport verify(Path pack) throws IOException {
    return verify(pack, DocumentTexts.NONE);
  }

  static PackReport verify(Path pack, DocumentTexts texts) throws IOException {
    return PackVerification.of(pack, PackFixture::stages, CLOCK, texts, Progress.NONE);
  }

  static List<Stage> stages(Workspace workspace) throws IOException {
    return List.of(
        new Small("text", "corpus/text", PackFixture::texts),
        new Small("passages", "codebook/passages", PackFixture::passages),
        new Small("summarize", "experiments/results/s", PackFixture::sums),
        new Small("report", "reports/out/guide", PackFixture::report),
        new Small("report", "reports/out/other", PackFixture::report));
  }

  private interface Tasks {
    List<Task> of(Workspace workspace) throws IOException;
  }

  private record Small(String name, String folder, Tasks all) implements Stage {
    @Override
    public int version() {
      return 1;
    }

    @Override
    public SortedMap<String, String> parameters() {
      return new TreeMap<>(name.equals("summarize") ? Map.of("study", "s") : Map.of());
    }

    @Override
    public List<Task> tasks(Workspace workspace) throws IOException {
      return all.of(workspace);
    }
  }

  private static List<Task> texts(Workspace workspace) throws IOException {
    var tasks = new ArrayList<Task>();
    for (Path file : workspace.list("corpus/raw")) {
      String name = file.getFileName().toString();
      tasks.add(
          new Task(
              name,
              List.of(file),
              out -> {
                Files.copy(file, out.resolve(name));
                return Task.Outcome.DONE;
              }));
    }
    return tasks;
  }

  private static List<Task> passages(Workspace workspace) throws IOException {
    return List.of(
        new Task(
            "passages",
            workspace.list("corpus/text").stream()
                .filter(f -> f.toString().endsWith(".txt"))
                .toList(),
            out -> {
              Csv.write(out.resolve("passages.csv"), lines(workspace));
              return Task.Outcome.DONE;
            }));
  }

  private static Table lines(Workspace workspace) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (String id : List.of("cloud", "river")) {
      Path file = workspace.resolve("corpus/text/" + id + ".txt");
      int start = 0;
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        int end = start + line.length();
        rows.add(List.of(id + "/" + start, id, "1", "" + start, "" + end, line));
        start = end + 1;
      }
    }
    return new Table(List.of("id", "document", "page", "start", "end", "quotation"), rows);
  }

  private static List<Task> sums(Workspace workspace) throws IOException {
    Path trials = workspace.resolve("experiments/runs/s/1/trials.csv");
    return List.of(
        new Task(
            "s",
            List.of(trials),
            out -> {
              Table table = Csv.read(trials);
              var rows = new ArrayList<List<String>>();
              for (String condition : List.of("a", "b")) {
                double sum = 0;
                for (int row = 0; row < table.rows().size(); row++) {
                  sum +=
                      table.get(row, "condition").equals(condition)
                          ? Double.parseDouble(table.get(row, "joules"))
                          : 0;
                }
                rows.add(List.of(condition, Table.field(sum)));
              }
              Csv.write(out.resolve("sums.csv"), new Table(List.of("condition", "joules"), rows));
              return Task.Outcome.DONE;
            }));
  }

  private static List<Task> report(Workspace workspace) throws IOException {
    Path passages = workspace.resolve("codebook/passages/passages.csv");
    Path sums = workspace.resolve("experiments/results/s/sums.csv");
    Path yaml = workspace.resolve("reports/guide/report.yaml");
    return List.of(
        new Task(
            "report",
            List.of(passages, sums, yaml),
            out -> {
              var page = new StringBuilder("<h1>A Guide</h1>\n");
              Table quotations = Csv.read(passages);
              for (int row = 0; row < quotations.rows().size(); row++) {
                page.append("<p>").append(quotations.get(row, "quotation")).append("</p>\n");
              }
              Files.writeString(out.resolve("guide.html"), page);
              Files.writeString(out.resolve("guide.pdf"), "%PDF " + page);
              Files.createDirectories(out.resolve("tables"));
              Files.copy(sums, out.resolve("tables/sums.csv"));
              return Task.Outcome.DONE;
            }));
  }
}
