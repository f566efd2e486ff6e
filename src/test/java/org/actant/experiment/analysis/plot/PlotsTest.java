package org.actant.experiment.analysis.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.actant.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

class PlotsTest {
  private static final Table STEPS =
      new Table(
          List.of(
              "study",
              "condition",
              "metric",
              "step",
              "part",
              "so_far",
              "left",
              "left_low",
              "left_high",
              "predicted_left",
              "predicted_low",
              "predicted_high"),
          List.of(
              List.of(
                  "s",
                  "a+b",
                  "life_cpu_s",
                  "1",
                  "a",
                  "a",
                  "0.5",
                  "0.4",
                  "0.6",
                  "0.5",
                  "0.4",
                  "0.6"),
              List.of(
                  "s",
                  "a+b",
                  "life_cpu_s",
                  "2",
                  "b & <c>",
                  "a+b",
                  "0.3",
                  "0.2",
                  "0.4",
                  "0.25",
                  "0.2",
                  "0.3")));

  @TempDir Path folder;

  @Test
  void drawsACascadeInBothFormsAndSaysItInWords() throws Exception {
    Plots.write(folder, Map.of("steps", STEPS));

    String svg = Files.readString(folder.resolve("cascade-life-a_b.svg"));
    assertThat(svg)
        .contains("a leaves 50 %, predicted 50 %; b &amp; &lt;c&gt; leaves 30 %, predicted 25 %");
    var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    assertThat(
            builder.parse(new InputSource(new StringReader(svg))).getDocumentElement().getTagName())
        .isEqualTo("svg");
    assertThat(ImageIO.read(folder.resolve("cascade-life-a_b.png").toFile()).getHeight())
        .isEqualTo(840);
  }

  @Test
  void drawsWhatWasMeasuredWhereNothingIsPredicted() throws IOException {
    int predicted = STEPS.index("predicted_left");
    var rows = STEPS.rows().stream().map(ArrayList::new).toList();
    rows.forEach(row -> row.subList(predicted, row.size()).replaceAll(_ -> ""));
    Plots.write(folder, Map.of("steps", new Table(STEPS.columns(), List.copyOf(rows))));

    assertThat(Files.readString(folder.resolve("cascade-life-a_b.svg")))
        .contains("a leaves 50 %; b &amp; &lt;c&gt; leaves 30 %.")
        .doesNotContain("∏");
  }

  @Test
  void drawsTheSameBytesAgain() throws IOException {
    Plots.write(folder, Map.of("steps", STEPS));
    byte[] first = Files.readAllBytes(folder.resolve("cascade-life-a_b.png"));
    Plots.write(folder, Map.of("steps", STEPS));

    assertThat(Files.readAllBytes(folder.resolve("cascade-life-a_b.png"))).isEqualTo(first);
  }

  @Test
  void drawsNothingOfNothing() throws IOException {
    Plots.write(folder, Map.of());

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void drawsLayersAgainstLevels() throws IOException {
    Plots.sensitivity(
        folder,
        "s",
        new Table(
            List.of(
                "layer",
                "parameters",
                "cut",
                "level",
                "accuracy",
                "drop",
                "time_us",
                "share_of_time"),
            List.of(
                List.of("conv1", "80", "filters", "0.5", "0.7", "0.2", "3", "0.25"),
                List.of("dense1", "900", "weights", "0.5", "0.9", "0", "9", "0.75"))));

    assertThat(Files.readString(folder.resolve("sensitivity.svg")))
        .contains("filters of conv1 by 0.5: 20.0; weights of dense1 by 0.5: 0.0")
        .contains("filters of conv1, 25 % of the time");
    assertThat(folder.resolve("sensitivity.csv")).exists();
    assertThat(folder.resolve("sensitivity.png")).exists();
  }
}
