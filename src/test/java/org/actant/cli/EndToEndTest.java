package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.provenance.Digest;
import org.actant.workspace.Folders;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// The whole house once, as a user walks through it: real documents, a real if tiny study, the
/// guide, and what a reviewer checks.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {
  private static final String TINY =
      """
      id: tiny
      question: Does every part of the house meet the next?
      dataset: {name: glyphs, train: 600, test: 300}
      network: conv8-pool-dense16
      training: {epochs: 1, batch: 64, learning-rate: 0.002}
      protocol: {threads: 1, batch: 64, warm-up: 1, repetitions: 1, window-seconds: 0.2, latency-images: 20, timeout-minutes: 5}
      blocks: 2
      seed: 7
      baseline: fp32
      conditions:
        fp32: []
        int8: [int8]
      """;

  @TempDir static Path folder;
  static String at;

  @BeforeAll
  static void fill() throws IOException {
    Path workspace = folder.resolve("w");
    at = workspace.toString();
    assertThat(CommandLineRun.of("init", at).exitCode()).isZero();
    Files.delete(workspace.resolve("experiments/demo.yaml"));
    Files.writeString(workspace.resolve("experiments/tiny.yaml"), TINY);
    for (String sample : List.of("corvane-report-2024", "ledgerlight-offsets-2025")) {
      Path pdf = Path.of("corpus/samples", sample + ".pdf");
      CommandLineRun add =
          CommandLineRun.of("corpus", "add", pdf.toString(), "--workspace", at, "--issuer", sample);
      assertThat(add.exitCode()).as(add.err()).isZero();
    }
  }

  @Test
  @Order(1)
  void bothPipelinesRunToAGuide() throws IOException {
    CommandLineRun study = CommandLineRun.of("experiment", "run", "tiny", "--workspace", at);
    assertThat(study.exitCode()).as(study.err()).isZero();
    assertThat(study.out()).contains("fp32").contains("int8");

    CommandLineRun run = CommandLineRun.of("run", "--workspace", at);
    assertThat(run.exitCode()).as(run.err()).isZero();
    for (String file :
        List.of("guide.html", "guide.pdf", "tables.xlsx", "tables/compression.csv")) {
      assertThat(folder.resolve("w/reports/out/guide/" + file)).isNotEmptyFile();
    }
    assertThat(Files.readString(folder.resolve("w/reports/out/guide/guide.html")))
        .contains("tiny")
        .contains("corvane-report-2024");
  }

  @Test
  @Order(2)
  void aSecondRunDoesNothingAndEverythingVerifies() {
    CommandLineRun again = CommandLineRun.of("run", "--workspace", at);
    assertThat(again.out().lines().skip(2))
        .allMatch(line -> line.matches("\\w+ +\\S+ +0 +\\d+ +0"));

    CommandLineRun verify = CommandLineRun.of("verify", "--workspace", at);
    assertThat(verify.exitCode()).as(verify.out()).isZero();
    assertThat(verify.out()).contains("all as recorded");
  }

  @Test
  @Order(3)
  void anythingCanBeFollowedToItsSource() {
    CommandLineRun why =
        CommandLineRun.of("why", "reports/out/guide/guide.pdf", "--workspace", at, "--all");

    assertThat(why.exitCode()).as(why.err()).isZero();
    assertThat(why.out())
        .contains("codebook/passages/passages.csv")
        .contains("corpus/raw/corvane-report-2024.pdf  ← raw")
        .contains("trials.csv  ← raw");
  }

  @Test
  @Order(4)
  void theReportIsTheSameBytesWhenBuiltAgain() throws IOException {
    Path out = folder.resolve("w/reports/out/guide");
    var before = digests(out);
    Folders.delete(out);

    assertThat(CommandLineRun.of("report", "build", "guide", "--workspace", at).exitCode())
        .isZero();

    assertThat(digests(out)).isEqualTo(before).hasSizeGreaterThan(5);
  }

  @Test
  @Order(5)
  void oneChangedByteOfADocumentIsNamedWithItsDependents() throws IOException {
    String document = "corpus/raw/ledgerlight-offsets-2025.pdf";
    changeAByte(
        document,
        () -> {
          CommandLineRun verify = CommandLineRun.of("verify", "--workspace", at);
          assertThat(verify.exitCode()).isEqualTo(ExitCode.FINDINGS);
          assertThat(verify.out())
              .contains("raw changed: " + document)
              .contains("corpus/text/ledgerlight-offsets-2025.txt")
              .contains("codebook/machine/ledgerlight-offsets-2025.jsonl");
          assertThat(CommandLineRun.of("why", "--all", document, "--workspace", at).out())
              .contains("CHANGED since")
              .contains("reports/out/guide/guide.pdf")
              .doesNotContain("corpus/text/corvane-report-2024.txt");

          CommandLineRun run = CommandLineRun.of("run", "--workspace", at);
          assertThat(run.exitCode()).isEqualTo(ExitCode.PARTIAL);
          assertThat(run.err()).contains(document).contains("SHA-256");
        });
    assertThat(CommandLineRun.of("run", "--workspace", at).exitCode()).isZero();
  }

  @Test
  @Order(6)
  void oneChangedByteOfAMeasurementIsNamedWithItsDependents() throws IOException {
    Path trials;
    try (var files = Files.walk(folder.resolve("w/experiments/runs"))) {
      trials = files.filter(file -> file.endsWith("trials.csv")).findFirst().orElseThrow();
    }
    String name = folder.resolve("w").relativize(trials).toString();
    changeAByte(
        name,
        () -> {
          CommandLineRun verify = CommandLineRun.of("verify", "--quick", "--workspace", at);
          assertThat(verify.exitCode()).isEqualTo(ExitCode.FINDINGS);
          assertThat(verify.out())
              .contains("raw changed: " + name)
              .contains("experiments/results/tiny/ (")
              .contains("reports/out/guide/guide.pdf");
        });
  }

  private interface Check {
    void run() throws IOException;
  }

  /// Runs a check while the last digit or letter of a raw file is another one.
  private static void changeAByte(String name, Check check) throws IOException {
    Path file = folder.resolve("w").resolve(name);
    byte[] original = Files.readAllBytes(file);
    byte[] changed = original.clone();
    int at = changed.length - 1;
    while (!Character.isLetterOrDigit(changed[at])) {
      at--;
    }
    changed[at] = (byte) (changed[at] == '1' ? '2' : '1');
    Files.write(file, changed);
    try {
      check.run();
    } finally {
      Files.write(file, original);
    }
  }

  private static List<String> digests(Path folder) throws IOException {
    return Folders.filesBelow(folder).stream()
        .filter(file -> !file.toString().endsWith(".circumstances.json"))
        .map(file -> {
          try {
            return folder.relativize(file) + " " + Digest.of(file).hex();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        })
        .toList();
  }
}
