package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.actant.Material;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Cranfield collection (1400 abstracts, 225 queries), whose queries are numbered by their
/// place. A reference BM25 with Lucene's defaults has MAP 0.4207 and nDCG@10 0.5158, with k1 = 0.9
/// and b = 0.4 MAP 0.3964 and nDCG@10 0.4919.
class CranfieldTest {
  @TempDir static Path folder;
  private static Workspace workspace;
  private static SequencedMap<String, String> topics;
  private static Qrels qrels;

  @BeforeAll
  static void index() throws IOException {
    Path cranfield = Material.require("corpora/retrieval/cranfield");
    var documents = new TreeMap<String, String>();
    var titles = new HashMap<String, String>();
    try (var in =
        new GZIPInputStream(Files.newInputStream(cranfield.resolve("cran.all.1400.gz")))) {
      for (Map<String, String> record :
          records(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))) {
        documents.put(
            record.get(".I"),
            String.join(
                "\n\n",
                record.getOrDefault(".A", ""),
                record.getOrDefault(".B", ""),
                record.getOrDefault(".W", "")));
        titles.put(record.get(".I"), record.getOrDefault(".T", "").strip().replace('\n', ' '));
      }
    }
    workspace = TestCollection.index(folder, documents, titles);
    topics = new LinkedHashMap<>();
    for (Map<String, String> query :
        records(Files.readString(cranfield.resolve("cran.qry"), StandardCharsets.ISO_8859_1))) {
      topics.put(Integer.toString(topics.size() + 1), query.getOrDefault(".W", ""));
    }
    qrels = Qrels.read(cranfield.resolve("QRelsCorrectedforTRECeval"));
  }

  /// A record begins with `.I number`; other fields have their text on the lines below.
  private static List<Map<String, String>> records(String text) {
    var records = new ArrayList<Map<String, String>>();
    String field = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith(".I ")) {
        records.add(new HashMap<>(Map.of(".I", line.substring(3).strip())));
      } else if (line.matches("\\.[TABW]\\s*")) {
        field = line.strip();
      } else {
        records.getLast().merge(field, line + "\n", String::concat);
      }
    }
    return records;
  }

  @Test
  void theDefaultSettingsRankAsTheReferenceDoes() throws IOException {
    Evaluation found = TestCollection.evaluate(workspace, topics, qrels, Bm25.DEFAULT, false);
    assertThat(found.topics()).isEqualTo(225);
    assertThat(found.ndcg10()).isGreaterThanOrEqualTo(0.51).isCloseTo(0.5158, within(0.01));
    assertThat(found.map()).isCloseTo(0.4207, within(0.01));
  }

  @Test
  void otherSettingsMatter() throws IOException {
    Evaluation found = TestCollection.evaluate(workspace, topics, qrels, new Bm25(0.9, 0.4), false);
    assertThat(found.ndcg10()).isCloseTo(0.4919, within(0.01));
    assertThat(found.map()).isCloseTo(0.3964, within(0.01));
  }
}
