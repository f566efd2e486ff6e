package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.classifier.Example;
import org.actant.classifier.Label;
import org.actant.classifier.ModelFile;
import org.actant.classifier.Training;
import org.actant.input.InputException;
import org.actant.language.AnnotateStage;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Progress;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainedCoderTest {
  private static final String BOOK =
      """
      version: 1
      title: Test
      codes:
        - id: passage
          label: Passage
          definition: All must pass here.
          source: Callon 1986
          use_when: It is indispensable.
          do_not_use_when: It is only praised.
          examples: [The only way.]
          cues: ["only way to"]
      """;
  private static final String ACTORS =
      """
      version: 1
      issuer_pronouns: [we]
      organization_suffixes: [inc]
      actors:
        - {id: cloud, name: cloud, kind: nonhuman, type: infrastructure, aliases: [cloud]}
      """;

  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small =
        new SmallWorkspace(folder)
            .add(
                "acme",
                "Acme",
                "company",
                2024,
                "The cloud is the only way to grow. Nobody can grow without the indispensable"
                    + " cloud. The lunch was very nice today.")
            .write("codebook/ant.yaml", BOOK)
            .write("codebook/actors.yaml", ACTORS);
  }

  private static List<Example> examples(String positive) {
    var examples = new ArrayList<Example>();
    for (String thing : List.of("grid", "model", "water", "chip", "data", "law")) {
      for (String more : List.of("always", "now", "too")) {
        examples.add(
            new Example(
                "Nobody can work without the indispensable " + thing + " " + more + ".",
                Label.of(positive)));
        examples.add(
            new Example(
                "The lunch with the " + thing + " was nice " + more + ".", Label.of("other")));
      }
    }
    return examples;
  }

  private void train(String positive) throws IOException {
    ModelFile.write(
        JudgedPassages.model(new Workspace(folder), "passage"),
        Training.of(examples(positive), 1, Progress.NONE));
  }

  private Table suggestions() throws IOException {
    small.run(new AnnotateStage());
    small.run(new CodeStage());
    return Csv.read(folder.resolve("codebook/machine/suggestions.csv"));
  }

  @Test
  void aClassifierSuggestsWhatTheCuesMiss() throws IOException {
    train("passage");
    Table suggestions = suggestions();
    assertThat(suggestions.rows()).hasSize(2);
    assertThat(suggestions.get(0, "reason")).contains("cue `only way to`");
    assertThat(suggestions.get(1, "quotation"))
        .isEqualTo("Nobody can grow without the indispensable cloud.");
    assertThat(suggestions.get(1, "reason"))
        .matches("classifier passage\\.model gives it a probability (of|above) 0\\.\\d\\d because of .*")
        .contains("`indispensable`");
    assertThat(small.read("codebook/machine/acme.jsonl")).contains("\"classifier:passage\"");
  }

  @Test
  void withoutClassifiersTheCuesAreAlone() throws IOException {
    assertThat(suggestions().rows()).hasSize(1);
  }

  @Test
  void aClassifierForNoCodeIsRefused() throws IOException {
    train("elsewhere");
    assertThatThrownBy(this::suggestions)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("passage.model")
        .hasMessageContaining("a label that is the id of a code");
  }
}
