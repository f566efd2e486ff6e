package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuideBuilderTest {
  private static final Path GOLDEN = FixtureWorkspace.RESOURCES.resolve("golden/small.html");

  @TempDir Path folder;

  @Test
  void theSmallReportIsWrittenAsTheGoldenPage() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.copy(folder), "small");
    String page = XhtmlWriter.page(guide, "");

    if (Boolean.getBoolean("actant.golden")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, page);
    }

    assertThat(page).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void aRecommendationWithoutEvidenceSaysSo() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.copy(folder), "small");

    Block.Recommendation second = guide.recommendations().get(1);
    assertThat(second.supported()).isFalse();
    assertThat(second.measured()).isInstanceOf(Block.Evidence.Nothing.class);
    assertThat(second.said()).isInstanceOf(Block.Evidence.Nothing.class);
    String page = XhtmlWriter.page(guide, "");
    assertThat(page.substring(page.indexOf("Find nothing</h3>")))
        .contains("<p class=\"nothing\">No evidence in this workspace</p>");
  }

  @Test
  void quotationsOfOthersAreTextAndNothingElse() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.copy(folder), "small");

    String page = XhtmlWriter.page(guide, "");

    assertThat(page).doesNotContain("<script").doesNotContain("<b>");
    assertThat(page)
        .contains("“&lt;script&gt;alert(&quot;fixture&quot;)&lt;/script&gt; &amp; other things");
  }

  @Test
  void rejectedPassagesAreNoEvidenceAndPeopleAreHeardBeforeMachines() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder);
    FixtureWorkspace.change(
        workspace, "report.yaml", "code = 'trial-of-strength'\", limit: 2", "true\", limit: 100");

    List<Passage> passages =
        GuideBuilder.build(workspace, "small").recommendations().getFirst().passages();

    assertThat(passages).hasSize(18).extracting(Passage::status).doesNotContain("rejected");
    assertThat(passages.subList(0, 6))
        .extracting(Passage::actorType)
        .containsExactly("academia", "company", "government", "ngo", "union", "company");
    assertThat(passages.get(1).status()).isEqualTo("accepted");
  }

  @Test
  void everyLinkInsideTheShippedGuideLeadsSomewhere() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.withShippedReports(folder), "guide");
    String page = XhtmlWriter.page(guide, "");

    List<String> anchors = all(page, " id=\"([^\"]+)\"");
    assertThat(anchors).doesNotHaveDuplicates();
    Set<String> targets = new HashSet<>(all(page, "href=\"#([^\"]+)\""));
    assertThat(targets).hasSizeGreaterThan(25);
    assertThat(anchors).containsAll(targets);
  }

  @Test
  void everyRecommendationOfTheShippedGuideFindsEvidenceInAFullWorkspace() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.withShippedReports(folder), "guide");

    assertThat(guide.missing())
        .as("the fixture has neither cascades nor practices nor literature")
        .extracting(Inline::plain)
        .allMatch(file -> file.matches("experiments/results/(practices|literature|\\*)/.*"));
    assertThat(guide.recommendations())
        .hasSizeBetween(6, 8)
        .allMatch(Block.Recommendation::supported);
  }

  @Test
  void anEmptyWorkspaceGivesAGuideThatSaysWhatIsMissing() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.empty(folder), "guide");

    assertThat(guide.missing()).hasSize(16);
    assertThat(Inline.plain(guide.missing().getFirst()))
        .isEqualTo("corpus/sources.csv, made by actant corpus add");
    assertThat(guide.recommendations()).noneMatch(r -> r.passages().size() > 0);
    assertThat(XhtmlWriter.page(guide, ""))
        .contains("Missing in this workspace")
        .contains("No evidence in this workspace");
  }

  private static List<String> all(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(result -> result.group(1)).toList();
  }
}
