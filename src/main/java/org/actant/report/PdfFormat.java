package org.actant.report;

import com.google.auto.service.AutoService;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// `guide.pdf`: pages of A4 with the DejaVu fonts in the file. The document has no dates, and its
/// id follows from its content, so that the same guide gives the same bytes.
@AutoService(ReportFormat.class)
public final class PdfFormat implements ReportFormat {
  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    String page =
        XhtmlWriter.page(
            guide, Styles.read("guide.css") + Styles.read("print.css"), bookmarks(guide));
    PdfRendererBuilder builder = PdfFonts.builder(page);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        OutputStream out = Files.newOutputStream(folder.resolve("guide.pdf"))) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      PDDocument document = renderer.getPdfDocument();
      describe(document, guide);
      document.save(out);
    }
  }

  /// The outline that a PDF reader shows beside the pages.
  private static String bookmarks(Guide guide) {
    var markup = new Markup().open("bookmarks");
    for (Contents.Entry entry : Contents.of(guide)) {
      markup.empty("bookmark", "name", entry.title(), "href", "#" + entry.anchor());
    }
    return markup.close().line().toString();
  }

  private static void describe(PDDocument document, Guide guide) {
    var information = new PDDocumentInformation();
    information.setTitle(guide.title());
    information.setAuthor(String.join(", ", guide.authors()));
    information.setSubject(guide.subtitle());
    information.setCreator("Actant");
    document.setDocumentInformation(information);
    document
        .getDocumentCatalog()
        .getCOSObject()
        .removeItem(COSName.METADATA); // it repeats the time of making
    document.setDocumentId(PdfFonts.id(guide.digest()));
  }
}
