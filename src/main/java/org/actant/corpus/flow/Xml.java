package org.actant.corpus.flow;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The elements of an XML stream, one after the other. Entities of the document's own and anything
/// outside the stream are never read. Element names count without their prefixes, whose namespaces
/// do not clash in the formats that are read.
final class Xml implements AutoCloseable {
  private static final int DEEPEST = 500;

  /// How messages of the platform's limits on depth, names and entities begin.
  private static final String PLATFORM_LIMIT = "JAXP0001";

  private static final XMLInputFactory FACTORY = factory();

  private final XMLStreamReader reader;
  private int depth;

  Xml(InputStream in) throws IOException {
    try {
      reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static XMLInputFactory factory() {
    // the platform's own, whatever else is on the class path
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
    return factory;
  }

  /// Moves to the next element's start, the next element's end or the next text.
  ///
  /// @return false at the end of the stream
  boolean next() throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > DEEPEST) {
              throw new Flow.OverLimit("elements nested more than " + DEEPEST + " deep");
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            depth--;
            return true;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      if (String.valueOf(e.getMessage()).contains(PLATFORM_LIMIT)) {
        throw new Flow.OverLimit("XML above the limits of the Java platform");
      }
      throw new IOException(e);
    }
  }

  boolean isStart() {
    return reader.isStartElement();
  }

  boolean isEnd() {
    return reader.isEndElement();
  }

  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  /// Returns an attribute of the element that starts here, by its name without a prefix.
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  int number(String name, int otherwise) {
    String value = attribute(name);
    return value != null && value.matches("-?\\d{1,8}") ? Integer.parseInt(value) : otherwise;
  }

  /// Moves to the end of the element that starts here.
  void skip() throws IOException {
    int outside = depth - 1;
    while (depth > outside && next()) {
      // nothing inside is wanted
    }
  }

  /// Returns the text inside the element that starts here and moves to its end.
  String content() throws IOException {
    var text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside && next()) {
      if (!isStart() && !isEnd()) {
        text.append(text());
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
