package org.actant.corpus.flow;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.Limits;
import org.actant.corpus.Stated;

/// Reads the documents of Word since 2007 (ECMA-376-1, WordprocessingML): the text as it is shown,
/// with inserted and without deleted passages, without heads and feet of its pages and comments.
@AutoService(DocumentReader.class)
public final class DocxReader extends ArchiveReader {
  private static final Pattern MAIN = part("document");

  public DocxReader() {
    super("docx", Signature.DOCX);
  }

  static boolean isMain(String entry) {
    return MAIN.matcher(entry).matches();
  }

  /// The name of a part; some programs number them.
  private static Pattern part(String name) {
    return Pattern.compile("word/" + name + "\\d{0,2}\\.xml");
  }

  @Override
  Content content(Archive archive, Limits limits) throws IOException {
    var styles = new DocxStyles();
    archive.read(part("styles"), styles::read);
    var numbers = new DocxNumbers();
    archive.read(part("numbering"), numbers::read);
    var notes = new DocxNotes();
    archive.read(part("footnotes"), xml -> notes.read(xml, "footnote"));
    archive.read(part("endnotes"), xml -> notes.read(xml, "endnote"));
    var flow = new Flow(limits);
    var body = new DocxBody(flow, styles, numbers, notes);
    archive.read(MAIN, body::read);
    return new Content(flow.parts(), stated(archive, body.title()), List.of());
  }

  private static Stated stated(Archive archive, Optional<String> shown) throws IOException {
    Statement statement = Statement.read(archive, "docProps/core.xml");
    Stated core =
        Stated.of(
            statement.first("title"), statement.first("created"), statement.first("modified"));
    return core.title().isPresent()
        ? core
        : new Stated(Stated.of(shown.orElse(null)).title(), core.date());
  }
}
