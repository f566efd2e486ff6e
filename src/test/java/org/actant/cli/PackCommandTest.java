package org.actant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCommandTest {
  @TempDir static Path folder;
  static String at;
  static Path pack;

  @BeforeAll
  static void pack() throws IOException {
    Path w = folder.resolve("w");
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(w.resolve(room));
    }
    at = w.toString();
    pack = folder.resolve("tiny.zip");
    write(
        "corpus/sources.csv",
        """
        id,title,issuer,actor_type,year,kind,language,url,licence,sha256
        a,A,X,ngo,2024,report,en,,CC-BY-4.0,
        b,B,Y,ngo,2025,report,en,,,
        """);
    write("reports/tiny/report.yaml", "title: Tiny\nabstract: Nothing.\ntables: [types]\n");
    write("reports/tiny/guide.md", "## Sources\n\n[table:types]\n");
    write(
        "reports/tiny/tables/types.sql",
        "SELECT actor_type, count(*) AS n FROM sources GROUP BY actor_type ORDER BY 1\n");
    write(
        "reports/tiny/tables/types.yaml",
        """
        caption: Sources
        subject: documents
        key: actor_type
        columns:
          actor_type: {description: Type.}
          n: {description: Number.}
        """);
    assertThat(run("report", "build", "tiny", "--format", "csv,html").exitCode()).isZero();
    assertThat(run("run").exitCode()).isZero();
    CommandLineRun packed =
        run("report", "pack", "tiny", "--out", pack.toString(), "--date", "2026-01-02");
    assertThat(packed.exitCode()).as(packed.err()).isZero();
    assertThat(packed.out())
        .contains("1 documents may be shared, 1 may not")
        .contains("b: no licence is stated");
  }

  private static void write(String path, String text) throws IOException {
    Path file = folder.resolve("w").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static CommandLineRun run(String... arguments) {
    var all = new java.util.ArrayList<>(java.util.List.of(arguments));
    all.addAll(java.util.List.of("--workspace", at));
    return CommandLineRun.of(all.toArray(String[]::new));
  }

  @Test
  void aPackIsVerifiedWithoutItsWorkspace() {
    CommandLineRun verify = CommandLineRun.of("verify", pack.toString(), "-q");
    assertThat(verify.exitCode()).as(verify.out() + verify.err()).isZero();
    assertThat(verify.out()).contains("the pack of the report `tiny`").contains("all as listed");
  }

  @Test
  void aChangedNumberEndsWithOneAndNamesTheCell() throws IOException {
    Path forged = folder.resolve("forged.zip");
    try (var zip = new ZipFile(pack.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(forged))) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().endsWith("tables/types.csv")
                ? new String(bytes, UTF_8).replace("ngo,2", "ngo,3").getBytes(UTF_8)
                : bytes);
        out.closeEntry();
      }
    }
    CommandLineRun verify = CommandLineRun.of("verify", forged.toString(), "-q");
    assertThat(verify.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(verify.out())
        .contains("tampered or damaged: reports/out/tiny/tables/types.csv has been changed")
        .contains(
            "differs: reports/out/tiny/tables/types.csv (line 2, column `n`: the pack has `3`, made"
                + " again `2`)");
  }

  @Test
  void whatIsNoPackEndsWithTwo() throws IOException {
    Path letter = folder.resolve("letter.zip");
    Files.writeString(letter, "Dear reader");
    CommandLineRun verify = CommandLineRun.of("verify", letter.toString());
    assertThat(verify.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(verify.err()).contains("letter.zip: found no whole ZIP file");
  }

  @Test
  void theResultsArePrintedAsJson() {
    assertThat(CommandLineRun.of("verify", pack.toString(), "-q", "--json").out())
        .contains("\"outcome\" : \"AGREES\"")
        .contains("\"report\" : \"tiny\"");
  }

  @Test
  void aCellIsWalkedDownToItsRows() {
    CommandLineRun why = run("why", "types:ngo:n");
    assertThat(why.exitCode()).as(why.err()).isZero();
    assertThat(why.out())
        .contains("reports/out/tiny/tables/types.csv line 2: types:ngo:n = 2\n")
        .contains("└─ reports/tiny/tables/types.sql: reads sources\n")
        .contains("   └─ corpus/sources.csv lines 2–3: 2 rows, raw; ");
    assertThat(run("why", "types:ngo:n", "--json").out()).contains("\"what\" : \"raw rows\"");
  }

  @Test
  void anUnknownTableOrRowIsBadInput() {
    assertThat(run("why", "nothing:x").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    CommandLineRun row = run("why", "types:company");
    assertThat(row.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(row.err()).contains("no row `company`; expected one of ngo");
  }
}
