package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a study's file says of its conditions.
class DesignsTest {
  private static final String IMAGES =
      """
      id: s
      question: What does it cost?
      dataset: {name: glyphs, train: 100, test: 50}
      network: conv8-pool-dense16
      training: {epochs: 2, batch: 32, learning-rate: 0.001}
      blocks: 3
      seed: 10
      """;
  private static final String STEPS =
      """
      steps:
        pruned: [{technique: filter-pruning, level: 0.5}]
        cut: [{technique: filter-pruning, level: 0.25}]
        int8: [int8]
      """;
  private static final String COMMAND =
      """
      id: s
      question: What does it cost?
      command: python3 'my script.py' --bits {bits} --seed {seed}
      environment: {BATCH: "{batch}"}
      metrics: {file: out/metrics.json, required: [accuracy, loss]}
      blocks: auto
      budget: {minutes: 2, joules: 500}
      seed: 10
      """;

  @TempDir Path folder;

  @Test
  void changesOneKnobAtATime() throws IOException {
    Study study =
        read(
            COMMAND + "design: one-at-a-time\nknobs: {bits: [32, 16, 8], batch: {b64: 64, b8: 8}}");

    assertThat(study.conditions())
        .extracting(condition -> condition.id() + " " + condition.level())
        .containsExactly(
            "base batch=64 bits=32",
            "bits-16 batch=64 bits=16",
            "bits-8 batch=64 bits=8",
            "b8 batch=8 bits=32");
    assertThat(study.baseline()).isEqualTo("base");
    assertThat(study.replication()).isEqualTo(Replication.AUTO);
    assertThat(study.budget().seconds()).hasValue(120);
    assertThat(study.subject())
        .isInstanceOfSatisfying(
            Subject.Command.class,
            command ->
                assertThat(command.words())
                    .containsExactly(
                        "python3", "my script.py", "--bits", "{bits}", "--seed", "{seed}"));
  }

  @Test
  void takesAFractionAndSaysWhatItCannotTellApart() throws IOException {
    Study study =
        read(
            COMMAND.replace("--bits {bits}", "{a} {b} {c}").replace("{batch}", "{d}")
                + "design: fractional\nknobs: {a: [0, 1], b: [0, 1], c: [0, 1], d: [0, 1]}");

    assertThat(study.conditions()).hasSize(8);
    assertThat(study.conditions().getFirst().id()).isEqualTo("base");
    assertThat(study.notes())
        .containsExactly(
            "2^(4-1), resolution IV, D = ABC",
            "cannot be told apart: a×b = c×d",
            "cannot be told apart: a×c = b×d",
            "cannot be told apart: a×d = b×c");
  }

  @Test
  void ordersStepsBothWaysWhereThePipelineAllowsIt() throws IOException {
    Study study = read(IMAGES + STEPS);

    assertThat(study.conditions())
        .extracting(Condition::id)
        .containsExactly(
            "fp32", "pruned", "cut", "int8", "pruned+cut", "pruned+int8", "cut+pruned", "cut+int8");
    assertThat(study.notes())
        .hasSize(2)
        .allMatch(note -> note.contains("found `filter-pruning` after `int8`"));
  }

  @Test
  void growsCascadesStepByStep() throws IOException {
    Study study = read(IMAGES + STEPS + "cascades: [[cut, pruned, int8]]");

    assertThat(study.conditions())
        .extracting(Condition::id)
        .containsExactly("fp32", "cut", "pruned", "int8", "cut+pruned", "cut+pruned+int8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          knobs: {bits: [32]}                              | without a level for the place `{batch}` of the command; expected a level of the knob `batch`
          knobs: {bits: [32], batch: [8], size: [1]}       | sets the knob `size`, which the command has no place for; expected one of batch, bits
          knobs: {bits: [3 2], batch: [8, 9]}\\ndesign: star | s.yaml:10: found `design` is `star`; expected one of crossed, one-at-a-time, fractional
          knobs: {bits: [1, a b], batch: [8]}              | is no name for a condition (`bits-a b`)
          knobs: {bits: [32, 32], batch: [8, 9]}           | s.yaml:9: found `bits` has `32` twice; expected different levels
          knobs: {bits: [32], batch: [8], seed: [1]}       | s.yaml:9: found `knobs` sets `seed`, which the runner fills; expected a knob of another name
          knobs: {bits: [1, 2, 3], batch: [8, 9]}\\ndesign: fractional | s.yaml:9: found `bits` has 3 levels; expected two in a fractional design
          knobs: {bits: [1, 2], batch: [8, 9]}\\ndesign: fractional | asks for a fraction of resolution 4 with 2 knobs
          steps: {a: []}                                   | s.yaml:9: found `steps` in a study of a command; expected `knobs` or `conditions`
          dataset: {name: glyphs}\\nknobs: {bits: [32]}     | s.yaml:9: found `dataset` in a study of a `command`
          network: conv8\\nknobs: {bits: [32]}              | found with network and command; expected one of `network`
          """)
  void refusesACommandStudyThatIsNone(String wrong, String message) {
    assertThatThrownBy(() -> read(COMMAND + wrong.replace("\\n", "\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cascades: [[int8, pruned]]              | s.yaml:12: found `filter-pruning` after `int8`, which fixes the form in which the network is served; expected it before
          cascades: [[prooned]]                   | found `cascades` has `prooned`; expected of pruned, cut, int8
          design: {type: orders, longest: 9}      | found `longest` is 9; expected a whole number from 2 to 5
          environment: {A: b}                     | found `environment` in a study of a `network`
          protocol: {warm-up: hot}                | found `warm-up` is `hot`; expected a whole number
          budget: {hours: 2}                      | found the unknown key `hours`; expected one of cpu-seconds, joules, minutes
          """)
  void refusesAnImpossibleStudyBeforeAnythingRuns(String wrong, String message) {
    assertThatThrownBy(() -> read(IMAGES + STEPS + wrong))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void readsAWarmUpUntilSteady() throws IOException {
    assertThat(read(IMAGES + STEPS + "protocol: {warm-up: {limit: 0.01, last: 3}}").protocol())
        .extracting(Protocol::warmUp)
        .isEqualTo(new WarmUp(3, 20, 3, 0.01));
  }

  private Study read(String text) throws IOException {
    return StudyFile.read(Files.writeString(folder.resolve("s.yaml"), text));
  }
}
