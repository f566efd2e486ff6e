package org.actant.discourse;

import java.util.Objects;
import org.actant.chart.Xml;

/// Writes GraphML with typed attributes, as Gephi, visone, igraph and NetworkX read it. Positions
/// are those of the picture.
///
/// Format: http://graphml.graphdrawing.org/specification.html
final class GraphMl {
  private GraphMl() {}

  static String write(Network network) {
    var xml = new Xml();
    xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    key(xml, "graph", "title", "string");
    key(xml, "graph", "settings", "string");
    key(xml, "graph", "statements", "string");
    key(xml, "graph", "warning", "string");
    key(xml, "node", "label", "string");
    key(xml, "node", "mode", "string");
    key(xml, "node", "kind", "string");
    key(xml, "node", "type", "string");
    key(xml, "node", "statements", "int");
    key(xml, "node", "x", "double");
    key(xml, "node", "y", "double");
    key(xml, "edge", "weight", "double");
    key(xml, "edge", "relation", "string");
    key(xml, "edge", "negative", "boolean");
    key(xml, "edge", "first", "string");
    key(xml, "edge", "last", "string");
    key(xml, "edge", "statement_count", "int");
    key(xml, "edge", "statements", "string");
    xml.open("graph", "id", "G", "edgedefault", network.isDirected() ? "directed" : "undirected");
    Account account = network.account();
    data(xml, "graph", "title", account.title());
    data(xml, "graph", "settings", account.settings());
    data(xml, "graph", "statements", account.count());
    data(xml, "graph", "warning", account.warning());
    nodes(xml, network);
    edges(xml, network);
    return xml.close().close().toString();
  }

  private static void nodes(Xml xml, Network network) {
    Layout layout = Layout.of(network);
    for (int i = 0; i < network.nodes().size(); i++) {
      Node node = network.nodes().get(i);
      xml.open("node", "id", "n" + i);
      data(xml, "node", "label", node.name());
      data(xml, "node", "mode", network.isTwoMode() && i >= network.rows() ? "column" : "row");
      data(xml, "node", "kind", node.kind().toString());
      data(xml, "node", "type", node.type());
      data(xml, "node", "statements", Integer.toString(node.statements()));
      data(xml, "node", "x", Numbers.pixel(layout.x(i)));
      // upwards, as in mathematics
      data(xml, "node", "y", Numbers.pixel(-layout.y(i)));
      xml.close();
    }
  }

  private static void edges(Xml xml, Network network) {
    for (int i = 0; i < network.ties().size(); i++) {
      Tie tie = network.ties().get(i);
      xml.open("edge", "id", "e" + i, "source", "n" + tie.source(), "target", "n" + tie.target());
      data(xml, "edge", "weight", Numbers.plain(tie.weight()));
      data(xml, "edge", "relation", tie.relation());
      data(xml, "edge", "negative", Boolean.toString(tie.isNegative()));
      data(xml, "edge", "first", Objects.toString(tie.first(), ""));
      data(xml, "edge", "last", Objects.toString(tie.last(), ""));
      data(xml, "edge", "statement_count", Integer.toString(tie.statements().size()));
      data(xml, "edge", "statements", String.join(" ", tie.statements()));
      xml.close();
    }
  }

  private static void key(Xml xml, String owner, String name, String type) {
    xml.empty("key", "id", owner + "_" + name, "for", owner, "attr.name", name, "attr.type", type);
  }

  private static void data(Xml xml, String owner, String name, String value) {
    if (!value.isEmpty()) {
      xml.text("data", value, "key", owner + "_" + name);
    }
  }
}
