package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.actant.Material;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The CACM collection (3204 abstracts, 52 topics with judgments). Anserini's BM25 with k1 = 0.9
/// and b = 0.4 has MAP 0.3123 and P30 0.1942.
class CacmTest {
  private static final Bm25 BM25 = new Bm25(0.9, 0.4);
  private static final Pattern TOPIC =
      Pattern.compile("<DOCNO>\\s*(\\d+)\\s*</DOCNO>(.*?)</DOC>", Pattern.DOTALL);

  @TempDir static Path folder;
  private static Workspace workspace;
  private static SequencedMap<String, String> topics;
  private static Qrels qrels;

  @BeforeAll
  static void index() throws IOException {
    Path cacm = Material.require("corpora/retrieval/cacm");
    workspace = TestCollection.index(folder, documents(cacm.resolve("cacm.tar.gz")), Map.of());
    topics = topics(cacm.resolve("topics.cacm.txt"));
    Path judgments = folder.resolve("qrels.txt");
    Files.writeString(
        judgments, Files.readString(cacm.resolve("qrels.cacm.txt")).replace("CACM-", "cacm-"));
    qrels = Qrels.read(judgments);
  }

  @Test
  void bm25RanksAsTheReferenceDoes() throws IOException {
    Evaluation found = TestCollection.evaluate(workspace, topics, qrels, BM25, false);
    assertThat(found.topics()).isEqualTo(52);
    assertThat(found.map()).isGreaterThanOrEqualTo(0.305).isCloseTo(0.3123, within(0.01));
    assertThat(found.p30()).isCloseTo(0.1942, within(0.01));
    assertThat(found.ndcg10()).isCloseTo(0.4527, within(0.02));
  }

  @Test
  void feedbackHelps() throws IOException {
    double without = TestCollection.evaluate(workspace, topics, qrels, BM25, false).map();
    Evaluation with = TestCollection.evaluate(workspace, topics, qrels, BM25, true);
    assertThat(with.map()).isBetween(without + 0.005, without + 0.10);
  }

  private static SequencedMap<String, String> topics(Path file) throws IOException {
    var topics = new LinkedHashMap<String, String>();
    var matcher = TOPIC.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
    while (matcher.find()) {
      topics.put(matcher.group(1), matcher.group(2).replaceAll("\\s+", " ").strip());
    }
    return topics;
  }

  /// Reads the files of a tar archive, whose headers and contents fill blocks of 512 bytes.
  private static SequencedMap<String, String> documents(Path archive) throws IOException {
    var documents = new TreeMap<String, String>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      for (byte[] head = in.readNBytes(512);
          head.length == 512 && head[0] != 0;
          head = in.readNBytes(512)) {
        String name = text(head, 0, 100);
        int size = Integer.parseInt(text(head, 124, 11).strip(), 8);
        String html = new String(in.readNBytes(size), StandardCharsets.ISO_8859_1);
        in.skipNBytes((512 - size % 512) % 512);
        if (name.endsWith(".html")) {
          String id = name.substring(name.lastIndexOf('/') + 1, name.length() - 5);
          documents.put(
              id.toLowerCase(java.util.Locale.ROOT),
              html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&amp;", "&"));
        }
      }
    }
    return documents;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1).replace("\0", "");
  }
}
