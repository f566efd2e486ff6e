package org.actant.corpus.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.actant.input.InputException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/// The first sheet of an Excel workbook, its cells as Excel would show them.
final class XlsxSheet {
  private XlsxSheet() {}

  static Sheet read(Path file) {
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      var reader = new XSSFReader(workbook);
      var sheets = reader.getSheetsData();
      if (!sheets.hasNext()) {
        throw new InputException(file, "a workbook without sheets", "a table");
      }
      var rows = new Rows();
      try (InputStream first = sheets.next()) {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(
            new XSSFSheetXMLHandler(
                reader.getStylesTable(),
                new ReadOnlySharedStringsTable(workbook),
                rows,
                new DataFormatter(Locale.ROOT),
                false));
        parser.parse(new InputSource(first));
      }
      List<String> warnings =
          sheets.hasNext() ? List.of("more than one sheet, only the first was read") : List.of();
      return Sheet.of(file, rows.rows, warnings);
    } catch (InputException e) {
      throw e;
    } catch (OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | IOException
        | RuntimeException e) { // the library tells of damage in many ways
      throw new InputException(file, "a damaged workbook: " + e.getMessage(), "an XLSX file");
    }
  }

  private static final class Rows implements SheetContentsHandler {
    private final List<Sheet.Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    @Override
    public void startRow(int number) {
      cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String place, @Nullable String text, @Nullable XSSFComment comment) {
      int column = place == null ? cells.size() : new CellReference(place).getCol();
      while (cells.size() < column) {
        cells.add("");
      }
      cells.add(text == null ? "" : text);
    }

    @Override
    public void endRow(int number) {
      rows.add(new Sheet.Row(number + 1L, cells));
    }
  }
}
