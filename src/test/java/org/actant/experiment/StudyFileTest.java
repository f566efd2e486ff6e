package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyFileTest {
  private static final String HEAD =
      """
      id: s
      question: What does it cost?
      dataset: {name: glyphs, train: 100, test: 50}
      network: conv8-pool-dense16
      training: {epochs: 2, batch: 32, learning-rate: 0.001}
      protocol: {threads: 2, window-seconds: 1.5}
      blocks: 3
      seed: 10
      """;
  private static final String LISTED =
      """
      baseline: fp32
      conditions:
        fp32: []
        pruned50+int8: [{technique: filter-pruning, level: 0.5}, int8]
      """;

  @TempDir Path folder;

  @Test
  void readsWhatItSaysAndTakesDefaultsForTheRest() throws IOException {
    Study study = read(HEAD + LISTED);

    assertThat(study.images()).isEqualTo(new Study.Images("glyphs", 100, 0, 50, Study.Judge.TEST));
    assertThat(study.training()).isEqualTo(new Study.TrainingPlan(2, 32, 0.001));
    assertThat(study.protocol())
        .isEqualTo(new Protocol(2, 64, WarmUp.STEADY, 3, 1.5, 200, 30, 5, 1, true));
    assertThat(study.seedOf(3)).isEqualTo(13);
    Condition both = study.conditions().get(1);
    assertThat(both.id()).isEqualTo("pruned50+int8");
    assertThat(both.technique()).isEqualTo("filter-pruning+int8");
    assertThat(both.level()).contains("criterion=l1", "level=0.5", "calibration=min-max");
    assertThat(study.conditions().getFirst().technique()).isEqualTo("none");
  }

  @Test
  void knowsAStudyThatOnlyChooses() throws IOException {
    assertThat(read(HEAD + LISTED).isChoice()).isFalse();
    assertThat(
            read(HEAD.replace("test: 50}", "validation: 20, test: 50, judge: validation}") + LISTED)
                .isChoice())
        .isTrue();
  }

  @Test
  void crossesTheLevelsOfKnobs() throws IOException {
    Study study =
        read(
            HEAD
                + """
                baseline: fp32
                knobs:
                  pruning:
                    dense: []
                    pruned25: [{technique: filter-pruning, level: 0.25}]
                    pruned50: [{technique: filter-pruning, level: 0.5}]
                  precision:
                    fp32: []
                    int8: [int8]
                """);

    assertThat(study.conditions())
        .extracting(Condition::id)
        .containsExactly("fp32", "int8", "pruned25", "pruned25+int8", "pruned50", "pruned50+int8");
    assertThat(study.conditions().get(5).technique()).isEqualTo("filter-pruning+int8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level: 0.5                 | levle: 0.5                 | s.yaml:12: found the unknown key `levle`; expected one of batch, criterion
          level: 0.5                 | level: 1.5                 | s.yaml:12: found `1.5` for the knob `level` of `filter-pruning`; expected a number from
          filter-pruning             | filter-prunning            | s.yaml:12: found `technique` is `filter-prunning`; expected one of balance, batch-size
          int8]                      | int4]                      | s.yaml:12: found `pruned50+int8` is `int4`; expected one of balance, batch-size
          blocks: 3                  | blocks: 0                  | s.yaml:7: found `blocks` is 0; expected a whole number from 1
          blocks: 3                  | block: 3                   | s.yaml:7: found the unknown key `block`; expected one of baseline, blocks
          name: glyphs               | name: glyph                | s.yaml:3: found `name` is `glyph`; expected one of
          conv8-pool-dense16         | conv8-pol-dense16          | s.yaml:4: found the layer `pol`
          learning-rate: 0.001       | learning-rate: fast        | s.yaml:5: found `learning-rate` is `fast`; expected a number from
          threads: 2                 | threads: two               | s.yaml:6: found `threads` is `two`; expected a whole number
          baseline: fp32             | baseline: fp23             | s.yaml:9: found `baseline` is `fp23`; expected one of fp32, pruned50+int8
          '  fp32: []'               | '  train: []'              | s.yaml:11: found `train` is no name for a condition
          id: s                      | id: t                      | s.yaml:1: found `id` is `t`; expected the file's name without .yaml
          id: s                      | id: practices              | s.yaml:1: found `id` is `practices`, whose results are those of all studies
          int8]                      | early-stopping]            | s.yaml:12: found `early-stopping` after `filter-pruning`
          '  fp32: []'               | '  fp32: [early-stopping]' | s.yaml:11: found `fp32` with early stopping and no validation images
          int8]                      | int8, {technique: engine, engine: dl4j}] | s.yaml:12: found `int8` served by dl4j; expected onnx-runtime
          conditions:                | 'knobs: {}\nconditions:'   | s.yaml:1: found with both `conditions` and `knobs`
          '  fp32: []'               | '  fp32: []\n  fp32: []'   | s.yaml:12: found `fp32` a second time
          """)
  void refusesWithFileLineAndWhatIsAllowed(String right, String wrong, String message) {
    String text = (HEAD + LISTED).replace(right, wrong.replace("\\n", "\n"));

    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void namesTheStudiesThereAreWhenAskedForAnother() throws IOException {
    Workspace workspace = FakeStudy.workspace(folder, 1, "plain");

    assertThatThrownBy(() -> Studies.read(workspace, "tinny"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no study `tinny`")
        .hasMessageContaining("one of tiny");
  }

  @Test
  void plansABlocksTrainingFirstAndItsConditionsInAnOrderOfItsOwn() throws IOException {
    Study study = read(HEAD.replace("blocks: 3", "blocks: 40") + LISTED);
    List<Trial> plan = Trial.plan(study);

    assertThat(plan).hasSize(40 * 5).isEqualTo(Trial.plan(study));
    assertThat(plan.subList(0, 5)).allMatch(trial -> trial.block() == 1);
    assertThat(plan.stream().filter(Trial::isTraining))
        .hasSize(40)
        .allMatch(trial -> trial.position() == 0);
    long baselineFirst =
        plan.stream()
            .filter(trial -> trial.position() == 1 && trial.condition().equals("fp32"))
            .count();
    assertThat(baselineFirst).as("of 40, a third on average").isBetween(5L, 25L);
  }

  private Study read(String text) throws IOException {
    return StudyFile.read(Files.writeString(folder.resolve("s.yaml"), text));
  }
}
