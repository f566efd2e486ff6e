package org.actant.report;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads what the citation processor formatted (XSL-FO) as running text.
final class FormattedText {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;)]");

  private FormattedText() {}

  private record Open(String font, List<Inline> content) {}

  static List<Inline> read(String formatted) {
    return trimmed(cells(formatted).stream().flatMap(List::stream).toList());
  }

  /// An entry of two cells is a label and the work; one of one cell is the work alone.
  static Bibliography.Reference reference(String anchor, String formatted) {
    List<List<Inline>> cells = cells(formatted).stream().filter(c -> !isBlank(c)).toList();
    if (cells.size() < 2) {
      return new Bibliography.Reference(
          anchor, "", linked(trimmed(cells.isEmpty() ? List.of() : cells.getFirst())));
    }
    return new Bibliography.Reference(
        anchor, Inline.plain(cells.getFirst()).strip(), linked(trimmed(cells.getLast())));
  }

  private static boolean isBlank(List<Inline> content) {
    return Inline.plain(content).isBlank();
  }

  private static List<List<Inline>> cells(String formatted) {
    var cells = new ArrayList<List<Inline>>();
    Deque<Open> open = new ArrayDeque<>();
    cells.add(new ArrayList<>());
    open.push(new Open("", cells.getLast()));
    try {
      XMLStreamReader reader = reader(formatted);
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (reader.getLocalName().equals("block") && !cells.getLast().isEmpty()) {
              cells.add(new ArrayList<>());
            }
            boolean inline = reader.getLocalName().equals("inline");
            open.push(
                new Open(inline ? font(reader) : "", inline ? new ArrayList<>() : cells.getLast()));
          }
          case XMLStreamConstants.END_ELEMENT -> {
            Open done = open.pop();
            if (reader.getLocalName().equals("inline")) {
              open.element().content().addAll(styled(done));
            }
          }
          case XMLStreamConstants.CHARACTERS ->
              open.element()
                  .content()
                  .add(new Inline.Text(reader.getText().replaceAll("\\s+", " ")));
          default -> {
            // comments and the like
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("the citation processor wrote: " + formatted, e);
    }
    return cells;
  }

  private static XMLStreamReader reader(String formatted) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(
        new StringReader(
            "<fo:root xmlns:fo=\"http://www.w3.org/1999/XSL/Format\">" + formatted + "</fo:root>"));
  }

  private static String font(XMLStreamReader reader) {
    if ("italic".equals(reader.getAttributeValue(null, "font-style"))) {
      return "italic";
    }
    return "bold".equals(reader.getAttributeValue(null, "font-weight")) ? "bold" : "";
  }

  private static List<Inline> styled(Open done) {
    return switch (done.font()) {
      case "italic" -> List.of(new Inline.Emphasis(done.content()));
      case "bold" -> List.of(new Inline.Strong(done.content()));
      default -> done.content();
    };
  }

  /// Addresses in the text become links.
  private static List<Inline> linked(List<Inline> content) {
    var linked = new ArrayList<Inline>();
    for (Inline inline : content) {
      if (inline instanceof Inline.Text(String text)) {
        Matcher address = ADDRESS.matcher(text);
        int end = 0;
        while (address.find()) {
          linked.add(new Inline.Text(text.substring(end, address.start())));
          linked.add(new Inline.Link(address.group(), Inline.text(address.group())));
          end = address.end();
        }
        linked.add(new Inline.Text(text.substring(end)));
      } else {
        linked.add(inline);
      }
    }
    return linked;
  }

  private static List<Inline> trimmed(List<Inline> content) {
    var trimmed = new ArrayList<Inline>(content);
    if (!trimmed.isEmpty() && trimmed.getFirst() instanceof Inline.Text(String text)) {
      trimmed.set(0, new Inline.Text(text.stripLeading()));
    }
    if (!trimmed.isEmpty() && trimmed.getLast() instanceof Inline.Text(String text)) {
      trimmed.set(trimmed.size() - 1, new Inline.Text(text.stripTrailing()));
    }
    return trimmed;
  }
}
