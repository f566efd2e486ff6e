package org.actant.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.actant.input.Json;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;

/// A workspace that holds a retrieval collection as ingest would have written it, a paragraph a
/// block.
final class TestCollection {
  private TestCollection() {}

  /// @param documents the text of each document by its id
  /// @param titles of those that have one
  static Workspace index(
      Path root, SequencedMap<String, String> documents, Map<String, String> titles)
      throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    Path texts = Files.createDirectories(root.resolve("corpus/text"));
    var sources =
        new StringBuilder("id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n");
    for (var document : documents.entrySet()) {
      write(texts, document.getKey(), document.getValue());
      String title = titles.getOrDefault(document.getKey(), "").replace("\"", "\"\"");
      sources.append(document.getKey()).append(",\"").append(title).append("\",,,,,en,,,\n");
    }
    Files.writeString(root.resolve("corpus/sources.csv"), sources);
    var workspace = new Workspace(root);
    new StageRunner(workspace, Clock.systemUTC(), "test").run(new IndexStage(), Progress.NONE);
    return workspace;
  }

  private static void write(Path folder, String id, String text) throws IOException {
    var flat = new StringBuilder();
    var blocks = new ArrayList<String>();
    for (String paragraph : text.split("\\n\\s*\\n")) {
      String block = paragraph.replaceAll("\\s+", " ").strip();
      if (!block.isEmpty()) {
        flat.append(flat.isEmpty() ? "" : "\n\n");
        int start = flat.length();
        flat.append(block);
        blocks.add("[%s,%s,\"paragraph\"]".formatted(start, flat.length()));
      }
    }
    Files.writeString(folder.resolve(id + ".txt"), flat, StandardCharsets.UTF_8);
    Files.writeString(
        folder.resolve(id + ".layout.json"),
        ("{\"layout\":2,\"id\":%s,\"chars\":%s,\"pages\":[{\"number\":1,\"label\":\"\","
                + "\"size\":[0,0],\"text\":[0,%s],\"lines\":[]}],\"blocks\":[%s]}")
            .formatted(Json.line(id), flat.length(), flat.length(), String.join(",", blocks)),
        StandardCharsets.UTF_8);
  }

  /// Ranks documents for every topic as `actant search --batch` does.
  static Evaluation evaluate(
      Workspace workspace,
      SequencedMap<String, String> topics,
      Qrels qrels,
      Bm25 bm25,
      boolean feedback)
      throws IOException {
    var run = new java.util.TreeMap<String, List<Ranked>>();
    try (var search = PassageSearch.open(workspace, bm25, new Codings(List.of(), List.of()))) {
      for (var topic : topics.entrySet()) {
        run.put(topic.getKey(), search.rank(topic.getValue(), Unit.DOCUMENT, feedback, 1000));
      }
    }
    return Evaluation.of(qrels, run);
  }
}
