package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `actant code train`, `evaluate` and `predict`, one after another.
class CodeTrainCommandTest {
  private static final List<String> THINGS =
      List.of("grid", "model", "water", "chip", "data", "law", "server", "power");

  @TempDir Path folder;
  private String texts;
  private String model;

  @BeforeEach
  void writeTexts() throws IOException {
    var lines = new StringBuilder();
    for (String thing : THINGS) {
      for (int year = 2030; year < 2034; year++) {
        lines.append(line("We pledge to cut " + thing + " use by " + year + ".", 1));
        lines.append(line("The " + thing + " team had lunch in " + (year - 20) + ".", 0));
      }
    }
    texts = Files.writeString(folder.resolve("texts.jsonl"), lines).toString();
    model = folder.resolve("small.model").toString();
  }

  private static String line(String text, int label) {
    return "{\"text\":\"%s\",\"label\":%s}\n".formatted(text, label);
  }

  private CommandLineRun train(String... more) {
    var arguments = new java.util.ArrayList<>(List.of("code", "train", "--model", model));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void trainingNamesTheWordsAndTheScoreBesideTheConstant() {
    CommandLineRun run = train("--train", texts, "--curve");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("labels", "pledge", "settings", "words 1-2, pieces 3-5", "curve");
    assertThat(run.err()).contains("64 texts", "in cross-validation, 0.333 by always answering 0");
  }

  @Test
  void evaluationShowsFiguresLabelsConfusionAndErrors() throws IOException {
    train("--train", texts);
    Path test = folder.resolve("test.jsonl");
    Files.writeString(
        test,
        line("We pledge to cut waste.", 1)
            + line("The lunch was fine.", 0)
            + line("We pledge to have lunch with the grid team.", 1)
            + line("We pledge to cut grid use by 2031, they joked.", 0));
    CommandLineRun run =
        CommandLineRun.of("code", "evaluate", "--model", model, "--test", test.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("macro-F1", "Brier score", "constant", "as 0", "they joked.")
        .containsPattern("pledge \\+\\d");
    CommandLineRun json =
        CommandLineRun.of(
            "code", "evaluate", "--model", model, "--test", test.toString(), "--json");
    assertThat(json.out()).contains("\"figures\" : [", "\"confusion\" : [", "\"errors\" : [");
  }

  @Test
  void predictionsAreWrittenWithTheirWords() throws IOException {
    train("--train", texts);
    Path in =
        Files.writeString(folder.resolve("in.jsonl"), "{\"id\":7,\"text\":\"We pledge it.\"}");
    Path out = folder.resolve("out.jsonl");
    CommandLineRun run =
        CommandLineRun.of(
            "code",
            "predict",
            "--model",
            model,
            "--in",
            in.toString(),
            "--out",
            out.toString(),
            "--explain");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(Files.readString(out))
        .startsWith("{\"id\":7,\"text\":\"We pledge it.\",\"label\":1,\"probability\":0.")
        .contains("\"because\":[{\"word\":\"pledge\"");
  }

  @Test
  void wrongInputNamesFileAndLineAndLeavesNothing() throws IOException {
    Files.writeString(folder.resolve("bad.jsonl"), line("fine", 1) + "oops\n");
    CommandLineRun run = train("--train", folder.resolve("bad.jsonl").toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("bad.jsonl:2: found").doesNotContain("\tat ");
    assertThat(Path.of(model)).doesNotExist();
    assertThat(CommandLineRun.of("code", "train", "--train", texts).err())
        .contains("found --train without --model");
    assertThat(CommandLineRun.of("code", "train", "--model", model).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(CommandLineRun.of("code", "evaluate", "--model", texts, "--test", texts).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }
}
