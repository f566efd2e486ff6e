package org.actant.report;

import com.google.auto.service.AutoService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFRelation;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.FtrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.HdrDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// `NAME.docx`: the guide for people who write on in a word processor. Headings, captions,
/// quotations and tables have real styles; captions are numbered by fields, references to them are
/// fields, and the contents stand there before any program updates them, with pages that are
/// fields.
///
/// POI keeps the package (parts, relations, pictures); [DocxWriter] writes the text.
@AutoService(ReportFormat.class)
public final class DocxFormat implements ReportFormat {
  @Override
  public String name() {
    return "docx";
  }

  @Override
  public void write(Guide guide, Path folder) throws IOException {
    try (var document = new XWPFDocument()) {
      OfficeProperties.describe(document.getProperties(), guide);
      fill(document, guide);
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      Files.write(folder.resolve(guide.name() + ".docx"), ConstantZip.rewrite(bytes.toByteArray()));
    } catch (XmlException | InvalidFormatException e) {
      throw new IOException(guide.name() + ".docx is not well-formed: " + e.getMessage(), e);
    }
  }

  private static void fill(XWPFDocument document, Guide guide)
      throws IOException, XmlException, InvalidFormatException {
    document
        .createStyles()
        .setStyles(StylesDocument.Factory.parse(Styles.read("docx-styles.xml")).getStyles());
    XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
    header.setHeaderFooter(HdrDocument.Factory.parse(DocxWriter.header(guide)).getHdr());
    XWPFFooter footer = document.createFooter(HeaderFooterType.DEFAULT);
    footer.setHeaderFooter(FtrDocument.Factory.parse(DocxWriter.footer()).getFtr());
    var addresses = new HashMap<String, String>();
    var numbering = new DocxNumbering();
    String text =
        DocxWriter.document(
            guide,
            pictures(document, guide),
            numbering,
            address -> relation(document, addresses, address),
            document.getRelationId(header),
            document.getRelationId(footer));
    document.enforceUpdateFields();
    document.getDocument().set(DocumentDocument.Factory.parse(text).getDocument());
    document
        .createNumbering()
        .setNumbering(NumberingDocument.Factory.parse(numbering.part()).getNumbering());
  }

  private static String relation(XWPFDocument document, Map<String, String> known, String address) {
    return known.computeIfAbsent(
        address,
        url ->
            document
                .getPackagePart()
                .addExternalRelationship(url, XWPFRelation.HYPERLINK.getRelation())
                .getId());
  }

  private static SequencedMap<String, DocxWriter.Picture> pictures(
      XWPFDocument document, Guide guide) throws IOException, InvalidFormatException {
    var pictures = new LinkedHashMap<String, DocxWriter.Picture>();
    for (Block.Figure figure : guide.figures()) {
      Drawing drawing = guide.drawings().of(figure);
      String png = document.addPictureData(drawing.png(), PictureType.PNG);
      String svg =
          document.addPictureData(figure.svg().getBytes(StandardCharsets.UTF_8), PictureType.SVG);
      pictures.put(
          figure.anchor(), new DocxWriter.Picture(png, svg, drawing.width(), drawing.height()));
    }
    return pictures;
  }
}
