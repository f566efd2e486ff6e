package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.input.Json;
import org.actant.provenance.Digest;
import org.actant.provenance.Step;
import org.actant.table.Csv;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// Turns every document of `corpus/sources.csv` into text with its layout. Each document ends in
/// exactly one [IngestStatus]; one that cannot be read fails alone.
public final class IngestStage implements Stage {
  private static final int MOST_AT_ONCE = 4;

  private final Limits limits;
  private final int workers;
  private final ExtractionPool pool = new ExtractionPool();

  /// @param workers processes that read at once
  public IngestStage(Limits limits, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    this.limits = limits;
    this.workers = workers;
  }

  public IngestStage(Limits limits) {
    this(limits, Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE));
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String folder() {
    return DocumentText.FOLDER;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public SortedMap<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("max_chars", Integer.toString(limits.chars()));
    parameters.put("max_memory_mb", Integer.toString(limits.memoryMb()));
    parameters.put("max_pages", Integer.toString(limits.pages()));
    parameters.put("max_seconds", Long.toString(limits.time().toSeconds()));
    parameters.put("ocr", Boolean.toString(limits.ocr()));
    return parameters;
  }

  @Override
  public int parallelism() {
    return workers;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    var originals = Originals.of(workspace);
    var tasks = new ArrayList<Task>();
    for (Source source : Sources.read(workspace)) {
      Optional<Path> original = originals.file(source);
      if (original.isEmpty()) {
        continue; // still to be fetched
      }
      Path file = original.get();
      String name = workspace.relative(file);
      var stated = new TreeMap<String, String>();
      source.sha256().ifPresent(digest -> stated.put("sha256", digest.hex()));
      tasks.add(
          new Task(source.id(), List.of(file), stated, out -> ingest(source, file, name, out)));
    }
    return tasks;
  }

  private Task.Outcome ingest(Source source, Path file, String name, Path out) throws IOException {
    String sha256 = source.sha256().map(Digest::hex).orElse(null);
    IngestRow row = pool.run(new Extraction(source.id(), file, name, sha256, out, limits));
    return row.status().hasText()
        ? Task.Outcome.DONE
        : new Task.Outcome.Failed(name + ": " + row.detail());
  }

  @Override
  public void release() {
    pool.close();
  }

  @Override
  public void collect(Workspace workspace, Path out, List<Step> steps) throws IOException {
    List<IngestRow> rows = rows(out, steps.stream().map(Step::task).toList());
    Csv.write(out.resolve("documents.csv"), IngestRow.documents(rows));
    Csv.write(out.resolve("duplicates.csv"), NearDuplicates.table(nearDuplicates(out, rows)));
  }

  private static List<NearDuplicates.Pair> nearDuplicates(Path out, List<IngestRow> rows)
      throws IOException {
    var sketches = new TreeMap<String, Sketch>();
    for (IngestRow row : rows) {
      if (row.status().hasText()) {
        sketches.put(row.id(), Sketch.decode(row.sketch()));
      }
    }
    return NearDuplicates.of(sketches, id -> DocumentText.read(out, id).text());
  }

  @Override
  public void describe(Path out, SortedMap<String, Double> secondsByTask) throws IOException {
    Csv.write(
        out.resolve("ingest.csv"),
        IngestRow.table(rows(out, secondsByTask.keySet()), secondsByTask));
  }

  private static List<IngestRow> rows(Path out, Iterable<String> ids) throws IOException {
    var rows = new ArrayList<IngestRow>();
    for (String id : ids) {
      rows.add(Json.read(out.resolve(IngestRow.name(id)), IngestRow.class));
    }
    return rows;
  }
}
