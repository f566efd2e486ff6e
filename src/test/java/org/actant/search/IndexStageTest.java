package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.provenance.Digest;
import org.actant.workspace.Folders;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexStageTest {
  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small = workspace(folder.resolve("a"));
  }

  private static SmallWorkspace workspace(Path root) throws IOException {
    return new SmallWorkspace(root)
        .add(
            "acme-2024",
            "Acme Cloud",
            "company",
            2024,
            "heading: Water",
            "Our servers need water and water needs care.")
        .add("ngo-2023", "River Watch", "ngo", 2023, "The river is dry. The servers are not.");
  }

  private static Map<String, String> digests(SmallWorkspace small) throws IOException {
    var digests = new TreeMap<String, String>();
    for (Path file : Folders.filesBelow(small.workspace().resolve("corpus/index"))) {
      if (!file.toString().endsWith(".circumstances.json")) {
        digests.put(file.getFileName().toString(), Digest.of(file).hex());
      }
    }
    return digests;
  }

  @Test
  void twoBuildsFromTheSameTextsHaveTheSameBytes() throws Exception {
    small.run(new IndexStage());
    var other = workspace(folder.resolve("b"));
    other.run(new IndexStage());
    assertThat(digests(small)).hasSizeGreaterThan(8).isEqualTo(digests(other));
  }

  @Test
  void luceneFindsNoFaultInTheRewrittenIndex() throws Exception {
    small.run(new IndexStage());
    try (var directory = FSDirectory.open(small.workspace().resolve("corpus/index/lucene"));
        var check = new CheckIndex(directory)) {
      assertThat(check.checkIndex().clean).isTrue();
    }
  }

  @Test
  void theStatisticsCountDocumentsPassagesTermsAndPostings() throws Exception {
    small.run(new IndexStage());
    List<String> rows = small.read("corpus/index/index.stats.csv").lines().toList();
    assertThat(rows.getFirst()).isEqualTo("field,documents,passages,terms,postings,sha256");
    assertThat(rows).anyMatch(row -> row.startsWith("exact,2,3,13,17,"));
    assertThat(rows).anyMatch(row -> row.startsWith("document,2,3,2,3,"));
  }

  @Test
  void anEmptyCorpusHasAnIndexThatFindsNothing() throws Exception {
    var empty = new SmallWorkspace(folder.resolve("empty"));
    empty.run(new IndexStage());
    try (var search = PassageSearch.open(empty.workspace())) {
      assertThat(search.find(SearchRequest.of("water"))).isEmpty();
    }
  }

  @Test
  void withoutAnIndexTheMessageSaysHowToMakeIt() {
    assertThatThrownBy(() -> PassageSearch.open(small.workspace()))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("actant corpus index");
  }

  @Test
  void anIndexOfAnotherSchemaIsRefused() throws Exception {
    Path lucene = Files.createDirectories(small.workspace().resolve("corpus/index/lucene"));
    try (var directory = FSDirectory.open(lucene);
        var writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(CorpusWriter.SCHEMA_KEY, "0").entrySet());
    }
    assertThatThrownBy(() -> PassageSearch.open(small.workspace()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("schema 0")
        .hasMessageContaining("actant corpus index");
  }

  @Test
  void anIndexOfANewerLuceneIsRefused() throws Exception {
    small.run(new IndexStage());
    Path commit = small.workspace().resolve("corpus/index/lucene/segments_1");
    byte[] bytes = Files.readAllBytes(commit);
    int format = 4 + 1 + "segments".length(); // after magic and codec name, see CodecUtil
    bytes[format + 3] = 99;
    Files.write(commit, bytes);
    assertThatThrownBy(() -> PassageSearch.open(small.workspace()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another Lucene version")
        .hasMessageContaining("actant corpus index");
  }

  @Test
  void aDamagedIndexIsRefused() throws Exception {
    small.run(new IndexStage());
    Path commit = small.workspace().resolve("corpus/index/lucene/segments_1");
    Files.write(commit, Arrays.copyOf(Files.readAllBytes(commit), 60));
    assertThatThrownBy(() -> PassageSearch.open(small.workspace()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("damaged")
        .hasMessageContaining("actant corpus index");
  }
}
