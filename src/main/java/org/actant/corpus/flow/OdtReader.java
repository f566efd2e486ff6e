package org.actant.corpus.flow;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.Limits;
import org.actant.corpus.Stated;

/// Reads OpenDocument texts (ISO/IEC 26300), as LibreOffice writes them: the text without deleted
/// passages, comments, and heads and feet of its pages.
@AutoService(DocumentReader.class)
public final class OdtReader extends ArchiveReader {
  private static final int MANIFEST_BYTES = 1 << 20;

  public OdtReader() {
    super("odt", Signature.ODT);
  }

  @Override
  Content content(Archive archive, Limits limits) throws IOException {
    if (isEncrypted(archive)) {
      throw new Locked("an OpenDocument text that opens only with a password");
    }
    var styles = new OdtStyles();
    archive.read("styles.xml", styles::read);
    archive.read("content.xml", styles::read);
    var flow = new Flow(limits);
    var body = new OdtBody(flow, styles);
    archive.read("content.xml", body::read);
    return new Content(flow.parts(), stated(archive, body.title()), List.of());
  }

  private static boolean isEncrypted(Archive archive) throws IOException {
    Optional<InputStream> in = archive.open("META-INF/manifest.xml");
    if (in.isEmpty()) {
      return false;
    }
    try (var stream = in.get()) {
      return new String(stream.readNBytes(MANIFEST_BYTES), StandardCharsets.UTF_8)
          .contains("encryption-data");
    }
  }

  private static Stated stated(Archive archive, Optional<String> shown) throws IOException {
    Statement meta = Statement.read(archive, "meta.xml");
    Stated stated = Stated.of(meta.first("title"), meta.first("creation-date"), meta.first("date"));
    return stated.title().isPresent()
        ? stated
        : new Stated(Stated.of(shown.orElse(null)).title(), stated.date());
  }
}
