package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFormatTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    Guide guide = GuideBuilder.build(FixtureWorkspace.copy(folder.resolve("workspace")), "small");
    new WorkbookFormat().write(guide, folder);
    file = folder.resolve("tables.xlsx");
  }

  @Test
  void thereIsASheetForEachTableAndOneForEachKindOfEvidence() throws IOException {
    try (var workbook = open()) {
      var names = new ArrayList<String>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));

      assertThat(names)
          .containsExactly(
              "Contents",
              "About",
              "Recommendations",
              "saved",
              "said",
              "Cited passages",
              "Coded passages",
              "Columns",
              "Provenance");
    }
  }

  @Test
  void numbersAreNumbersWithUnitsAboveAndAFrozenHeader() throws IOException {
    try (var workbook = open()) {
      XSSFSheet sheet = workbook.getSheet("saved");
      int column = texts(sheet.getRow(2)).indexOf("energy_j_low");

      assertThat(sheet.getRow(1).getCell(column).getStringCellValue()).isEqualTo("J");
      assertThat(sheet.getRow(3).getCell(column).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(sheet.getRow(3).getCell(column).getNumericCellValue()).isEqualTo(18.45);
      assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
      int mean = texts(sheet.getRow(2)).indexOf("energy_j");
      assertThat(sheet.getRow(3).getCell(mean)).as("a missing value is an empty cell").isNull();
    }
  }

  @Test
  void numbersAreShownWithTheirUnitAndChartsAreTheSpreadsheetsOwn() throws IOException {
    try (var workbook = open()) {
      XSSFSheet sheet = workbook.getSheet("saved");
      int column = texts(sheet.getRow(2)).indexOf("energy_j_low");

      assertThat(sheet.getRow(3).getCell(column).getCellStyle().getDataFormatString())
          .endsWith("\"J\"");
      assertThat(sheet.getDrawingPatriarch().getCharts()).hasSize(1);
      assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A3:");
    }
  }

  @Test
  void theContentsLeadToEachSheetAndQuotationsToTheirPage() throws IOException {
    try (var workbook = open()) {
      XSSFSheet contents = workbook.getSheet("Contents");

      assertThat(contents.getHyperlinkList())
          .extracting(link -> link.getLocation())
          .contains("'saved'!A1", "'Provenance'!A1")
          .hasSize(workbook.getNumberOfSheets() - 1);
      assertThat(workbook.getSheet("Coded passages").getHyperlinkList())
          .isNotEmpty()
          .allMatch(link -> link.getAddress().matches("https?://.*#page=[0-9]+"));
    }
  }

  @Test
  void textThatLooksLikeAFormulaStaysText() throws IOException {
    try (var workbook = open()) {
      var found = new ArrayList<String>();
      for (var sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().startsWith("=")) {
              assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
              found.add(cell.getStringCellValue());
            }
          }
        }
      }
      assertThat(found)
          .as("cited, and coded")
          .hasSize(2)
          .first()
          .asString()
          .startsWith("=SUM(1;2) is how");
    }
  }

  @Test
  void theRecommendationsNameTheirEvidence() throws IOException {
    try (var workbook = open()) {
      XSSFSheet sheet = workbook.getSheet("Recommendations");

      assertThat(texts(sheet.getRow(3)))
          .contains(
              "first", "Measure <first>", "evidence", "saved/fixture/fp32; saved/fixture/int8");
      assertThat(texts(sheet.getRow(4))).contains("second", RecommendationBuilder.NO_EVIDENCE);
    }
  }

  @Test
  void nothingInTheFileTellsWhenItWasMade() throws IOException {
    try (InputStream in = Files.newInputStream(file);
        var zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
        assertThat(new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
            .doesNotContain("dcterms:created");
      }
    }
  }

  private XSSFWorkbook open() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new XSSFWorkbook(in);
    }
  }

  private static List<String> texts(Row row) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      Cell cell = row.getCell(i);
      texts.add(
          cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue());
    }
    return texts;
  }
}
