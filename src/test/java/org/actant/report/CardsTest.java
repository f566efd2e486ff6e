package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The guide's practices as cards.
class CardsTest {
  private static final String PRACTICES =
      """
      rank,outcome,grade,confidence,technique,level,aim,cost,tier,mark,saving,saving_low,saving_high,n,points,points_low,points_high,build_s,build_low,build_high,dataset,network,engine,study,run,trials,failed,condition,baseline
      1,saves,A,high,int8,bits=8,answering,infer_cpu_s_per_1000,T6,,0.44,0.41,0.47,5,-0.004,-0.02,0.02,0.28,0.21,0.34,mnist,lenet,ONNX,fixture,r,5,0,int8,fp32
      2,saves,A,high,command,batch=64,life,life_cpu_s,T6,,0.30,0.28,0.31,5,1.5,0.5,2.5,-0.9,-1,-0.8,,/usr/bin/python3 {workspace}/train.py --batch 64,PyTorch,fixture,r,5,0,b64,fp32
      3,costs more,A,high,int8,bits=8,answering,infer_cpu_s_per_1000,T6,,-0.50,-0.60,-0.40,5,0,0,0,0.4,0.3,0.5,mnist,tiny,ONNX,fixture,r,5,0,tiny8,fp32
      4,costs more,A,high,engine+filter-pruning,,answering,infer_cpu_s_per_1000,T6,,-2,-2.1,-1.9,5,0.1,0,0.2,0.4,0.3,0.5,mnist,tiny,ONNX,fixture,r,5,1,slow,fp32
      """;

  @TempDir Path folder;

  @Test
  void eachPracticeIsACardUnderWhatFollowsFromIt() throws IOException {
    List<Block> body = GuideBuilder.build(workspace(PRACTICES), "guide").body();

    assertThat(cards(body))
        .startsWith(
            "1. Quantize to INT8",
            "2. Run the program with batch=64",
            "3. Inference engine + filter pruning");
    assertThat(headings(body)).containsSequence("What saved", "What did not pay here");
    assertThat(line(body, "1. Quantize to INT8", "Effect"))
        .isEqualTo("Saves 44.0 % (T6) (41.0–47.0) of the CPU time of an answer;"
            + " accuracy 0.0 points (0.0–0.0).");
    assertThat(line(body, "1. Quantize to INT8", "Where"))
        .contains("lenet on mnist; ONNX.")
        .contains("Of 1 other conditions, 0 save; the worst costs 1.5 times its baseline.");
    assertThat(line(body, "3. Inference engine + filter pruning", "Effect"))
        .startsWith("Costs 200 % (T6) (190–210) more of the CPU time of an answer");
    assertThat(line(body, "3. Inference engine + filter pruning", "Evidence"))
        .isEqualTo("5 trials in 5 blocks, 1 failed. Confidence high.");
  }

  @Test
  void aProgramIsNamedByItsSettingsAndNotByItsCommandLine() throws IOException {
    List<Block> body = GuideBuilder.build(workspace(PRACTICES), "guide").body();

    assertThat(line(body, "2. Run the program with batch=64", "Where")).startsWith("a program;");
    assertThat(Block.plain(body)).doesNotContain("{workspace}").doesNotContain("/usr/bin");
  }

  @Test
  void ranksAndWordsFollowTheData() throws IOException {
    Workspace workspace = workspace(PRACTICES);
    String other =
        PRACTICES
            .replace("1,saves,A,high,int8,bits=8", "2,\"saves, loses accuracy\",C,low,int8,bits=8")
            .replace("2,saves,A,high,command", "1,saves,A,high,command");
    write(workspace, other);

    List<Block> body = GuideBuilder.build(workspace, "guide").body();

    assertThat(cards(body)).startsWith("1. Run the program with batch=64", "2. Quantize to INT8");
    assertThat(headings(body)).containsSequence("What saved", "What saved and lost accuracy");
  }

  @Test
  void withoutPracticesTheGuideSaysSo() throws IOException {
    Guide guide = GuideBuilder.build(workspace(PRACTICES.lines().findFirst().orElseThrow()), "guide");

    assertThat(Block.plain(guide.body())).contains("No study of this workspace has a finished run.");
  }

  @Test
  void aTableThatStandsOnNoPageIsNamedAsASheetAndNotLinked() throws IOException {
    Guide guide = GuideBuilder.build(workspace(PRACTICES), "guide");

    assertThat(Block.plain(guide.body())).contains("sheet compression of tables.xlsx");
    assertThat(guide.tables()).extracting(ReportTable::name).contains("compression", "classes");
    assertThat(guide.grids()).extracting(Block.Grid::anchor).doesNotContain("table-compression");
  }

  @Test
  void aTableWithoutCardsHasNone() throws IOException {
    Workspace workspace = FixtureWorkspace.copy(folder);
    FixtureWorkspace.change(workspace, "guide.md", "\n[table:saved]\n", "\n[cards:saved]\n");

    assertThatThrownBy(() -> GuideBuilder.build(workspace, "small"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found the table saved, which has no cards");
  }

  private Workspace workspace(String practices) throws IOException {
    Workspace workspace = FixtureWorkspace.withShippedReports(folder);
    write(workspace, practices);
    return workspace;
  }

  private static void write(Workspace workspace, String practices) throws IOException {
    Path file = workspace.resolve("experiments/results/practices/practices.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, practices.endsWith("\n") ? practices : practices + "\n");
  }

  private static List<String> cards(List<Block> body) {
    return body.stream()
        .filter(Block.Card.class::isInstance)
        .map(card -> Inline.plain(((Block.Card) card).title()))
        .toList();
  }

  private static List<String> headings(List<Block> body) {
    return body.stream()
        .filter(b -> b instanceof Block.Heading heading && heading.level() == 3)
        .map(b -> Inline.plain(((Block.Heading) b).content()))
        .toList();
  }

  private static String line(List<Block> body, String title, String label) {
    return body.stream()
        .filter(b -> b instanceof Block.Card card && Inline.plain(card.title()).equals(title))
        .flatMap(b -> ((Block.Card) b).lines().stream())
        .filter(line -> line.label().equals(label))
        .map(line -> Inline.plain(line.content()))
        .collect(Collectors.joining("|"));
  }
}
