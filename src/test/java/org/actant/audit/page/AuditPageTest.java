package org.actant.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.actant.audit.Audit;
import org.actant.audit.MadeUpRun;
import org.actant.audit.evidence.Evidence;
import org.actant.audit.evidence.Gathering;
import org.actant.audit.rule.Rule;
import org.actant.audit.rule.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/// The page for reviewers.
class AuditPageTest {
  @TempDir Path folder;

  private String page() throws IOException {
    Evidence evidence = Gathering.of(List.of(folder));
    return AuditPage.html(evidence, Audit.of(evidence));
  }

  private static Document parsed(String page) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
  }

  private void wrapped() throws IOException {
    var run = new MadeUpRun();
    run.task("load", 5, 40, 25, 40, 25);
    run.task("train", 7_400, 3.4, 200, 40, 200);
    run.task("evaluate", 50, 80, 25, 3.4, 25);
    run.write(folder.resolve("v0_baseline/results/run_1"));
  }

  @Test
  void itIsWellFormedAndHasAPlotAndAnExplanationOfEveryRule() throws Exception {
    wrapped();
    String page = page();
    Document document = parsed(page);
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(2);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
    assertThat(Rules.all()).extracting(Rule::id).allSatisfy(id -> assertThat(page).contains(id));
    assertThat(page)
        .contains("lang=\"en\"", "role=\"img\"", "scope=\"col\"", "range of the AMD counter");
  }

  @Test
  void whatFilesSayIsTextAndNeverMarkup() throws Exception {
    var run = new MadeUpRun().task("<script>alert(1)</script>", 100, 10, 200, 80, 200);
    run.region = "\"><img src=x onerror=alert(2)>";
    run.write(folder.resolve("v0_<b>bold&amp;/results/run_1"));
    Files.writeString(folder.resolve("<i>.txt"), "x");
    String page = page();
    parsed(page);
    assertThat(page).doesNotContain("<script", "<img", "<b>", "<i>");
    assertThat(page)
        .contains("&lt;script&gt;alert(1)", "v0_&lt;b&gt;bold&amp;amp;", "&lt;i&gt;.txt");
  }

  @Test
  void filesWithoutFindingsSaySo() throws Exception {
    new MadeUpRun().task("idle", 60, 20, 20).write(folder.resolve("v0/results/run_1"));
    new MadeUpRun().task("idle", 60, 20, 20).write(folder.resolve("v0/results/run_2"));
    assertThat(page()).contains("No rule found anything");
  }

  @Test
  void theSamePageComesOutTwice() throws Exception {
    wrapped();
    assertThat(page()).isEqualTo(page());
  }

  @Test
  void numbersInNamesAreOrderedAsNumbers() {
    List<String> sorted =
        List.of("v10_b", "V2_c", "v2_a", "v1").stream().sorted(NaturalOrder::compare).toList();
    assertThat(sorted).containsExactly("v1", "v2_a", "V2_c", "v10_b");
  }
}
