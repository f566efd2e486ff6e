package org.actant.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.provenance.Artifact;
import org.actant.provenance.Digest;
import org.actant.report.Citations.Place;
import org.actant.table.SqlTables;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// Builds a guide from a definition and the workspace's tables.
final class GuideBuilder {
  private final ReportDefinition definition;
  private final Evidence evidence;
  private final Bibliography bibliography;
  private final Citations citations;
  private final Map<String, String> figures;
  private final Set<String> placed = new LinkedHashSet<>();
  private final List<Block.Recommendation> recommendations = new ArrayList<>();

  private GuideBuilder(
      ReportDefinition definition,
      Evidence evidence,
      ReadingOrder order,
      Bibliography bibliography) {
    this.definition = definition;
    this.evidence = evidence;
    this.bibliography = bibliography;
    this.figures = new LinkedHashMap<>();
    order.charts().forEach(chart -> figures.put(chart, "Figure " + (figures.size() + 1)));
    var numbers = new LinkedHashMap<String, Integer>();
    definition.recommendations().forEach(r -> numbers.put(r.id(), numbers.size() + 1));
    this.citations =
        new Citations(
            evidence, figures, numbers, bibliography, new HandNumbers(definition.names()));
  }

  static Guide build(Workspace workspace, String name) throws IOException {
    ReportDefinition definition = ReportDefinition.read(workspace, name);
    Inputs inputs = Inputs.of(workspace, definition.studies(), definition.inputs());
    List<Inputs.Content> contents = inputs.read();
    String prose = Files.readString(definition.prose(), StandardCharsets.UTF_8);
    ReadingOrder order = ReadingOrder.of(definition, prose);
    Bibliography bibliography =
        Bibliography.read(
            definition.folder().file(Bibliography.FILE), definition.style(), order.keys());
    try (SqlTables database = SqlTables.open()) {
      Evidence evidence = Evidence.gather(workspace, database, contents, definition, order);
      Guide guide =
          new GuideBuilder(definition, evidence, order, bibliography)
              .guide(prose, contents, artifacts(workspace, definition, contents));
      Quotations.check(workspace, guide.passages());
      return guide;
    }
  }

  private Guide guide(String text, List<Inputs.Content> contents, List<Artifact> artifacts) {
    List<Block> summary = Prose.read(definition.summary(), citations);
    var recommended = new RecommendationBuilder(evidence, citations, definition.words());
    for (RecommendationDefinition recommendation : definition.recommendations()) {
      recommendations.add(recommended.build(recommendations.size() + 1, recommendation));
    }
    var body = new ArrayList<Block>(Prose.read(definition.prose(), text, citations, this::expand));
    if (!placed.contains("literature") && !bibliography.references().isEmpty()) {
      body.add(new Block.Heading(2, "literature", Inline.text("References")));
      body.add(new Block.Literature(bibliography.references()));
    }
    if (!recommendations.isEmpty() && !placed.contains("recommendations")) {
      throw new InputException(
          definition.prose(), "no place for the recommendations", "[recommendations:all]");
    }
    return new Guide(
        definition.folder().name(),
        definition.title(),
        definition.subtitle(),
        definition.authors(),
        summary,
        missing(contents),
        body,
        new Appendix(
                definition.appendix(),
                inOrder(evidence.tables()),
                unplacedCharts(),
                citations.cited(),
                placed,
                contents,
                artifacts)
            .blocks(),
        inOrder(evidence.tables()),
        recommendations,
        definition.charts(),
        evident(),
        evidence.coded(),
        addresses(contents),
        artifacts,
        Digest.of(artifacts.toString()),
        new Drawings());
  }

  /// The passages that stand on pages, and those that only speak for a recommendation.
  private List<Passage> evident() {
    var passages = new LinkedHashSet<Passage>(citations.cited());
    recommendations.forEach(r -> passages.addAll(r.passages()));
    return List.copyOf(passages);
  }

  private static Map<String, String> addresses(List<Inputs.Content> contents) {
    var addresses = new LinkedHashMap<String, String>();
    for (Inputs.Content content : contents) {
      if (content.input().schema().equals(Inputs.SOURCES)) {
        Table sources = content.table().table();
        for (List<String> row : sources.rows()) {
          String url = row.get(sources.index("url"));
          if (Appendix.isAddress(url)) {
            addresses.put(row.get(sources.index("id")), url);
          }
        }
      }
    }
    return addresses;
  }

  private static List<ReportTable> inOrder(List<ReportTable> tables) {
    return tables.stream()
        .sorted(
            Comparator.comparing((ReportTable table) -> !table.placed())
                .thenComparing(ReportTable::number))
        .toList();
  }

  private List<Block> unplacedCharts() {
    var charts = new ArrayList<Block>();
    if (!definition.appendix().contains(Appendix.Part.TABLES)) {
      return charts;
    }
    for (ChartDefinition chart : definition.charts()) {
      if (!placed.contains(Anchors.figure(chart.id()))) {
        charts.add(draw(chart, new Place(chart.place().file(), chart.place().line())));
      }
    }
    return charts;
  }

  private Block draw(ChartDefinition chart, Place place) {
    return Charts.draw(
        chart, citations.table(chart.table(), place), figures.getOrDefault(chart.id(), ""));
  }

  private Optional<List<Block>> expand(String kind, String name, Place place) {
    return switch (kind) {
      case "table" -> {
        ReportTable table = citations.table(name, place);
        once(Anchors.table(name), place);
        yield Optional.of(List.of(TableLayout.whole(table)));
      }
      case "chart" -> {
        ChartDefinition chart =
            definition.charts().stream()
                .filter(c -> c.id().equals(name))
                .findFirst()
                .orElseThrow(
                    () -> place.wrong("the chart `" + name + "`", "one of " + figures.keySet()));
        once(Anchors.figure(name), place);
        yield Optional.of(List.of(draw(chart, place)));
      }
      case "question" ->
          Optional.of(
              Prose.read(
                  definition
                      .question()
                      .orElseThrow(
                          () -> place.wrong("[question:main]", "`question:` in report.yaml")),
                  citations));
      case "cards" -> Optional.of(cards(citations.table(name, place), place));
      case "sentences" -> Optional.of(sentences(citations.table(name, place), place));
      case "references" -> {
        once("literature", place);
        yield Optional.of(List.of(new Block.Literature(bibliography.references())));
      }
      case "recommendations" ->
          switch (name) {
            case "all" -> {
              once("recommendations", place);
              recommendations.forEach(r -> r.passages().forEach(citations::cite));
              yield Optional.of(List.copyOf(recommendations));
            }
            case "short" -> {
              once("recommendations", place);
              var cards = new RecommendationCards(citations);
              yield Optional.of(recommendations.stream().<Block>map(cards::card).toList());
            }
            case "summary" -> Optional.of(List.of(RecommendationBuilder.summary(recommendations, definition.words())));
            default ->
                throw place.wrong(
                    "[recommendations:" + name + "]",
                    "[recommendations:all], [recommendations:short] or [recommendations:summary]");
          };
      default -> Optional.empty();
    };
  }

  /// What the rows of a table say as cards.
  private List<Block> cards(ReportTable table, Place place) {
    CardDefinition card =
        table
            .definition()
            .card()
            .orElseThrow(() ->
                place.wrong(
                    "the table " + table.name() + ", which has no cards",
                    "`card:` in " + table.definition().file().getFileName()));
    List<Block> cards = card.cards(table, citations);
    return cards.isEmpty() ? otherwise(table) : cards;
  }

  private List<Block> otherwise(ReportTable table) {
    return table.definition().otherwise().map(v -> Prose.read(v, citations)).orElse(List.of());
  }

  /// What the rows of a table say in words.
  private List<Block> sentences(ReportTable table, Place place) {
    YamlValue sentence =
        table
            .definition()
            .sentence()
            .orElseThrow(() ->
                place.wrong(
                    "the table " + table.name() + ", which has no words for a row",
                    "`sentence:` in " + table.definition().file().getFileName()));
    var blocks = new ArrayList<Block>();
    for (List<String> row : table.rows().rows()) {
      blocks.addAll(Prose.read(sentence, citations.about(table, table.key(row))));
    }
    return blocks.isEmpty() ? otherwise(table) : blocks;
  }

  /// What has an anchor stands once.
  private void once(String anchor, Place place) {
    if (!placed.add(anchor)) {
      throw place.wrong(
          "a second place for " + anchor, "each table, chart and recommendation once");
    }
  }

  private static List<List<Inline>> missing(List<Inputs.Content> contents) {
    var missing = new ArrayList<List<Inline>>();
    for (Inputs.Content content : contents) {
      if (content.missing()) {
        missing.add(
            List.of(
                new Inline.Code(content.input().where()),
                new Inline.Text(", made by "),
                new Inline.Code(content.input().maker())));
      }
    }
    return missing;
  }

  private static List<Artifact> artifacts(
      Workspace workspace, ReportDefinition definition, List<Inputs.Content> contents)
      throws IOException {
    var artifacts = new ArrayList<Artifact>();
    contents.forEach(content -> artifacts.addAll(content.artifacts()));
    for (Path file : definition.folder().files()) {
      artifacts.add(new Artifact(workspace.relative(file), Digest.of(file)));
    }
    return artifacts.stream().sorted().toList();
  }
}
