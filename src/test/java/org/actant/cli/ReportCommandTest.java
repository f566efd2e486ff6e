package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void makeWorkspace() throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(room));
    }
    Path tables = Files.createDirectories(folder.resolve("reports/tiny/tables"));
    Files.writeString(
        folder.resolve("reports/tiny/report.yaml"),
        "title: Tiny\nabstract: Nothing.\ntables: [sources_by_type]\n");
    Files.writeString(
        folder.resolve("reports/tiny/guide.md"), "## Sources\n\n[table:sources_by_type]\n");
    Files.writeString(
        tables.resolve("sources_by_type.sql"),
        "SELECT actor_type, count(*) AS n FROM sources GROUP BY actor_type ORDER BY 1\n");
    Files.writeString(
        tables.resolve("sources_by_type.yaml"),
        """
        caption: Sources
        subject: documents
        key: actor_type
        columns:
          actor_type: {description: Type.}
          n: {description: Number.}
        """);
  }

  @Test
  void theOnlyReportIsBuiltAndItsFilesAreListed() {
    Result result = run("build", "--format", "html,csv");

    assertThat(result.code).isEqualTo(ExitCode.DONE);
    assertThat(result.out)
        .contains("reports/out/tiny/tiny.html")
        .contains("reports/out/tiny/tables/datapackage.json")
        .doesNotContain("pdf");
    assertThat(folder.resolve("reports/out/tiny/tables/sources_by_type.csv"))
        .hasContent("actor_type,n");
  }

  @Test
  void reportsAreListedWithTheirTitles() {
    assertThat(run("list", "--json").out)
        .contains("\"report\" : \"tiny\"")
        .contains("\"title\" : \"Tiny\"");
  }

  @Test
  void anUnknownReportOrFormatIsBadInput() {
    assertThat(run("build", "huge").failure)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no report `huge`");
    assertThat(run("build", "--format", "word").failure).hasMessageContaining("no format `word`");
  }

  private record Result(int code, String out, Exception failure) {}

  private Result run(String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var failure = new Exception[] {new Exception("none")};
    PrintStream before = System.out;
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      String[] all =
          java.util.stream.Stream.concat(
                  java.util.stream.Stream.of(arguments),
                  java.util.stream.Stream.of("-q", "--workspace", folder.toString()))
              .toArray(String[]::new);
      int code =
          new CommandLine(new ReportCommand())
              .setExecutionExceptionHandler((e, _, _) -> {
                failure[0] = e;
                return ExitCode.BAD_INPUT;
              })
              .execute(all);
      return new Result(code, bytes.toString(StandardCharsets.UTF_8), failure[0]);
    } finally {
      System.setOut(before);
    }
  }
}
