package org.actant.corpus.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.actant.input.InputException;

/// The first table of an OpenDocument spreadsheet, its cells as they are shown; `content.xml` as of
/// OpenDocument 1.3, part 3, chapter 9. Paragraphs of a cell are lines.
final class OdsSheet {
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  private static final int WIDEST = 1024;
  private static final int LONGEST = 1 << 20;

  private final XMLStreamReader xml;
  private final List<Sheet.Row> rows = new ArrayList<>();
  private long line = 1;

  private OdsSheet(XMLStreamReader xml) {
    this.xml = xml;
  }

  static Sheet read(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      ZipEntry content = zip.getEntry("content.xml");
      if (content == null) {
        throw new InputException(file, "no content.xml", "an ODS file");
      }
      try (InputStream in = new Bounded(zip.getInputStream(content))) {
        var sheet = new OdsSheet(factory().createXMLStreamReader(in));
        boolean more = sheet.readTable();
        return Sheet.of(
            file,
            sheet.rows,
            more ? List.of("more than one sheet, only the first was read") : List.of());
      }
    } catch (XMLStreamException | IOException e) {
      throw new InputException(file, "a damaged spreadsheet: " + e.getMessage(), "an ODS file");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /// Reads the first table and says whether there is another one.
  private boolean readTable() throws XMLStreamException {
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && is(TABLE, "table-row")) {
        readRow();
      } else if (event == XMLStreamConstants.END_ELEMENT && is(TABLE, "table")) {
        break;
      }
    }
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && is(TABLE, "table")) {
        return true;
      }
    }
    return false;
  }

  private void readRow() throws XMLStreamException {
    int repeated = repeated("number-rows-repeated", LONGEST);
    var cells = new ArrayList<String>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && is(TABLE, "table-row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT
          && (is(TABLE, "table-cell") || is(TABLE, "covered-table-cell"))) {
        int times = repeated("number-columns-repeated", WIDEST);
        String text = readCell();
        cells.addAll(Collections.nCopies(Math.min(times, WIDEST - cells.size()), text));
      }
    }
    var row = new Sheet.Row(line, cells);
    if (!row.isEmpty()) {
      for (int i = 0; i < Math.min(repeated, WIDEST); i++) {
        rows.add(new Sheet.Row(line + i, cells));
      }
    }
    line += repeated;
  }

  private String readCell() throws XMLStreamException {
    var text = new StringBuilder();
    int depth = 1;
    int noted = 0;
    while (depth > 0 && xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (is(OFFICE, "annotation")) {
            noted = noted == 0 ? depth : noted;
          } else if (noted == 0) {
            append(text);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          noted = noted == depth ? 0 : noted;
          depth--;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (noted == 0) {
            text.append(xml.getText());
          }
        }
        default -> {} // comments and the like are no text
      }
    }
    return text.toString();
  }

  /// Appends the character that an empty element stands for.
  private void append(StringBuilder text) {
    if (is(TEXT, "p") && !text.isEmpty() || is(TEXT, "line-break")) {
      text.append('\n');
    } else if (is(TEXT, "tab")) {
      text.append('\t');
    } else if (is(TEXT, "s")) {
      text.append(' ');
    }
  }

  private boolean is(String namespace, String name) {
    return xml.getLocalName().equals(name) && namespace.equals(xml.getNamespaceURI());
  }

  private int repeated(String attribute, int most) {
    String value = xml.getAttributeValue(TABLE, attribute);
    return value != null && value.matches("[0-9]{1,7}")
        ? Math.clamp(Integer.parseInt(value), 1, most)
        : 1;
  }

  /// A stream that ends with a complaint when more comes out of it than a table may have.
  private static final class Bounded extends java.io.FilterInputStream {
    private long left = Sheet.LARGEST;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count(Math.max(n, 0));
      return n;
    }

    private void count(int n) throws IOException {
      left -= n;
      if (left < 0) {
        throw new IOException("more than " + Sheet.LARGEST + " bytes unpacked");
      }
    }
  }
}
