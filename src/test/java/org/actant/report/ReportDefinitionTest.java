package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportDefinitionTest {
  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    workspace = FixtureWorkspace.copy(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          report.yaml       ~ subtitle:            ~ subtitel:             ~ report.yaml:2: found the unknown key `subtitel`
          report.yaml       ~ [saved, said]        ~ [saved, sad]          ~ report.yaml:5: found no file tables/sad.yaml
          report.yaml       ~ [saved, said]        ~ [saved, said, said]   ~ has `said` twice
          report.yaml       ~ x: cpu_s             ~ x: cpu                ~ draws the column `cpu`
          report.yaml       ~ kind: heat           ~ kind: pie             ~ report.yaml:8: found `kind` is `pie`
          report.yaml       ~ limit: 2             ~ limit: 0              ~ `limit` is 0
          report.yaml       ~ id: second           ~ id: first             ~ has `first` twice
          tables/saved.yaml ~ key: id              ~ key: nothing          ~ names the column `nothing`
          tables/saved.yaml ~ mark: tier           ~ mark: tear            ~ names the column `tear`
          tables/saved.yaml ~ role: accuracy       ~ role: plain           ~ shows the cost `cpu_s` of table saved alone
          tables/saved.yaml ~ subject: experiments ~ subject: miracles     ~ one of experiments, documents
          tables/saved.sql  ~ c.technique,         ~ c.technique, c.level, ~ saved.sql:1: found the column `level`
          tables/saved.sql  ~ c.technique,         ~                       ~ saved.yaml: found the column `technique`
          tables/saved.sql  ~ c.study || '/' || c.condition AS id ~ upper('x') AS id ~ two rows with the key `X`
          tables/saved.sql  ~ FROM conditions c    ~ FROM condition c      ~ saved.sql:6: found Catalog Error
          tables/saved.sql  ~ ORDER BY id          ~ LIMIT 5               ~ a SELECT without ORDER BY
          guide.md          ~ [recommendations:all] ~ Nothing.             ~ no place for the recommendations
          guide.md          ~ [table:saved]        ~ [table:saved] [table:lost] ~ guide.md:4: found a citation of the table `lost`
          """)
  void aMistakeIsNamedWithItsFileAndLine(String file, String from, String to, String message)
      throws IOException {
    FixtureWorkspace.change(workspace, file, from, to == null ? "" : to);

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void sqlOfAReportReadsNoFilesOfTheMachine() throws IOException {
    FixtureWorkspace.change(
        workspace, "tables/said.sql", "FROM passages", "FROM read_csv('/etc/passwd')");

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("said.sql:3: found Permission Error");
  }

  @Test
  void aFieldOfTheWrongTypeIsNamedWithItsLine() throws IOException {
    Path metrics = workspace.resolve("experiments/results/fixture/metrics.csv");
    Files.writeString(metrics, Files.readString(metrics).replace("0.912", "high"));

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("metrics.csv:")
        .hasMessageContaining("`high` in the column `mean`");
  }

  @Test
  void aReportBasedOnAnotherChangesOnlyWhatItSays() throws IOException {
    Path based = Files.createDirectories(workspace.resolve("reports/based"));
    Files.writeString(based.resolve("report.yaml"), "based_on: small\ntitle: Another title\n");

    Guide guide = GuideBuilder.build(workspace, "based");

    assertThat(guide.title()).isEqualTo("Another title");
    assertThat(guide.subtitle()).isEqualTo("Made-up numbers");
    assertThat(guide.inputs())
        .extracting("path")
        .contains("reports/small/guide.md", "reports/based/report.yaml");
  }

  @ParameterizedTest
  @CsvSource({"../small", "out", "nothing", "small/tables", "''"})
  void aReportIsAFolderBelowReports(String name) {
    assertThatThrownBy(() -> GuideBuilder.build(workspace, name))
        .isInstanceOf(InputException.class);
  }
}
