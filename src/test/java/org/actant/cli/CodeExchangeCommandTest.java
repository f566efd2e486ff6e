package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.Material;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeExchangeCommandTest {
  private static final String CODEBOOK =
      """
      <CodeBook xmlns='urn:QDA-XML:codebook:1.0' origin='Test'><Codes>
      <Code guid='00000000-0000-0000-0000-000000000001' name='Energy::wind' isCodable='true'/>
      </Codes><Sets/></CodeBook>
      """;

  @TempDir Path folder;
  private String workspace;

  @BeforeEach
  void makeWorkspace() {
    workspace = folder.resolve("w").toString();
    assertThat(CommandLineRun.of("init", workspace).exitCode()).isZero();
  }

  @Test
  void aCodebookIsExportedCheckedAndRefusedWhereItIsThere() throws IOException {
    Path file = folder.resolve("ant.qdc");
    assertThat(run("export", file, "--codebook", "ant").exitCode()).isZero();
    assertThat(run("check", file).exitCode()).isZero();
    CommandLineRun again = run("export", file);
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("--force");
    CommandLineRun taken = run("import", file);
    assertThat(taken.exitCode()).isEqualTo(2);
    assertThat(taken.err()).contains("codebook/ant.yaml");
  }

  @Test
  void aCodebookIsImportedWithItsHierarchyRestored() throws IOException {
    Path file = Files.writeString(folder.resolve("My codes.qdc"), CODEBOOK);
    CommandLineRun rehearsal = run("import", file, "--split", "::", "--dry-run");
    assertThat(rehearsal.exitCode()).isZero();
    assertThat(folder.resolve("w/codebook/my-codes.yaml")).doesNotExist();
    assertThat(run("import", file, "--split", "::").exitCode()).isZero();
    assertThat(folder.resolve("w/codebook/my-codes.yaml"))
        .content()
        .contains("id: wind", "parent: energy");
    assertThat(CommandLineRun.of("code", "codes", "--workspace", workspace).out()).contains("wind");
  }

  @Test
  void aCheckTellsItsFindingsByTheExitCode() throws IOException {
    Path file = Files.writeString(folder.resolve("a.qdc"), CODEBOOK);
    CommandLineRun found = run("check", file, "--json");
    assertThat(found.exitCode()).isEqualTo(1);
    assertThat(found.out()).contains("\"kind\" : \"schema\"", "<Sets> has no <Set>");
    Path other = Files.writeString(folder.resolve("b.qdpx"), "no project");
    assertThat(run("check", other).exitCode()).isEqualTo(2);
    assertThat(run("check", folder.resolve("missing.qdpx")).exitCode()).isEqualTo(2);
  }

  @Test
  void theConsortiumSampleIsDiagnosedAndTakenAsFarAsItGoes() throws IOException {
    Path file = Material.require("interop/refi-qda/consortium-sample.qdpx");
    CommandLineRun check = run("check", file);
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out()).contains("Project.qde", "among the sources", "Coke::");
    CommandLineRun taken = run("import", file);
    assertThat(taken.exitCode()).as(taken.err()).isZero();
    assertThat(taken.out()).contains("14 codes in codebook/consortium-sample.yaml");
    assertThat(folder.resolve("w/codebook/imports/consortium-sample.qdpx.losses.csv"))
        .content()
        .contains("pictures (1)", "graphs (1)");
  }

  @Test
  void endingsAndOptionsThatDoNotBelongAreRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("a.qdc"), CODEBOOK);
    assertThat(run("import", file, "--flip-pdf").err()).contains("--flip-pdf");
    assertThat(run("import", file, "--flip-pdf").exitCode()).isEqualTo(2);
    CommandLineRun unknown = run("import", folder.resolve("a.docx"));
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains(".qdpx");
  }

  private CommandLineRun run(String command, Path file, String... options) {
    var line = new java.util.ArrayList<String>(java.util.List.of("code", command, file.toString()));
    line.addAll(java.util.List.of(options));
    line.addAll(java.util.List.of("--workspace", workspace));
    return CommandLineRun.of(line.toArray(String[]::new));
  }
}
