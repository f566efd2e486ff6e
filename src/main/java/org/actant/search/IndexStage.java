package org.actant.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.corpus.DocumentText;
import org.actant.table.Csv;
import org.actant.workspace.Folders;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;
import org.apache.lucene.util.Version;

/// The stage `index`: all documents and their passages in one Lucene index, `corpus/index/lucene`,
/// and `index.stats.csv`, which says field by field what is in it.
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
    return 2;
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
    var documents = new ArrayList<DocumentFacts>();
    var inputs = new ArrayList<Path>();
    for (DocumentFacts facts : DocumentFacts.read(workspace)) {
      if (DocumentText.exists(workspace, facts.id())) {
        documents.add(facts);
        inputs.add(workspace.resolve("corpus/text/" + facts.id() + ".txt"));
        inputs.add(workspace.resolve("corpus/text/" + facts.id() + ".layout.json"));
      }
    }
    inputs.addAll(DocumentFacts.inputs(workspace));
    return List.of(new Task("index", inputs, out -> index(workspace, documents, out)));
  }

  private static Task.Outcome index(Workspace workspace, List<DocumentFacts> documents, Path out)
      throws IOException {
    Path scratch = out.resolve("building");
    Path lucene = Files.createDirectories(out.resolve(LUCENE));
    LuceneLog.quiet();
    try (var writer = new CorpusWriter(scratch)) {
      for (DocumentFacts facts : documents) {
        writer.add(facts, DocumentText.read(workspace, facts.id()));
      }
    }
    ReproducibleIndex.copy(scratch, lucene);
    Folders.delete(scratch);
    Csv.write(out.resolve("index.stats.csv"), IndexStatistics.of(lucene));
    return Task.Outcome.DONE;
  }
}
