package org.actant.corpus.flow;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Stated;
import org.actant.corpus.Unpaged;

/// Reads Rich Text Format, without heads and feet of its pages and without deleted and hidden text.
@AutoService(DocumentReader.class)
public final class RtfReader implements DocumentReader {
  /// Pictures stand in the file as hexadecimal digits.
  private static final int MOST_BYTES = 256 << 20;

  @Override
  public Set<String> extensions() {
    return Set.of("rtf");
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    Signature signature = Signature.of(file);
    if (signature != Signature.RTF) {
      return signature.refusal(Signature.RTF.words());
    }
    if (Files.size(file) > MOST_BYTES) {
      return new Unreadable(
          IngestStatus.OVER_LIMIT, Files.size(file) + " bytes", "at most " + MOST_BYTES);
    }
    try {
      var flow = new Flow(limits);
      var body = new RtfBody(Files.readString(file, StandardCharsets.ISO_8859_1), flow);
      int unended = body.read();
      List<Unpaged.Part> parts = flow.parts();
      return parts.isEmpty()
          ? new Unreadable(IngestStatus.EMPTY, "an RTF document without text", "text")
          : new Readable(
              Unpaged.of(id, List.of(parts)),
              body.stated(),
              0,
              unended == 0 ? List.of() : List.of("the file breaks off before its end"));
    } catch (Flow.OverLimit e) {
      return new Unreadable(IngestStatus.OVER_LIMIT, e.found(), "a document within the limits");
    }
  }

  @Override
  public Stated stated(Path file) throws IOException {
    return read(file, "x", Limits.DEFAULT) instanceof Readable read
        ? read.stated()
        : Stated.NOTHING;
  }
}
