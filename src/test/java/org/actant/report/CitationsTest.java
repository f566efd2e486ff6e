package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is cited exists, or the build stops with file and line.
class CitationsTest {
  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    workspace = FixtureWorkspace.copy(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [row:saved/fixture/int9]            | the row `fixture/int9` of table saved
          [row:saved]                         | a citation of the row `saved`
          [row:lost/fixture/int8]             | a citation of the table `lost`
          [passage:000000000000]              | a citation of the passage `000000000000`
          [table:lost]                        | a citation of the table `lost`
          [chart:lost]                        | a citation of the chart `lost`
          [recommendation:third]              | a citation of the recommendation `third`
          [rwo:saved/fixture/int8]            | a citation of the kind `rwo`
          {saved/fixture/int8/speed}          | the column `speed` of table saved
          {saved/fixture/int9/accuracy}       | the row `fixture/int9` of table saved
          {saved/accuracy}                    | the value `{saved/accuracy}`
          {{saved.fixture/int9.accuracy}}     | the row `fixture/int9` of table saved
          {{saved.fixture/int8.speed}}        | the column `speed` of table saved
          {{lost.fixture/int8.accuracy}}      | a citation of the table `lost`
          {{saved}}                           | the cell `{{saved}}`
          {accuracy}                          | `{accuracy}`
          a saving of 40 %                    | the number `40` typed by hand
          [@nobody2020]                       | a citation of the work `nobody2020`
          """)
  void aCitationOfSomethingThatIsNotThereStopsTheBuild(String citation, String found)
      throws IOException {
    FixtureWorkspace.change(workspace, "guide.md", "- two", "- two and " + citation);

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("guide.md:13: found")
        .hasMessageContaining(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          row: saved/fixture/fp32      | row: saved/fixture/fp64   | report.yaml:16 | the row `fixture/fp64`
          passage: 3efe0c5ef264        | passage: 3efe0c5ef265     | report.yaml:18 | the passage `3efe0c5ef265`
          table: saved, where: "tech   | table: lost, where: "tech | report.yaml:15 | the table `lost`
          technique = 'int8'           | tech = 'int8'             | report.yaml:15 | Referenced column "tech" not found
          technique = 'int8'           | technique = (             | report.yaml:15 | found
          code = 'trial-of-strength'   | cod = 'trial'             | report.yaml:17 | Referenced column "cod" not found
          [row:saved/fixture/int8]     | [row:saved/fixture/int]   | report.yaml:12 | the row `fixture/int`
          """)
  void evidenceThatIsFixedMustBeThereAndConditionsMustBeSql(
      String from, String to, String place, String found) throws IOException {
    FixtureWorkspace.change(workspace, "report.yaml", from, to);

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(place + ": found")
        .hasMessageContaining(found);
  }

  @Test
  void aCostInProseNeedsTheAccuracyOfItsRowInTheSameParagraph() throws IOException {
    FixtureWorkspace.change(
        workspace,
        "guide.md",
        "- two",
        "- {saved/fixture/int8/cpu_s} saved, {saved/fixture/fp32/accuracy} kept");

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("guide.md:13: found the cost `cpu_s` alone");
  }

  @Test
  void aTableThatShowsACostMustShowAnAccuracy() throws IOException {
    FixtureWorkspace.change(
        workspace, "report.yaml", "where: \"technique = 'int8'\"", "columns: [condition, cpu_s]");

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("report.yaml:15")
        .hasMessageContaining("the cost `cpu_s` of table saved alone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <b>bold</b>                          | HtmlInline
          ![picture](https://example.org/x.png) | Image
          [x](javascript:alert)                | a link to `javascript:alert`
          [x](../../etc/passwd)                | a link to `../../etc/passwd`
          """)
  void proseHasNoRawHtmlNoPicturesAndNoOtherAddresses(String text, String found)
      throws IOException {
    FixtureWorkspace.change(workspace, "guide.md", "- two", "- " + text);

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("guide.md:13: found")
        .hasMessageContaining(found);
  }

  @Test
  void aValueBringsItsIntervalUnitAndTier() throws IOException {
    FixtureWorkspace.change(
        workspace,
        "guide.md",
        "- two",
        "- {saved/fixture/int8/accuracy}, {saved/fixture/int8/cpu_s},"
            + " {saved/fixture/int8/energy_j}");

    Guide guide = GuideBuilder.build(workspace, "small");

    assertThat(Block.plain(guide.body()))
        .contains("0.907 (0.901–0.913), 2.00 s (T6), 9.00–34.0 J (T5)");
  }
}
