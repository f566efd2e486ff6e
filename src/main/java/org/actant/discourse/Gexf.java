package org.actant.discourse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.actant.chart.Xml;

/// Writes GEXF 1.3 with time: a tie is there on the days of its statements, or, for a series of
/// windows, in each window with the weight it has there. Where no statement has a date the graph
/// has no time.
///
/// Format: https://gexf.net/schema.html
final class Gexf {
  private Gexf() {}

  static String write(Network network) {
    boolean dynamic = network.ties().stream().anyMatch(tie -> !tie.moments().isEmpty());
    var xml = new Xml();
    open(xml, network, dynamic);
    edgeAttributes(xml, false);
    nodes(xml, network);
    xml.open("edges");
    for (int i = 0; i < network.ties().size(); i++) {
      Tie tie = network.ties().get(i);
      xml.open("edge", edge(i, tie));
      attributes(xml, tie);
      spells(xml, tie.moments());
      look(xml, tie);
      xml.close();
    }
    return xml.close().close().close().toString();
  }

  /// @param whole the network of all time, which says what nodes there are and where they stand
  static String write(Network whole, List<Windows.Slice> slices) {
    var xml = new Xml();
    open(xml, whole, true);
    edgeAttributes(xml, true);
    nodes(xml, whole);
    xml.open("edges");
    Map<String, List<Weight>> inTime = weights(slices);
    for (int i = 0; i < whole.ties().size(); i++) {
      Tie tie = whole.ties().get(i);
      List<Weight> weights = inTime.getOrDefault(key(whole, tie), List.of());
      if (!weights.isEmpty()) {
        xml.open("edge", edge(i, tie));
        weights(xml, tie, weights);
        look(xml, tie);
        xml.close();
      }
    }
    return xml.close().close().close().toString();
  }

  /// What a tie weighs in one window.
  private record Weight(String start, String end, double value) {}

  private static Map<String, List<Weight>> weights(List<Windows.Slice> slices) {
    var inTime = new HashMap<String, List<Weight>>();
    for (Windows.Slice slice : slices) {
      String start = slice.window().firstDay().toString();
      String end = slice.window().lastDay().toString();
      for (Tie tie : slice.network().ties()) {
        inTime
            .computeIfAbsent(key(slice.network(), tie), _ -> new ArrayList<>())
            .add(new Weight(start, end, tie.weight()));
      }
    }
    return inTime;
  }

  private static void weights(Xml xml, Tie tie, List<Weight> weights) {
    xml.open("attvalues");
    common(xml, tie);
    for (Weight weight : weights) {
      xml.empty(
          "attvalue",
          "for",
          "window_weight",
          "value",
          Numbers.plain(weight.value()),
          "start",
          weight.start(),
          "end",
          weight.end());
    }
    xml.close();
    xml.open("spells");
    weights.forEach(weight -> xml.empty("spell", "start", weight.start(), "end", weight.end()));
    xml.close();
  }

  private static String key(Network network, Tie tie) {
    return network.source(tie).name() + "\t" + network.target(tie).name() + "\t" + tie.relation();
  }

  private static void open(Xml xml, Network network, boolean dynamic) {
    Account account = network.account();
    xml.open(
        "gexf",
        "xmlns",
        "http://gexf.net/1.3",
        "xmlns:viz",
        "http://gexf.net/1.3/viz",
        "version",
        "1.3");
    xml.open("meta");
    xml.text("creator", "Actant");
    xml.text(
        "description",
        String.join(
            " | ",
            List.of(account.title(), account.settings(), account.count(), account.warning())
                .stream()
                .filter(part -> !part.isEmpty())
                .toList()));
    xml.close();
    String type = network.isDirected() ? "directed" : "undirected";
    if (dynamic) {
      xml.open(
          "graph",
          "defaultedgetype",
          type,
          "mode",
          "dynamic",
          "timeformat",
          "date",
          "timerepresentation",
          "interval");
    } else {
      xml.open("graph", "defaultedgetype", type, "mode", "static");
    }
    xml.open("attributes", "class", "node", "mode", "static");
    xml.empty("attribute", "id", "mode", "title", "mode", "type", "string");
    xml.empty("attribute", "id", "kind", "title", "kind", "type", "string");
    xml.empty("attribute", "id", "type", "title", "type", "type", "string");
    xml.empty("attribute", "id", "count", "title", "statements", "type", "integer");
    xml.close();
  }

  private static void edgeAttributes(Xml xml, boolean windows) {
    xml.open("attributes", "class", "edge", "mode", "static");
    xml.empty("attribute", "id", "relation", "title", "relation", "type", "string");
    xml.empty("attribute", "id", "negative", "title", "negative", "type", "boolean");
    xml.empty("attribute", "id", "signed", "title", "signed_weight", "type", "double");
    xml.empty("attribute", "id", "statements", "title", "statements", "type", "string");
    xml.close();
    if (windows) {
      xml.open("attributes", "class", "edge", "mode", "dynamic");
      xml.empty("attribute", "id", "window_weight", "title", "window_weight", "type", "double");
      xml.close();
    }
  }

  private static void nodes(Xml xml, Network network) {
    Layout layout = Layout.of(network);
    xml.open("nodes");
    for (int i = 0; i < network.nodes().size(); i++) {
      Node node = network.nodes().get(i);
      xml.open("node", "id", "n" + i, "label", node.name());
      xml.open("attvalues");
      String mode = network.isTwoMode() && i >= network.rows() ? "column" : "row";
      xml.empty("attvalue", "for", "mode", "value", mode);
      xml.empty("attvalue", "for", "kind", "value", node.kind().toString());
      xml.empty("attvalue", "for", "type", "value", node.type());
      xml.empty("attvalue", "for", "count", "value", Integer.toString(node.statements()));
      xml.close();
      xml.empty(
          "viz:position",
          "x",
          Numbers.pixel(layout.x(i)),
          "y",
          Numbers.pixel(-layout.y(i)),
          "z",
          "0.0");
      String shape =
          switch (node.kind()) {
            case HUMAN, UNKNOWN -> "disc";
            case NONHUMAN -> "diamond";
            case CONCEPT -> "square";
          };
      xml.empty("viz:shape", "value", shape);
      xml.close();
    }
    xml.close();
  }

  /// The weight that programs lay out by is never negative; the sign stands beside it.
  private static String[] edge(int index, Tie tie) {
    var attributes =
        new ArrayList<>(
            List.of(
                "id",
                "e" + index,
                "source",
                "n" + tie.source(),
                "target",
                "n" + tie.target(),
                "weight",
                Numbers.plain(Math.abs(tie.weight()))));
    if (!tie.relation().isEmpty()) {
      attributes.addAll(List.of("label", tie.relation()));
    }
    return attributes.toArray(String[]::new);
  }

  private static void attributes(Xml xml, Tie tie) {
    xml.open("attvalues");
    common(xml, tie);
    xml.close();
  }

  private static void common(Xml xml, Tie tie) {
    if (!tie.relation().isEmpty()) {
      xml.empty("attvalue", "for", "relation", "value", tie.relation());
    }
    xml.empty("attvalue", "for", "negative", "value", Boolean.toString(tie.isNegative()));
    xml.empty("attvalue", "for", "signed", "value", Numbers.plain(tie.weight()));
    xml.empty("attvalue", "for", "statements", "value", String.join(" ", tie.statements()));
  }

  private static void spells(Xml xml, List<Moment> moments) {
    if (moments.isEmpty()) {
      return;
    }
    xml.open("spells");
    moments.stream()
        .map(moment -> List.of(moment.day().toString(), moment.lastDay().toString()))
        .distinct()
        .forEach(days -> xml.empty("spell", "start", days.getFirst(), "end", days.getLast()));
    xml.close();
  }

  private static void look(Xml xml, Tie tie) {
    if (tie.isNegative()) {
      xml.empty("viz:color", "r", "178", "g", "24", "b", "43");
      xml.empty("viz:shape", "value", "dashed");
    } else {
      xml.empty("viz:color", "r", "33", "g", "102", "b", "172");
    }
  }
}
