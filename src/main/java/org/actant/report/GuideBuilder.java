package org.actant.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.input.InputException;
import org.actant.provenance.Artifact;
import org.actant.provenance.Digest;
import org.actant.report.Citations.Place;
import org.actant.table.SqlTables;
import org.actant.workspace.Workspace;

/// Builds a guide from a definition and the workspace's tables.
final class GuideBuilder {
  private final ReportDefinition definition;
  private final Evidence evidence;
  private final Citations citations;
  private final Map<String, String> figures;
  private final Set<String> placed = new LinkedHashSet<>();
  private final List<Block.Recommendation> recommendations = new ArrayList<>();

  private GuideBuilder(ReportDefinition definition, Evidence evidence) {
    this.definition = definition;
    this.evidence = evidence;
    this.figures = new LinkedHashMap<>();
    definition.charts().forEach(chart -> figures.put(chart.id(), "Figure " + (figures.size() + 1)));
    var numbers = new LinkedHashMap<String, Integer>();
    definition.recommendations().forEach(r -> numbers.put(r.id(), numbers.size() + 1));
    this.citations = new Citations(evidence, figures, numbers);
  }

  static Guide build(Workspace workspace, String name) throws IOException {
    ReportDefinition definition = ReportDefinition.read(workspace, name);
    Inputs inputs = Inputs.of(workspace, definition.studies());
    List<Inputs.Content> contents = inputs.read();
    try (SqlTables database = SqlTables.open()) {
      Evidence evidence = Evidence.gather(workspace, database, contents, definition.tables());
      return new GuideBuilder(definition, evidence)
          .guide(contents, artifacts(workspace, definition, contents));
    }
  }

  private Guide guide(List<Inputs.Content> contents, List<Artifact> artifacts) throws IOException {
    List<Block> summary = Prose.read(definition.summary(), citations);
    var recommended = new RecommendationBuilder(evidence, citations);
    for (RecommendationDefinition recommendation : definition.recommendations()) {
      recommendations.add(recommended.build(recommendations.size() + 1, recommendation));
    }
    String text = Files.readString(definition.prose(), StandardCharsets.UTF_8);
    List<Block> body = Prose.read(definition.prose(), text, citations, this::expand);
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
                evidence.tables(), unplacedCharts(), citations.cited(), placed, contents, artifacts)
            .blocks(),
        evidence.tables(),
        recommendations,
        citations.cited(),
        artifacts,
        Digest.of(artifacts.toString()));
  }

  private List<Block> unplacedCharts() {
    var charts = new ArrayList<Block>();
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
      case "recommendations" ->
          switch (name) {
            case "all" -> {
              once("recommendations", place);
              yield Optional.of(List.copyOf(recommendations));
            }
            case "summary" -> Optional.of(List.of(RecommendationBuilder.summary(recommendations)));
            default ->
                throw place.wrong(
                    "[recommendations:" + name + "]",
                    "[recommendations:all] or [recommendations:summary]");
          };
      default -> Optional.empty();
    };
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
