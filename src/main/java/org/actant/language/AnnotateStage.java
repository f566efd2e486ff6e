package org.actant.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Source;
import org.actant.corpus.Sources;
import org.actant.workspace.Stage;
import org.actant.workspace.Task;
import org.actant.workspace.Workspace;

/// The stage `annotate`: for every document with text, its sentences and tokens in
/// `corpus/annotations/<id>.jsonl`.
public final class AnnotateStage implements Stage {
  @Override
  public String name() {
    return "annotate";
  }

  @Override
  public String folder() {
    return Annotations.FOLDER;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public SortedMap<String, String> parameters() {
    var parameters = new TreeMap<String, String>();
    parameters.put("tagger", EnglishAnnotator.TAGGER);
    parameters.put("names", EnglishAnnotator.NAMES);
    return parameters;
  }

  @Override
  public List<Task> tasks(Workspace workspace) throws IOException {
    var tasks = new ArrayList<Task>();
    for (Source source : Sources.read(workspace)) {
      String id = source.id();
      if (DocumentText.exists(workspace, id)) {
        tasks.add(new Task(id, textFiles(workspace, id), out -> annotate(workspace, id, out)));
      }
    }
    return tasks;
  }

  @Override
  public int parallelism() {
    return Math.min(2, Runtime.getRuntime().availableProcessors());
  }

  /// Returns the two files that [DocumentText#read] reads.
  private static List<Path> textFiles(Workspace workspace, String id) {
    return List.of(
        workspace.resolve("corpus/text/" + id + ".txt"),
        workspace.resolve("corpus/text/" + id + ".layout.json"));
  }

  private static Task.Outcome annotate(Workspace workspace, String id, Path out)
      throws IOException {
    Annotations.write(out.resolve(id + ".jsonl"), annotate(DocumentText.read(workspace, id)));
    return Task.Outcome.DONE;
  }

  /// Annotates a document, several blocks at a time; of a table only the tokens are wanted.
  static List<Sentence> annotate(DocumentText document) {
    var annotator = EnglishAnnotator.shared();
    var seen = new ConcurrentHashMap<List<String>, List<EnglishAnnotator.Word>>();
    return document.blocks().parallelStream()
        .map(block ->
            switch (block.kind()) {
              case TABLE -> annotator.tokenize(document.text(), block.start(), block.end());
              case HEADING, PARAGRAPH, LIST_ITEM, FOOTNOTE, CAPTION ->
                  annotator.annotate(document.text(), block.start(), block.end(), seen);
            })
        .flatMap(List::stream)
        .toList();
  }
}
