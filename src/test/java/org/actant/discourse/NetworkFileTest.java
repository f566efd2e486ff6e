package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class NetworkFileTest {
  private static final Statements SAID =
      Said.of(
          Scale.STANCE,
          "d 2020-01-15 =cmd|'/c_calc'!A1 water supports",
          "d 2020-01-15 <b>&\"Acme\u0001 water supports",
          "e 2021 <b>&\"Acme\u0001 jobs opposes",
          "e 2021-03 River jobs supports");

  @TempDir Path folder;

  private static Network network(Kind kind) {
    Selection selection = Selection.of(SAID);
    return Networks.of(
        SAID,
        kind == Kind.AFFILIATION
            ? Recipe.of(kind, selection).with(Aggregation.SUBTRACT)
            : Recipe.of(kind, selection));
  }

  private Path write(Kind kind, String name) throws IOException {
    Path file = folder.resolve(name);
    NetworkFile.write(network(kind), file, NetworkFile.MOST_NODES);
    return file;
  }

  private static Document xml(Path file) throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(file.toFile());
  }

  private static List<Element> all(Document document, String name) {
    NodeList nodes = document.getElementsByTagName(name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  @Test
  void everyAttributeOfAGraphMlFileHasANameAndATypeThatGephiKnows() throws Exception {
    Document document = xml(write(Kind.AFFILIATION, "a.graphml"));
    Map<String, String> types = new HashMap<>();
    for (Element key : all(document, "key")) {
      assertThat(key.getAttribute("attr.name")).isNotEmpty();
      types.put(key.getAttribute("id"), key.getAttribute("attr.type"));
    }
    assertThat(Set.of("boolean", "int", "long", "float", "double", "string"))
        .containsAll(types.values());
    for (Element data : all(document, "data")) {
      String type = Objects.requireNonNull(types.get(data.getAttribute("key")));
      switch (type) {
        case "double" -> assertThat(Double.parseDouble(data.getTextContent())).isFinite();
        case "int" -> assertThat(Integer.parseInt(data.getTextContent())).isNotNegative();
        default -> assertThat(data.getTextContent()).isNotEmpty();
      }
    }
    assertThat(all(document, "node")).hasSize(5);
    assertThat(all(document, "edge")).hasSize(4);
  }

  @Test
  void everyEdgeOfAGraphMlFileNamesItsStatements() throws Exception {
    Document document = xml(write(Kind.AFFILIATION, "a.graphml"));
    assertThat(all(document, "data"))
        .filteredOn(data -> data.getAttribute("key").equals("edge_statements"))
        .extracting(Element::getTextContent)
        .containsExactlyInAnyOrder("s1", "s2", "s3", "s4");
  }

  @Test
  void namesSurviveXmlAndWhatItCannotCarryIsReplaced() throws Exception {
    Document document = xml(write(Kind.CONGRUENCE, "a.graphml"));
    assertThat(all(document, "data"))
        .extracting(Element::getTextContent)
        .contains("<b>&\"Acme\uFFFD", "=cmd|'/c calc'!A1");
    assertThat(xml(write(Kind.CONGRUENCE, "a.svg")).getDocumentElement().getTagName())
        .isEqualTo("svg");
  }

  @Test
  void aGexfFileTellsWhenATieWasThere() throws Exception {
    Document document = xml(write(Kind.AFFILIATION, "a.gexf"));
    assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
    assertThat(all(document, "graph").getFirst().getAttribute("timeformat")).isEqualTo("date");
    assertThat(all(document, "spell"))
        .extracting(spell -> spell.getAttribute("start") + " " + spell.getAttribute("end"))
        .containsExactlyInAnyOrder(
            "2020-01-15 2020-01-15",
            "2020-01-15 2020-01-15",
            "2021-01-01 2021-12-31",
            "2021-03-01 2021-03-31");
    assertThat(all(document, "edge"))
        .allSatisfy(
            edge -> assertThat(Double.parseDouble(edge.getAttribute("weight"))).isPositive());
    assertThat(document.getElementsByTagName("lastmodifieddate").getLength()).isZero();
  }

  @Test
  void aSeriesOfWindowsGoesIntoGexfAndCsvAndNowhereElse() throws Exception {
    Recipe recipe = Recipe.of(Kind.AFFILIATION, Selection.of(SAID));
    Series series = Series.of(SAID, recipe, Windows.parse("1 years", Kernel.NO));
    NetworkFile.write(series, folder.resolve("s.gexf"));
    assertThat(all(xml(folder.resolve("s.gexf")), "attvalue"))
        .filteredOn(value -> value.getAttribute("for").equals("window_weight"))
        .extracting(value -> value.getAttribute("start") + " " + value.getAttribute("value"))
        .containsExactly("2021-01-01 1", "2020-01-01 1", "2020-01-01 1", "2021-01-01 1");
    NetworkFile.write(series, folder.resolve("s.csv"));
    assertThat(folder.resolve("s.csv")).content().hasLineCount(5);
    assertThatThrownBy(() -> NetworkFile.write(series, folder.resolve("s.png")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".csv or .gexf");
  }

  @Test
  void aMatrixHasNamesAndNoFormulas() throws Exception {
    assertThat(Files.readString(write(Kind.AFFILIATION, "a.csv")))
        .isEqualTo(
            """
            actor,jobs,water
            "<b>&""Acme\u0001",-1,1
            '=cmd|'/c calc'!A1,0,1
            River,1,0
            """);
  }

  @Test
  void aDlFileHasLabelsForRowsAndColumns() throws Exception {
    assertThat(Files.readString(write(Kind.AFFILIATION, "a.dl")))
        .isEqualTo(
            """
            dl nr=3 nc=2 format=fullmatrix
            row labels:
            "<b>&'Acme "
            "=cmd|'/c calc'!A1"
            "River"
            column labels:
            "jobs"
            "water"
            data:
            -1 1
            0 1
            1 0
            """);
    assertThat(Files.readString(write(Kind.SUBTRACT, "b.dl")))
        .startsWith("dl n=3 format=fullmatrix\nlabels:\n")
        .endsWith("data:\n0 1 -1\n1 0 0\n-1 0 0\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a.graphml", "a.gexf", "a.dl", "a.svg", "a.png"})
  void theSameNetworkHasTheSameBytes(String name) throws Exception {
    byte[] first = Files.readAllBytes(write(Kind.SUBTRACT, name));
    assertThat(Files.readAllBytes(write(Kind.SUBTRACT, name))).isEqualTo(first);
  }

  @Test
  void aPngIsAPicture() throws Exception {
    BufferedImage image = ImageIO.read(write(Kind.AFFILIATION, "a.png").toFile());
    assertThat(image.getWidth()).isGreaterThan(1000);
    var colors = new java.util.TreeSet<Integer>();
    for (int x = 0; x < image.getWidth(); x += 3) {
      for (int y = 0; y < image.getHeight(); y += 3) {
        colors.add(image.getRGB(x, y));
      }
    }
    assertThat(colors).hasSizeGreaterThan(20);
  }

  @Test
  void anotherEndingIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> write(Kind.AFFILIATION, "a.pajek"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".csv, .graphml, .gexf, .dl, .svg, .png");
    assertThatThrownBy(() -> write(Kind.AFFILIATION, "csv")).isInstanceOf(InputException.class);
  }
}
