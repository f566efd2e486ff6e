package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThesisTest {
  @TempDir Path folder;

  @Test
  void anEmptyWorkspaceGivesAThesisThatSaysWhatIsMissing() throws IOException {
    Guide thesis = GuideBuilder.build(FixtureWorkspace.withThesis(folder, false), "thesis");

    String page = XhtmlWriter.page(thesis, "");
    assertThat(page)
        .contains("No study of this workspace has results yet.")
        .contains("No case study has been made in this workspace")
        .contains("There are no documents in this workspace.")
        .contains("codebook/claims/pairs.csv</code>, made by <code>actant claims pairs");
  }

  @Test
  void theThesisTellsWhatWasDoneAndWhatLimitsIt() throws IOException {
    Guide thesis = GuideBuilder.build(FixtureWorkspace.withThesis(folder, true), "thesis");

    assertThat(plain(thesis))
        .contains("No figure of energy was read from a meter or a counter")
        .contains("were suggested by a machine and not looked at by a person")
        .contains("Of tier T6 are")
        .contains("(Latour, 2005, p. 49)");
    assertThat(thesis.body())
        .filteredOn(Block.Unwritten.class::isInstance)
        .as("what the author must write")
        .hasSizeGreaterThan(5);
    assertThat(thesis.body()).filteredOn(Block.Literature.class::isInstance).hasSize(1);
  }

  @Test
  void theCaseStudiesFillThemselvesWhenThereAreClaims() throws IOException {
    Workspace workspace = FixtureWorkspace.withThesis(folder, true);
    Path claims = Files.createDirectories(workspace.resolve("codebook/claims"));
    write(
        claims.resolve("case_matrix.csv"),
        """
        case,issuer,voice,concept,speakers,claims,specificity,supports,contests,qualifies,mentions,earlier,silences,claim_ids,claim_anchor,claim_quotation,pair_ids,answer_anchor,answer_quotation
        cloud,Fixture Cloud,own,offsets,,2,2.5,0,1,0,0,0,1,,,We matched it.,,,It did not.
        cloud,Fixture Cloud,own,renewables,,1,2.5,0,1,0,0,0,0,,,We matched it.,,,It did not.
        cloud,Fixture Cloud,reported,offsets,Fixture Watch,1,3,0,0,0,0,0,1,,,It said so.,,,
        """);
    write(
        claims.resolve("cases.csv"),
        """
        case,title,questions,issuers,actors,concepts,period,pivot
        cloud,The cloud,Why?,Fixture Cloud,Fixture Watch,offsets; renewables,2020 to 2024,2022
        """);
    write(
        claims.resolve("claims.csv"),
        """
        claim,document,voice,speaker,issuer,actor_type,year,page,page_label,quotation,concepts,status,specificity,target_year,hedges,answers
        c1,d,own,Fixture Cloud,Fixture Cloud,company,2021,1,,We matched it.,offsets; renewables,done,3,,,1
        c2,d,own,Fixture Cloud,Fixture Cloud,company,2022,1,,We offset it.,offsets,done,2,,,0
        c3,e,reported,Fixture Watch,Fixture Cloud,ngo,2022,1,,It said so.,offsets,done,3,,,0
        c4,d,own,Fixture Cloud,Fixture Cloud,company,2019,1,,We planned it.,offsets,planned,2,,,0
        c5,d,own,Fixture Cloud,Fixture Cloud,company,2022,1,,We save water.,water,done,2,,,0
        """);
    write(
        claims.resolve("pairs.csv"),
        """
        pair,claim,answer,rank,score,label,reason,comparison,years_later,timing,status,voice,claim_issuer,claim_speaker,claim_quotation,answer_issuer,answer_quotation
        p1,c1,a1,1,2.5,contests,against,,1,later,suggested,own,Fixture Cloud,Fixture Cloud,We matched it.,Fixture Watch,It did not.
        p2,c2,a2,1,1.5,mentions,,,-3,earlier,suggested,own,Fixture Cloud,Fixture Cloud,We offset it.,Fixture Watch,Once it offset.
        p3,c2,a3,1,1.5,supports,for,,1,later,rejected,own,Fixture Cloud,Fixture Cloud,We offset it.,Fixture Watch,It did.
        """);
    write(
        claims.resolve("silences.csv"),
        """
        claim,voice,issuer,concepts,specificity,terms,queries,read,documents,later_documents,compared,threshold,best_likeness,best_anchor,reason,quotation
        c2,own,Fixture Cloud,offsets,2,offset,1,1,1,1,1,0.25,,,nobody,We offset it.
        c3,reported,Fixture Cloud,offsets,3,offset,1,1,1,1,1,0.25,,,nobody,It said so.
        c4,own,Fixture Cloud,offsets,2,offset,1,1,1,1,1,0.25,,,nobody,We planned it.
        """);

    assertThat(plain(GuideBuilder.build(workspace, "thesis")))
        .as("a claim on two concepts is one claim; what is old, rejected or off the case is none")
        .contains(
            "Fixture Cloud: 2 claims of its own and 1 that others make in its place, on 2"
                + " concepts.")
        .contains("0 support, 1 contest, 0 qualify and 0 show no side; 2 claims remain");
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  @Test
  void theWordsHoldOnlyWhatACellHolds() throws IOException {
    Workspace workspace = FixtureWorkspace.withThesis(folder, true);
    Path prose = workspace.resolve("reports/thesis/thesis.md");
    String text = Files.readString(prose);

    Files.writeString(
        prose,
        text.replace(
            "## Discussion\n",
            "## Discussion\n\n"
                + "It saved {{compression.fixture/int8.accuracy}} and"
                + " {{overview.documents.count}}.\n"));
    assertThat(plain(GuideBuilder.build(workspace, "thesis"))).contains("It saved 0.907");

    Path effects = workspace.resolve("experiments/results/fixture/conditions.csv");
    Files.writeString(effects, Files.readString(effects).replace("fixture,int8,", "fixture,int9,"));
    long line =
        Files.readString(prose).lines().takeWhile(l -> !l.startsWith("It saved")).count() + 1;
    assertThatThrownBy(() -> GuideBuilder.build(workspace, "thesis"))
        .as("the evidence has gone, and the words with it")
        .isInstanceOf(InputException.class)
        .hasMessageContaining("thesis.md:" + line + ": found a citation of the row `fixture/int8`");
  }

  @Test
  void theShippedReportsHaveNoNumberTypedByHand() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("reports"))) {
      List<String> names =
          folders
              .filter(f -> Files.isRegularFile(f.resolve(ReportFolder.FILE)))
              .map(f -> f.getFileName().toString())
              .sorted()
              .toList();
      assertThat(names).contains("demo", "guide", "thesis");
      Workspace workspace = FixtureWorkspace.withThesis(folder, true);
      Path prose = workspace.resolve("reports/guide/guide.md");
      for (String name : names) {
        GuideBuilder.build(workspace, name); // a number typed by hand would stop it
      }
      Files.writeString(prose, Files.readString(prose) + "\nIt saves 37 % of the energy.\n");
      assertThatThrownBy(() -> GuideBuilder.build(workspace, "guide"))
          .hasMessageContaining("found the number `37` typed by hand");
    }
  }

  @Test
  void aQuotationThatNoLongerStandsInItsDocumentStopsTheBuild() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder);
    Guide guide = GuideBuilder.build(workspace, "small");
    Passage cited = guide.passages().getFirst();
    Path text = workspace.resolve("corpus/text/" + cited.document() + ".txt");
    String before = " ".repeat(cited.start());

    Files.writeString(text, before + cited.quotation() + " and more");
    assertThat(GuideBuilder.build(workspace, "small").passages()).contains(cited);

    Files.writeString(
        text, before + "Other words than were quoted, in a document that changed.".repeat(9));
    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("passages.csv: found the quotation “")
        .hasMessageContaining("corpus/text/" + cited.document() + ".txt from " + cited.start());
  }

  private static String plain(Guide guide) {
    return Block.plain(guide.body()) + Block.plain(guide.appendix());
  }
}
