package org.actant.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.Material;
import org.actant.corpus.IngestStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReaderTest {
  @TempDir Path folder;

  private final JsonReader reader = new JsonReader();

  @Test
  void objectsWithATextAreReadAndTheirIdsAreNot() throws IOException {
    assertThat(
            Readings.blocks(
                reader,
                write(
                    "{\"a\": {\"id\": \"a_1\", \"title\": \"Article 1\", \"text_content\":"
                        + " \"First.\\nSecond.\"}, \"rest\": [{\"text\": \"Third.\"}]}")))
        .containsExactly(
            "heading: Article 1", "paragraph: First.", "paragraph: Second.", "paragraph: Third.");
  }

  @Test
  void jsonWithoutTextsIsNotADocument() throws IOException {
    assertThat(
            Readings.unreadable(reader, write("{\"title\": \"Numbers\", \"n\": [1, 2]}")).status())
        .isEqualTo(IngestStatus.NOT_A_DOCUMENT);
    assertThat(Readings.unreadable(reader, write("{\"text\": ")).found()).startsWith("no JSON");
  }

  @Test
  void theArticlesOfALawAreRead() throws IOException {
    Path file = Material.require("corpora/policy-text/eu-ai-act-articles.json");
    assertThat(Readings.blocks(reader, file))
        .hasSize(226)
        .startsWith("heading: Article 1: Subject Matter");
  }

  private Path write(String content) throws IOException {
    return Files.writeString(folder.resolve("a.json"), content);
  }
}
