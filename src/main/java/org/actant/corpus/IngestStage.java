package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
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

  public IngestStage() {
    this(Limits.DEFAULT);
  }

  public IngestStage(Limits limits) {
    this.limits = limits;
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
    return 1;
  }

  @Override
  public SortedMap<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("max_chars", Integer.toString(limits.chars()));
    parameters.put("max_pages", Integer.toString(limits.pages()));
    parameters.put("max_seconds", Long.toString(limits.time().toSeconds()));
    return parameters;
  }

  @Override
  public int parallelism() {
    return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_AT_ONCE);
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

  @Override
  public void collect(Workspace workspace, Path out, List<Step> steps) throws IOException {
    var rows = new ArrayList<IngestRow>();
    for (Step step : steps) {
      rows.add(Json.read(out.resolve(IngestRow.name(step.task())), IngestRow.class));
    }
    Csv.write(out.resolve("ingest.csv"), IngestRow.table(rows));
  }

  private Task.Outcome ingest(Source source, Path file, String name, Path out) throws IOException {
    switch (reading(source, file)) {
      case Readable(DocumentText document, List<String> warnings) -> {
        document.write(out);
        row(name, document, warnings).write(out);
        return Task.Outcome.DONE;
      }
      case Unreadable(IngestStatus status, String found, String expected) -> {
        String detail = "found " + found + "; expected " + expected;
        new IngestRow(source.id(), name, status, 0, 0, "", 0, detail).write(out);
        return new Task.Outcome.Failed(name + ": " + detail);
      }
    }
  }

  private Reading reading(Source source, Path file) throws IOException {
    if (source.sha256().isPresent() && !source.sha256().get().equals(Digest.of(file))) {
      return new Unreadable(
          IngestStatus.DAMAGED,
          "a file with the SHA-256 " + Digest.of(file).brief() + "…",
          source.sha256().get().brief() + "… as " + Sources.FILE + " says");
    }
    var reader = Readers.of(file);
    if (reader.isEmpty()) {
      return new Unreadable(
          IngestStatus.NOT_A_DOCUMENT,
          "the file name extension `" + Readers.extension(file) + "`",
          "one of " + String.join(", ", Readers.extensions()));
    }
    if (Files.size(file) == 0) {
      return new Unreadable(IngestStatus.EMPTY, "a file without bytes", "a document");
    }
    return GuardedReader.read(reader.get(), file, source.id(), limits);
  }

  private static IngestRow row(String name, DocumentText document, List<String> warnings) {
    return new IngestRow(
        document.id(),
        name,
        warnings.isEmpty() ? IngestStatus.OK : IngestStatus.OK_WITH_WARNINGS,
        document.pages().size(),
        document.text().length(),
        LanguageGuess.of(document.text()),
        0,
        String.join("; ", warnings));
  }
}
