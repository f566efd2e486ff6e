package org.actant.report;

import com.google.auto.service.AutoService;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/// `NAME.pdf`: pages of A4 with the DejaVu fonts in the file, tagged for screen readers as PDF/UA
/// asks (ISO 14289-1). The document has no dates, and its id follows from its content, so that the
/// same guide gives the same bytes.
@AutoService(ReportFormat.class)
public final class PdfFormat implements ReportFormat {
  @Override
  public String name() {
    return "pdf";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    String page =
        XhtmlWriter.pages(
            guide, Styles.read("guide.css") + Styles.read("print.css"), bookmarks(guide));
    // the renderer takes the words for a picture from `alt`, as of an image
    PdfRendererBuilder builder = PdfFonts.builder(page.replace(" aria-label=", " alt="));
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        OutputStream out = Files.newOutputStream(folder.resolve(guide.name() + ".pdf"))) {
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
    List<Contents.Entry> entries = Contents.of(guide);
    for (int i = 0; i < entries.size(); i++) {
      Contents.Entry entry = entries.get(i);
      markup.open("bookmark", "name", entry.title(), "href", "#" + entry.anchor());
      int next = i + 1 < entries.size() ? entries.get(i + 1).depth() : 0;
      for (int depth = next; depth <= entry.depth(); depth++) {
        markup.close();
      }
    }
    return markup.close().line().toString();
  }

  private static void describe(PDDocument document, Guide guide) throws IOException {
    var information = new PDDocumentInformation();
    information.setTitle(guide.title());
    information.setAuthor(String.join(", ", guide.authors()));
    information.setSubject(guide.subtitle());
    information.setCreator("Actant");
    document.setDocumentInformation(information);
    // what the renderer says about the document repeats the time of making
    document.getDocumentCatalog().setMetadata(metadata(document, guide));
    document.setDocumentId(PdfFonts.id(guide.digest()));
  }

  private static PDMetadata metadata(PDDocument document, Guide guide) throws IOException {
    var xmp = new Markup();
    xmp.raw("<?xpacket begin=\"\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>").line();
    xmp.open("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
    xmp.open("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    xmp.open(
        "rdf:Description",
        "rdf:about",
        "",
        "xmlns:dc",
        "http://purl.org/dc/elements/1.1/",
        "xmlns:pdfuaid",
        "http://www.aiim.org/pdfua/ns/id/");
    xmp.element("pdfuaid:part", "1");
    xmp.open("dc:title").open("rdf:Alt");
    xmp.element("rdf:li", guide.title(), "xml:lang", "x-default").close().close();
    xmp.open("dc:language").open("rdf:Bag").element("rdf:li", "en").close().close();
    xmp.close().close().close().line().raw("<?xpacket end=\"r\"?>");
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp.toString().getBytes(StandardCharsets.UTF_8));
    return metadata;
  }
}
