package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.SmallWorkspace;
import org.actant.language.AnnotateStage;
import org.actant.workspace.Folders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeStageTest {
  private static final String MACHINE = "codebook/machine/one.jsonl";

  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void annotate() throws Exception {
    small =
        new SmallWorkspace(folder)
            .add(
                "one",
                "Acme",
                "company",
                2024,
                "Acme urges the city to buy renewable energy. The engineers refused to sign the"
                    + " charter of Acme, because its carbon offsets are misleading.",
                "Residents oppose the gas plant, and Acme supports it.");
    for (String name :
        new String[] {"ant.yaml", "concepts.yaml", "actors.yaml", "lexicon/stance.yaml"}) {
      small.write("codebook/" + name, Files.readString(Path.of("codebook/" + name)));
    }
    small.run(new AnnotateStage());
    small.run(new CodeStage());
  }

  @Test
  void theOutputIsTheSameWithAnEmptyAndAFullMemo() throws Exception {
    String first = small.read(MACHINE);
    assertThat(first).contains("\"stance\":\"supports\"").contains("\"stance\":\"opposes\"");
    assertThat(folder.resolve(".actant/parses/one.txt")).exists();
    Folders.delete(folder.resolve("codebook/machine"));
    assertThat(small.run(new CodeStage()).worked()).isEqualTo(1);
    assertThat(small.read(MACHINE)).as("full").isEqualTo(first);
    Folders.delete(folder.resolve("codebook/machine"));
    Folders.delete(folder.resolve(".actant"));
    assertThat(small.run(new CodeStage()).worked()).isEqualTo(1);
    assertThat(small.read(MACHINE)).as("empty").isEqualTo(first);
  }

  @Test
  void aNewTitleCodesNothingAnew() throws Exception {
    String sources = small.read("corpus/sources.csv");
    small.write("corpus/sources.csv", sources.replace("Title of one", "Another title"));
    assertThat(small.run(new CodeStage()).worked()).isZero();
    small.write("corpus/sources.csv", sources.replace(",Acme,", ",Google,"));
    assertThat(small.run(new CodeStage()).worked()).as("another issuer").isEqualTo(1);
  }

  @Test
  void anEditOfACodebookAnnotatesNothingAnew() throws Exception {
    String book = small.read("codebook/ant.yaml");
    small.write(
        "codebook/ant.yaml",
        book.replaceFirst("(?m)^    cues:$", "    cues:\n      - \"charter of\""));
    assertThat(small.run(new AnnotateStage()).worked()).isZero();
    assertThat(small.run(new CodeStage()).worked()).isEqualTo(1);
    assertThat(small.read(MACHINE)).contains("charter of");
  }

  @Test
  void whatTheShortCutsLoseIsCounted() throws Exception {
    StagingLoss loss = StagingLoss.measure(small.workspace());
    assertThat(loss.sentences()).isEqualTo(3);
    assertThat(loss.statements()).isPositive();
    assertThat(loss.lost()).isZero();
    assertThat(loss.share()).isZero();
  }
}
