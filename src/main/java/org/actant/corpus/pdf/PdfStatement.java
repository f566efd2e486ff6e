package org.actant.corpus.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.corpus.Stated;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// What a PDF states about itself: in its information dictionary, or else in its XMP packet (ISO
/// 16684-1). The packet is searched and not parsed, so that nothing in it can do harm.
final class PdfStatement {
  private static final int PACKET_BYTES = 1 << 20;
  private static final Pattern TITLE =
      Pattern.compile("<dc:title>.{0,200}?<rdf:li[^>]*>([^<]+)</rdf:li>", Pattern.DOTALL);
  private static final Pattern DATE =
      Pattern.compile("xmp:CreateDate(?:=[\"']|>)\\s*([0-9T:+.Z-]+)");

  private PdfStatement() {}

  static Stated of(PDDocument document) {
    var information = document.getDocumentInformation().getCOSObject();
    String packet = packet(document);
    Stated stated =
        Stated.of(
            information.getString(COSName.TITLE),
            information.getString(COSName.CREATION_DATE),
            find(DATE, packet),
            information.getString(COSName.MOD_DATE));
    return stated.title().isPresent()
        ? stated
        : new Stated(Stated.of(unescaped(find(TITLE, packet))).title(), stated.date());
  }

  private static String packet(PDDocument document) {
    var metadata = document.getDocumentCatalog().getMetadata();
    if (metadata == null) {
      return "";
    }
    try (InputStream in = metadata.exportXMPMetadata()) {
      return new String(in.readNBytes(PACKET_BYTES), StandardCharsets.UTF_8);
    } catch (IOException _) {
      return ""; // a damaged packet states nothing
    }
  }

  private static @Nullable String find(Pattern pattern, String packet) {
    Matcher matcher = pattern.matcher(packet);
    return matcher.find() ? matcher.group(1) : null;
  }

  private static @Nullable String unescaped(@Nullable String text) {
    return text == null
        ? null
        : text.replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&apos;", "'")
            .replace("&amp;", "&");
  }
}
