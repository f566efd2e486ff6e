package org.actant.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.table.Csv;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;
import org.apache.lucene.util.Version;

/// The stage `index`: all passages of all documents in one Lucene index, `corpus/index/lucene`, and
/// `index.stats.csv`, which says field by field what is in it.
public final class IndexStage implements Stage {
  static final String FOLDER = "corpus/index";
  static final String LUCENE = "lucene";

  @Override
  public String name() {
    return "index";
  }

  @Override
  public String folder() {
    return FOLDER;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public SortedMap<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("lucene", Version.LATEST.toString());
    parameters.put("schema", Fields.SCHEMA);
    return parameters;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    var sources = new ArrayList<Source>();
    var inputs = new ArrayList<Path>();
    for (Source source : Sources.read(workspace)) {
      if (DocumentText.exists(workspace, source.id())) {
        sources.add(source);
        inputs.add(workspace.resolve("corpus/text/" + source.id() + ".txt"));
        inputs.add(workspace.resolve("corpus/text/" + source.id() + ".layout.json"));
      }
    }
    if (Files.exists(workspace.resolve(Sources.FILE))) {
      inputs.add(workspace.resolve(Sources.FILE));
    }
    return List.of(new Task("index", inputs, out -> index(workspace, sources, out)));
  }

  private static Task.Outcome index(Workspace workspace, List<Source> sources, Path out)
      throws IOException {
    LuceneLog.quiet();
    Path scratch = out.resolve("building");
    Path lucene = Files.createDirectories(out.resolve(LUCENE));
    try (var writer = new PassageWriter(scratch)) {
      for (Source source : sources) {
        writer.add(source, DocumentText.read(workspace, source.id()));
      }
    }
    ReproducibleIndex.copy(scratch, lucene);
    for (Path file : org.actant.workspace.Folders.filesBelow(scratch)) {
      Files.delete(file);
    }
    Files.delete(scratch);
    Csv.write(out.resolve("index.stats.csv"), IndexStatistics.of(lucene));
    return Task.Outcome.DONE;
  }
}
