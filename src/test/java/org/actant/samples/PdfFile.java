package org.actant.samples;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.actant.provenance.Digest;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/// Writes pages of marks as a PDF. Nothing in it depends on time, machine or the platform's
/// compression: dates and id come from the source, and streams are not compressed.
final class PdfFile {
  private static final int FIRST_CODE = 32;
  private static final int FI_CODE = 0x8B;
  private static final int FL_CODE = 0x9B;

  private final SampleSource source;
  private final PDRectangle sheet;
  private final boolean ligatures;
  private final Color accent;
  private final Map<Face, PDType1Font> fonts = new EnumMap<>(Face.class);

  PdfFile(SampleSource source, PDRectangle sheet) {
    this.source = source;
    this.sheet = sheet;
    this.ligatures = source.fact("ligatures", "no").equals("yes");
    this.accent = Color.decode("#" + source.fact("accent"));
  }

  byte[] bytes(List<List<Mark>> pages, PageLabels labels) throws IOException {
    try (var document = new PDDocument()) {
      for (List<Mark> marks : pages) {
        var page = new PDPage(sheet);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
          for (Mark mark : marks) {
            draw(content, mark);
          }
        }
      }
      labels.write(document);
      describe(document);
      var out = new ByteArrayOutputStream();
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private void describe(PDDocument document) {
    LocalDate date = LocalDate.parse(source.fact("date"));
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
    calendar.setTimeInMillis(date.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
    var information = new PDDocumentInformation();
    information.setTitle(source.fact("title"));
    information.setAuthor(source.fact("issuer"));
    information.setSubject("Written for the Actant project as a demonstration");
    information.setCreationDate(calendar);
    information.setModificationDate(calendar);
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage(source.fact("spelling", "en-US"));
    byte[] id = HexFormat.of().parseHex(Digest.of(source.id()).hex().substring(0, 32));
    var ids = new COSArray();
    ids.add(new COSString(id));
    ids.add(new COSString(id));
    document.getDocument().setDocumentID(ids);
  }

  private void draw(PDPageContentStream content, Mark mark) throws IOException {
    switch (mark) {
      case Mark.Text text -> {
        content.beginText();
        content.setNonStrokingColor(color(text.shade()));
        content.setFont(fonts.computeIfAbsent(text.face(), this::font), rounded(text.size()));
        content.setWordSpacing(rounded(text.gap()));
        content.newLineAtOffset(rounded(text.x()), fromBottom(text.y()));
        content.showText(text.text());
        content.endText();
      }
      case Mark.Rule rule -> {
        content.setStrokingColor(color(rule.shade()));
        content.setLineWidth(rounded(rule.width()));
        content.moveTo(rounded(rule.x1()), fromBottom(rule.y1()));
        content.lineTo(rounded(rule.x2()), fromBottom(rule.y2()));
        content.stroke();
      }
      case Mark.Fill fill -> {
        content.setNonStrokingColor(color(fill.shade()));
        content.addRect(
            rounded(fill.x()),
            fromBottom(fill.y() + fill.height()),
            rounded(fill.width()),
            rounded(fill.height()));
        content.fill();
      }
    }
  }

  private PDType1Font font(Face face) {
    var font = new PDType1Font(face.font);
    if (ligatures) {
      redefine(font, face);
    }
    return font;
  }

  /// Gives the codes of two unused marks to the ligatures. A font that differs from the standard
  /// one must bring its widths.
  private static void redefine(PDType1Font font, Face face) {
    var differences = new COSArray();
    differences.add(COSInteger.get(FI_CODE));
    differences.add(COSName.getPDFName("fi"));
    differences.add(COSInteger.get(FL_CODE));
    differences.add(COSName.getPDFName("fl"));
    var encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    var widths = new COSArray();
    for (int code = FIRST_CODE; code <= 255; code++) {
      int width = code == FI_CODE || code == FL_CODE ? face.ligature : standardWidth(font, code);
      widths.add(COSInteger.get(width));
    }
    COSDictionary dictionary = font.getCOSObject();
    dictionary.setItem(COSName.FONT_DESC, font.getFontDescriptor());
    dictionary.setItem(COSName.ENCODING, encoding);
    dictionary.setInt(COSName.FIRST_CHAR, FIRST_CODE);
    dictionary.setInt(COSName.LAST_CHAR, 255);
    dictionary.setItem(COSName.WIDTHS, widths);
  }

  private static int standardWidth(PDType1Font font, int code) {
    try {
      return Math.round(font.getWidth(code));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Color color(Mark.Shade shade) {
    return switch (shade) {
      case INK -> new Color(0x1a1a1a);
      case GRAY -> new Color(0x7a7a7a);
      case PALE -> new Color(0xefefea);
      case ACCENT -> accent;
    };
  }

  private float fromBottom(double y) {
    return rounded(sheet.getHeight() - y);
  }

  private static float rounded(double points) {
    return (float) (Math.rint(points * 1000) / 1000);
  }
}
