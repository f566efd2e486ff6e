package org.actant.corpus.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/// A page the content of which is unpacked in memory, for [ContentLexer] to cut. What PDFBox's
/// parser is given instead is the one operator [#OPERATOR], which stands for all of it.
final class UnpackedPage extends PDPage {
  static final String OPERATOR = "UnpackedPage";

  private static final int LARGEST = 16 << 20;

  private final PDPage page;
  private final byte[] content;

  private UnpackedPage(PDPage page, byte[] content) {
    super(page.getCOSObject());
    this.page = page;
    this.content = content;
  }

  /// Unpacks a page; none where its content is too large for that or packed in an uncommon way.
  static Optional<UnpackedPage> of(PDPage page) throws IOException {
    var unpacked = new ByteArrayOutputStream();
    COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    boolean complete =
        switch (contents) {
          case COSStream stream -> unpack(stream, unpacked);
          case COSArray streams -> unpack(streams, unpacked);
          case null, default -> false;
        };
    return complete
        ? Optional.of(new UnpackedPage(page, unpacked.toByteArray()))
        : Optional.empty();
  }

  private static boolean unpack(COSArray streams, ByteArrayOutputStream unpacked)
      throws IOException {
    for (int i = 0; i < streams.size(); i++) {
      if (!(streams.getObject(i) instanceof COSStream stream) || !unpack(stream, unpacked)) {
        return false;
      }
    }
    return true;
  }

  private static boolean unpack(COSStream stream, ByteArrayOutputStream unpacked)
      throws IOException {
    if (!COSName.FLATE_DECODE.equals(stream.getFilters())) {
      return false;
    }
    try (var in = new FlateFilterDecoderStream(stream.createRawInputStream())) {
      byte[] bytes = in.readNBytes(LARGEST - unpacked.size());
      unpacked.writeBytes(bytes);
      unpacked.write('\n');
    }
    return unpacked.size() < LARGEST;
  }

  byte[] content() {
    return content;
  }

  /// The page's own, with what has been read of them already.
  @Override
  public PDResources getResources() {
    return page.getResources();
  }

  @Override
  public RandomAccessRead getContentsForStreamParsing() {
    return new Bytes((OPERATOR + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
