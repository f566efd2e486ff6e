package org.actant.exchange.refi;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;

/// Reads XML as a tree of elements. A document type declaration is refused, so there are no
/// entities to expand and nothing outside the bytes is ever read.
final class XmlReader {
  private static final String EXPECTED = "XML of REFI-QDA";

  private static final XMLInputFactory FACTORY = factory();

  private final Path file;
  private final Limits limits;

  /// @param file for complaints
  XmlReader(Path file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  private static XMLInputFactory factory() {
    // the platform's own, whatever else is on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    return factory;
  }

  /// @throws InputException naming the line where the bytes are no XML, declare a document type or
  ///   go too deep
  Element read(InputStream in) {
    int line = 1;
    try {
      XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
      Deque<Element> open = new ArrayDeque<>();
      @Nullable Element root = null;
      var text = new StringBuilder();
      while (xml.hasNext()) {
        int event = xml.next();
        line = Math.max(1, xml.getLocation().getLineNumber());
        switch (event) {
          case XMLStreamConstants.START_ELEMENT -> {
            Element element = start(xml, line);
            if (root == null) {
              root = element;
            } else {
              open.element().add(element);
            }
            open.push(element);
            if (open.size() > limits.depth()) {
              throw new InputException(
                  file,
                  line,
                  "elements nested more than " + limits.depth() + " deep",
                  "the few levels of a project");
            }
            text.setLength(0);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            Element element = open.pop();
            if (element.children().isEmpty()) {
              element.withText(text.toString());
            }
            text.setLength(0);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              text.append(xml.getText());
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new InputException(
                  file,
                  line,
                  "a document type declaration or an entity of its own",
                  EXPECTED + ", which has none");
          default -> {}
        }
      }
      if (root == null) {
        throw new InputException(file, "XML without an element", EXPECTED);
      }
      return root;
    } catch (XMLStreamException e) {
      int at = e.getLocation() == null ? line : Math.max(1, e.getLocation().getLineNumber());
      throw new InputException(file, at, "broken XML (" + brief(e) + ")", EXPECTED);
    }
  }

  private static Element start(XMLStreamReader xml, int line) {
    var element = new Element(xml.getLocalName(), line);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      @Nullable String prefix = xml.getAttributePrefix(i);
      if (prefix == null || prefix.isEmpty()) {
        element.with(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
      }
    }
    if (xml.getNamespaceURI() != null) {
      element.inNamespace(xml.getNamespaceURI());
    }
    return element;
  }

  /// Returns what the parser says, without its own account of the place.
  private static String brief(XMLStreamException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    int at = message.indexOf("Message: ");
    return at < 0 ? message : message.substring(at + "Message: ".length());
  }
}
