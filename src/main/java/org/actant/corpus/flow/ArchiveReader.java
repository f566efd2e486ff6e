package org.actant.corpus.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipException;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Stated;
import org.actant.corpus.Unpaged;

/// What the readers of formats have in common that are XML in a ZIP archive.
abstract class ArchiveReader implements DocumentReader {
  /// The text of a document and what it states.
  record Content(List<Unpaged.Part> parts, Stated stated, List<String> warnings) {}

  /// A document that cannot be read without a key.
  static final class Locked extends IOException {
    private static final long serialVersionUID = 1L;

    Locked(String found) {
      super(found);
    }
  }

  private final String extension;
  private final Signature signature;

  ArchiveReader(String extension, Signature signature) {
    this.extension = extension;
    this.signature = signature;
  }

  /// @throws IOException if something in the archive is not as its format wants it
  abstract Content content(Archive archive, Limits limits) throws IOException;

  @Override
  public final Set<String> extensions() {
    return Set.of(extension);
  }

  @Override
  public final Reading read(Path file, String id, Limits limits) throws IOException {
    String expected = signature.words() + " that can be read whole";
    Signature found = Signature.of(file);
    if (found != signature) {
      return found.refusal(signature.words());
    }
    try (var archive = new Archive(file, limits)) {
      Content content = content(archive, limits);
      return content.parts.isEmpty()
          ? new Unreadable(IngestStatus.EMPTY, signature.words() + " without text", "text")
          : new Readable(
              Unpaged.of(id, List.of(content.parts)), content.stated, 0, content.warnings);
    } catch (Flow.OverLimit e) {
      return new Unreadable(IngestStatus.OVER_LIMIT, e.found(), "a document within the limits");
    } catch (Locked e) {
      return new Unreadable(
          IngestStatus.PASSWORD, String.valueOf(e.getMessage()), "one that opens without a key");
    } catch (IOException | IllegalArgumentException e) {
      return new Unreadable(
          IngestStatus.DAMAGED,
          signature.words() + " that cannot be read (" + reason(e) + ")",
          expected);
    }
  }

  @Override
  public final Stated stated(Path file) throws IOException {
    if (Signature.of(file) != signature) {
      return Stated.NOTHING;
    }
    try (var archive = new Archive(file, Limits.DEFAULT)) {
      return content(archive, Limits.DEFAULT).stated;
    } catch (IOException | IllegalArgumentException | Flow.OverLimit _) {
      return Stated.NOTHING; // ingest will say what is wrong with the file
    }
  }

  private static String reason(Exception e) {
    if (e instanceof ZipException || e instanceof java.io.EOFException) {
      return "its archive is damaged";
    }
    return e.getCause() instanceof javax.xml.stream.XMLStreamException xml
        ? "damaged XML in line " + xml.getLocation().getLineNumber()
        : String.valueOf(e.getMessage());
  }
}
