package org.actant.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.workspace.Workspace;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeTablesTest {
  private static final int ROWS = 30_000;

  @TempDir Path folder;

  @Test
  void aTableOfThirtyThousandRowsIsWholeInTheWorkbookAndCutOnPages()
      throws IOException, OpenXML4JException {
    Workspace workspace = FixtureWorkspace.copy(folder.resolve("workspace"));
    Files.writeString(
        workspace.resolve("reports/small/tables/many.sql"),
        "SELECT printf('%05d', i) AS id, i * 0.5 AS value, '=1+' || i AS text FROM range("
            + ROWS
            + ") t(i) ORDER BY id");
    Files.writeString(
        workspace.resolve("reports/small/tables/many.yaml"),
        """
        caption: Many rows
        subject: documents
        key: id
        columns:
          id: {description: Id.}
          value: {unit: s, digits: 1, description: Half of it.}
          text: {description: Looks like a formula.}
        """);
    FixtureWorkspace.change(workspace, "report.yaml", "[saved, said]", "[saved, said, many]");
    Guide guide = GuideBuilder.build(workspace, "small");

    new WorkbookFormat().write(guide, folder);

    try (OPCPackage zip = OPCPackage.open(folder.resolve("tables.xlsx").toFile());
        InputStream sheet = sheet(new XSSFReader(zip), "many")) {
      String text = new String(sheet.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(text.split("<row ", -1)).hasSizeGreaterThan(ROWS);
      assertThat(text).doesNotContain("<f>");
    }
    String page = XhtmlWriter.page(guide, "");
    assertThat(page).contains("The first 600 of 30\u202f000 rows. All stand in tables/many.csv");
    assertThat(page.split("id=\"row-many", -1)).hasSize(601);
  }

  private static InputStream sheet(XSSFReader reader, String name)
      throws IOException, OpenXML4JException {
    var sheets = reader.getSheetsData();
    while (sheets.hasNext()) {
      InputStream sheet = sheets.next();
      if (((XSSFReader.SheetIterator) sheets).getSheetName().equals(name)) {
        return sheet;
      }
    }
    throw new AssertionError("no sheet " + name);
  }
}
