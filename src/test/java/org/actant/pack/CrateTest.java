package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.actant.provenance.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// RO-Crate 1.1, <https://www.researchobject.org/ro-crate/specification/1.1/>.
class CrateTest {
  @TempDir Path folder;
  Map<String, byte[]> files;
  Map<String, JsonNode> entities;

  @BeforeEach
  void pack() throws IOException {
    Path zip = folder.resolve("pack.zip");
    new PackFixture(folder.resolve("w"), "all rights reserved").pack(zip);
    files = Zips.read(zip);
    entities = new HashMap<>();
    for (JsonNode entity :
        new JsonMapper().readTree(new String(files.get(Crate.FILE), UTF_8)).path("@graph")) {
      assertThat(entities.put(entity.path("@id").asString(), entity)).isNull();
    }
  }

  private JsonNode entity(String id) {
    return Objects.requireNonNull(entities.get(id), id);
  }

  @Test
  void theDescriptorNamesTheSpecificationAndTheRoot() {
    JsonNode descriptor = entity("ro-crate-metadata.json");
    assertThat(descriptor.path("conformsTo").path("@id").asString())
        .isEqualTo("https://w3id.org/ro/crate/1.1");
    assertThat(descriptor.path("about").path("@id").asString()).isEqualTo("./");
  }

  @Test
  void theRootHasWhatTheSpecificationAsksFor() {
    JsonNode root = entity("./");
    assertThat(root.path("@type").asString()).isEqualTo("Dataset");
    assertThat(root.path("name").asString()).isEqualTo("A Guide");
    assertThat(root.path("datePublished").asString()).isEqualTo("2026-01-02");
    assertThat(root.path("license").path("@id").asString())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(entity(root.path("author").get(0).path("@id").asString()).path("name").asString())
        .isEqualTo("Josiah Carberry");
  }

  @Test
  void everyFileOfThePackIsDescribedWithSizeDigestAndKind() {
    var parts = new TreeSet<String>();
    entity("./").path("hasPart").forEach(part -> parts.add(part.path("@id").asString()));
    var there = new TreeSet<>(files.keySet());
    there.remove(Crate.FILE);
    assertThat(parts).isEqualTo(there);
    for (String name : parts) {
      JsonNode file = entity(name);
      assertThat(file.path("@type").asString()).isEqualTo("File");
      assertThat(file.path("encodingFormat").asString()).as(name).contains("/");
      byte[] bytes = Objects.requireNonNull(files.get(name), name);
      if (!name.equals(Manifest.FILE)) {
        assertThat(file.path("contentSize").asString()).isEqualTo("" + bytes.length);
        assertThat(file.path("sha256").asString()).isEqualTo(Digest.of(bytes).hex());
      }
    }
  }

  @Test
  void everyReferenceLeadsToAnEntity() {
    for (JsonNode entity : entities.values()) {
      for (String key : List.of("hasPart", "mentions", "object", "result", "author")) {
        for (JsonNode reference : entity.path(key)) {
          assertThat(entities).containsKey(reference.path("@id").asString());
        }
      }
    }
  }

  @Test
  void aStageIsAnActionWithInstrumentInputAndOutput() {
    JsonNode action = entity("#summarize/experiments/results/s");
    assertThat(action.path("@type").asString()).isEqualTo("CreateAction");
    assertThat(
            entity(action.path("instrument").path("@id").asString())
                .path("softwareVersion")
                .asString())
        .isEqualTo("test");
    assertThat(action.path("object").get(0).path("@id").asString())
        .isEqualTo("experiments/runs/s/1/trials.csv");
    assertThat(action.path("result").get(0).path("@id").asString())
        .isEqualTo("experiments/results/s/sums.csv");
  }

  @Test
  void whatIsNotInThePackIsNoFileAndSaysWhy() {
    JsonNode left = entity("#not-in-the-pack/corpus/raw/cloud.txt");
    assertThat(left.path("@type").asString()).isEqualTo("CreativeWork");
    assertThat(left.path("sha256").asString()).hasSize(64);
    assertThat(left.path("description").asString()).contains("all rights reserved");
  }

  @Test
  void aSharedDocumentCarriesItsLicenceAndItsCredit() {
    JsonNode river = entity("corpus/raw/river.txt");
    assertThat(river.path("license").path("@id").asString())
        .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    assertThat(river.path("creditText").asString()).isEqualTo("River Watch, On Rivers");
  }
}
