package org.actant.literature;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.actant.Material;
import org.actant.carbon.method.Bloom2022;
import org.actant.carbon.method.Patterson2021;
import org.actant.carbon.method.Strubell2019;
import org.actant.measure.KilowattHours;
import org.actant.table.Table;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures that this project brings along: the faults that are known must be found, and nothing
/// else may be flagged.
class PublishedFiguresTest {
  private static Literature literature;
  private static Map<String, Map<String, String>> recomputed;

  @BeforeAll
  static void recompute() throws IOException {
    literature = Literature.read(new Workspace(Path.of("").toAbsolutePath()));
    Table table = new RecomputedTable(literature).table();
    recomputed =
        IntStream.range(0, table.rows().size())
            .boxed()
            .collect(
                toMap(
                    row -> table.get(row, "figure"),
                    row ->
                        table.columns().stream()
                            .collect(
                                toMap(Function.identity(), column -> table.get(row, column)))));
  }

  @Test
  void allOfStrubellHoldsButWhatIsKnownNotTo() {
    assertThat(flagged("strubell-2019"))
        .containsOnly(
            // computed with 79.2 hours, printed with 79
            Map.entry("strubell-2019-bert-energy", "misprinted or rounded input"),
            Map.entry("strubell-2019-bert-emissions", "misprinted or rounded input"),
            Map.entry("strubell-2019-bert-cost-low", "misprinted or rounded input"),
            Map.entry("strubell-2019-bert-cost-high", "misprinted or rounded input"),
            // 979 million steps of 10 hours for 300,000 are 32,633 hours
            Map.entry("strubell-2019-nas-hours-tpu", "does not follow"),
            Map.entry("strubell-2019-nas-tpu-cost-low", "misprinted or rounded input"),
            Map.entry("strubell-2019-nas-tpu-cost-high", "misprinted or rounded input"),
            Map.entry("strubell-2019-bert-tpu-cost-low", "misprinted or rounded input"),
            Map.entry("strubell-2019-lisa-mean-job", "does not follow"),
            // what was assumed of the search was wrong, not the arithmetic
            Map.entry("strubell-2019-nas-energy", "corrected"),
            Map.entry("strubell-2019-nas-emissions", "corrected"),
            Map.entry("strubell-2019-cars", "corrected"));
  }

  @Test
  void pattersonCorrectsStrubellBy88Times() {
    assertThat(recomputed.get("strubell-2019-nas-emissions"))
        .containsEntry("finding", "follows")
        .containsEntry("reason", "88.24 times what patterson-2021-nas gives");
    assertThat(recomputed.get("patterson-2021-88x")).containsEntry("finding", "follows");
    assertThat(recomputed.get("patterson-2021-nas")).containsEntry("finding", "follows");
  }

  @Test
  void pattersonHasSlipsOfItsOwn() {
    assertThat(flagged("patterson-2021"))
        .containsOnlyKeys(
            "patterson-2021-nas-p100-hours",
            "patterson-2021-us-intensity",
            "patterson-2021-gshard-gpt-3-energy");
  }

  @Test
  void bloomPrintsOneTotalInThreeWays() {
    assertThat(flagged("bloom-2022"))
        .containsOnlyKeys("bloom-2022-project-energy", "bloom-2022-project-energy-text");
    assertThat(recomputed.get("bloom-2022-project-energy"))
        .containsEntry("recomputed", "1162976")
        .containsEntry("published", "1163088");
    assertThat(recomputed.get("bloom-2022-total")).containsEntry("finding", "follows");
  }

  @Test
  void explainsEveryFlagInWords() {
    assertThat(recomputed.values())
        .filteredOn(row -> !row.getOrDefault("flag", "").isEmpty())
        .allSatisfy(row -> assertThat(row.get("reason")).isNotBlank());
  }

  @Test
  void saysOfEveryFigureWhereItWasRead() {
    assertThat(literature.figures().values())
        .allSatisfy(figure -> assertThat(figure.readIn()).isNotBlank());
    assertThat(literature.figures().values())
        .filteredOn(figure -> figure.checked() == Figure.Checked.UNCHECKED)
        .extracting(Figure::id)
        .containsExactlyInAnyOrder("podder-2020-iris-next", "mit-news-2023-power-cap");
  }

  /// The same arithmetic as the methods by which this program counts carbon.
  @Test
  void agreesWithTheMethodsOfTheirAuthors() {
    assertThat(number("strubell-2019-elmo-energy"))
        .isCloseTo(Strubell2019.energy(517.66, 336).value(), within(1e-6));
    assertThat(number("strubell-2019-elmo-emissions"))
        .isCloseTo(Strubell2019.pounds(Strubell2019.energy(517.66, 336)), within(1e-6));
    assertThat(number("bloom-2022-dynamic-energy"))
        .isCloseTo(Bloom2022.dynamic(1_082_990).value(), within(1e-6));
    assertThat(number("bloom-2022-dynamic-emissions"))
        .isCloseTo(Bloom2022.GRID.of(new KilowattHours(433_196)).value() / 1e6, within(1e-6));
    assertThat(number("patterson-2021-meena-energy"))
        .isCloseTo(Patterson2021.energy(30 * 24, 1024, 289, 1.09).value() / 1000, within(1e-6));
  }

  /// What was typed from a publication's text stands in it, digit by digit.
  @ParameterizedTest
  @CsvSource({
    "strubell-2019, strubell2019",
    "patterson-2021, patterson2021",
    "dodge-2022, dodge2022",
    "luccioni-2024, luccioni2024",
    "li-2025, li2025a",
    "khan-2025, khan2025"
  })
  void standsInTheTextItWasReadIn(String source, String document) throws IOException {
    Path file = Material.require("corpora/academic-text/" + document + ".txt");
    Set<String> printed = numbers(Files.readString(file));

    var missing = new ArrayList<String>();
    for (Figure figure : literature.figures().values()) {
      if (figure.source().equals(source)) {
        if (!stands(figure.value(), printed)) {
          missing.add(figure.id() + " " + figure.value().text());
        }
        figure.inputs().stream()
            .filter(input -> !stands(input.value(), printed))
            .forEach(input -> missing.add(figure.id() + " " + input.name()));
      }
    }
    // a number of another publication, beside which it is set
    missing.remove("patterson-2021-us-intensity pounds_per_kwh");
    assertThat(missing).isEmpty();
  }

  private static boolean stands(PrintedNumber number, Set<String> printed) {
    return printed.contains(plain(number.text()));
  }

  /// All numbers of a text, with the blanks that extraction from a PDF has put into them taken out.
  private static Set<String> numbers(String text) {
    String joined =
        text.replaceAll("(?<=\\d) (?=\\.\\d)", "")
            .replaceAll("(?<=,\\d\\d) (?=\\d,\\d{3})", "")
            .replaceAll("(?<=\\d),\\s?(?=\\d{3}(?!\\d))", "")
            .replaceAll("(?<=\\d)\\s?×\\s?10−(?=\\d)", "E-")
            .replaceAll("(?<=\\d)k\\b", "E3")
            .replaceAll("(?<=\\d)M\\b", "E6")
            .replaceAll("(?<=\\d)e(?=\\d)", "E");
    return Pattern.compile("\\d+(?:\\.\\d+)?(?:E[+-]?\\d+)?")
        .matcher(joined)
        .results()
        .map(match -> plain(match.group()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String plain(String number) {
    return new BigDecimal(number).abs().stripTrailingZeros().toPlainString();
  }

  private static double number(String figure) {
    return Double.parseDouble(
        recomputed.getOrDefault(figure, Map.of()).getOrDefault("recomputed", ""));
  }

  private static Map<String, String> flagged(String source) {
    return recomputed.values().stream()
        .filter(row -> row.getOrDefault("source", "").equals(source))
        .filter(row -> !row.getOrDefault("flag", "").isEmpty())
        .collect(toMap(row -> row.getOrDefault("figure", ""), row -> row.getOrDefault("flag", "")));
  }
}
