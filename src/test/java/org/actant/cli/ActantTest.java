package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ActantTest {
  @TempDir Path folder;

  @Test
  void saysItsVersion() {
    CommandLineRun run = CommandLineRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("actant ").contains("Java 25");
  }

  @TestFactory
  Stream<DynamicTest> everyCommandHasHelpWithExamples() {
    return leaves(new CommandLine(new Actant()))
        .map(command ->
            DynamicTest.dynamicTest(
                command.getCommandSpec().qualifiedName(),
                () -> {
                  String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);
                  assertThat(help).contains("actant");
                  assertThat(command.getCommandSpec().usageMessage().description()).isNotEmpty();
                  assertThat(command.getCommandSpec().usageMessage().footer())
                      .as("examples")
                      .isNotEmpty();
                  assertThat(words(command.getCommandSpec()))
                      .as("a sign of percent is written twice")
                      .allSatisfy(words -> assertThat(words.formatted()).isNotNull());
                }));
  }

  /// What picocli takes as patterns of `String.format`.
  private static List<String> words(CommandLine.Model.CommandSpec command) {
    var words = new ArrayList<String>();
    words.addAll(List.of(command.usageMessage().description()));
    words.addAll(List.of(command.usageMessage().footer()));
    command.args().forEach(option -> words.addAll(List.of(option.description())));
    return words;
  }

  @Test
  void wrongUseExitsWith2AndSaysWhatIsThere() {
    assertThat(CommandLineRun.of("rnu").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(CommandLineRun.of("rnu").err()).contains("run");
    assertThat(CommandLineRun.of("status", "--workspace", folder.toString()))
        .satisfies(run -> {
          assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
          assertThat(run.err()).contains("is not a workspace").contains("actant init");
          assertThat(run.err()).doesNotContain("\tat ");
        });
  }

  @Test
  void initMakesAWorkspaceThatRunsAndVerifies() throws IOException {
    Path workspace = folder.resolve("thesis");

    assertThat(CommandLineRun.of("init", workspace.toString()).exitCode()).isZero();
    assertThat(workspace.resolve("corpus/sources.csv")).exists();
    assertThat(workspace.resolve("codebook/ant.yaml")).exists();
    assertThat(workspace.resolve(".gitignore")).exists();
    assertThat(CommandLineRun.of("init", workspace.toString()).exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);

    String at = workspace.toString();
    assertThat(CommandLineRun.of("run", "--workspace", at).exitCode()).isZero();
    CommandLineRun again = CommandLineRun.of("run", "--workspace", at, "--json");
    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).doesNotContain("\"done\" : \"1\"");
    assertThat(CommandLineRun.of("verify", "--workspace", at).exitCode()).isZero();
  }

  @Test
  void theTemplateHoldsTheWholeCodebookAndTheReportsOfThisRepository() throws IOException {
    List<String> listed = Files.readAllLines(Path.of("src/main/template/index.txt"));
    assertThat(listed)
        .contains("codebook/ant.yaml", "codebook/actors.yaml", "codebook/concepts.yaml");
    for (String report : List.of("guide", "thesis")) {
      try (Stream<Path> files = Files.walk(Path.of("reports", report))) {
        assertThat(listed)
            .containsAll(files.filter(Files::isRegularFile).map(Path::toString).toList());
      }
    }
  }

  @Test
  void initRefusesAFolderWithARoomInIt() throws IOException {
    Files.createDirectories(folder.resolve("reports"));

    assertThat(CommandLineRun.of("init", folder.toString()).err())
        .contains("reports is there already");
  }

  @Test
  void anUnknownStageIsRefusedWithTheKnownOnes() {
    Path workspace = folder.resolve("w");
    CommandLineRun.of("init", workspace.toString());

    CommandLineRun run = CommandLineRun.of("run", "ingset", "--workspace", workspace.toString());

    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("`ingset`").contains("ingest");
  }

  private static Stream<CommandLine> leaves(CommandLine command) {
    var children = command.getSubcommands().values();
    return children.isEmpty()
        ? Stream.of(command)
        : children.stream().distinct().flatMap(ActantTest::leaves);
  }
}
