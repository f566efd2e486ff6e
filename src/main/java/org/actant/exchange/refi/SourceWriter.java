package org.actant.exchange.refi;

import org.actant.exchange.refi.MediaSource.MediaSelection;
import org.actant.exchange.refi.PdfSource.PdfSelection;
import org.actant.exchange.refi.PictureSource.PictureSelection;
import org.actant.exchange.refi.Transcript.SyncPoint;
import org.actant.exchange.refi.Transcript.TranscriptSelection;
import org.jspecify.annotations.Nullable;

/// Makes elements of sources with their selections and codings.
final class SourceWriter {
  private SourceWriter() {}

  static Element source(Source source) {
    return switch (source) {
      case TextSource text -> text("TextSource", text);
      case PictureSource picture -> picture(picture);
      case PdfSource pdf -> pdf(pdf);
      case MediaSource media -> media(media);
    };
  }

  static Element text(String name, TextSource text) {
    Element element =
        head(name, text.entry())
            .with("richTextPath", text.richTextPath())
            .with("plainTextPath", text.plainTextPath());
    return marked(
        authored(element, text.entry())
            .add(TreeWriter.text("PlainTextContent", text.content()))
            .addAll(text.selections().stream().map(SourceWriter::selection)),
        text.marks());
  }

  private static Element selection(TextSelection selection) {
    Element element =
        head("PlainTextSelection", selection.entry())
            .with("startPosition", selection.start())
            .with("endPosition", selection.end());
    return marked(authored(element, selection.entry()), selection.marks());
  }

  private static Element picture(PictureSource picture) {
    Element element =
        head("PictureSource", picture.entry())
            .with("path", picture.path())
            .with("currentPath", picture.currentPath());
    return marked(
        authored(element, picture.entry())
            .add(optional("TextDescription", picture.text()))
            .addAll(picture.selections().stream().map(SourceWriter::selection)),
        picture.marks());
  }

  private static @Nullable Element optional(String name, @Nullable TextSource text) {
    return text == null ? null : text(name, text);
  }

  private static Element selection(PictureSelection selection) {
    Element element = head("PictureSelection", selection.entry());
    return marked(authored(area(element, selection.area()), selection.entry()), selection.marks());
  }

  private static Element pdf(PdfSource pdf) {
    Element element =
        head("PDFSource", pdf.entry())
            .with("path", pdf.path())
            .with("currentPath", pdf.currentPath());
    return marked(
        authored(element, pdf.entry())
            .addAll(pdf.selections().stream().map(SourceWriter::selection))
            .add(optional("Representation", pdf.representation())),
        pdf.marks());
  }

  private static Element selection(PdfSelection selection) {
    Element element =
        area(
            head("PDFSelection", selection.entry()).with("page", selection.page()),
            selection.area());
    return marked(
        authored(element, selection.entry())
            .add(optional("Representation", selection.representation())),
        selection.marks());
  }

  private static Element media(MediaSource media) {
    Element element =
        head(media.kind().source(), media.entry())
            .with("path", media.path())
            .with("currentPath", media.currentPath());
    return marked(
        authored(element, media.entry())
            .addAll(media.transcripts().stream().map(SourceWriter::transcript))
            .addAll(media.selections().stream().map(one -> selection(media.kind(), one))),
        media.marks());
  }

  private static Element selection(MediaSource.Kind kind, MediaSelection selection) {
    Element element =
        head(kind.selection(), selection.entry())
            .with("begin", selection.begin())
            .with("end", selection.end());
    return marked(authored(element, selection.entry()), selection.marks());
  }

  private static Element transcript(Transcript transcript) {
    Element element =
        head("Transcript", transcript.entry())
            .with("richTextPath", transcript.richTextPath())
            .with("plainTextPath", transcript.plainTextPath());
    return authored(element, transcript.entry())
        .add(TreeWriter.text("PlainTextContent", transcript.content()))
        .addAll(transcript.syncPoints().stream().map(SourceWriter::point))
        .addAll(transcript.selections().stream().map(SourceWriter::selection))
        .addAll(TreeWriter.references("NoteRef", transcript.notes()));
  }

  private static Element point(SyncPoint point) {
    return new Element("SyncPoint")
        .with("guid", point.guid())
        .with("timeStamp", point.timeStamp())
        .with("position", point.position());
  }

  private static Element selection(TranscriptSelection selection) {
    Element element =
        head("TranscriptSelection", selection.entry())
            .with("fromSyncPoint", selection.from())
            .with("toSyncPoint", selection.to());
    return marked(authored(element, selection.entry()), selection.marks());
  }

  private static Element head(String name, Entry entry) {
    return new Element(name).with("guid", entry.guid()).with("name", entry.name());
  }

  private static Element area(Element element, Area area) {
    return element
        .with("firstX", area.firstX())
        .with("firstY", area.firstY())
        .with("secondX", area.secondX())
        .with("secondY", area.secondY());
  }

  /// Adds who made it, then the description, which comes first of all children.
  private static Element authored(Element element, Entry entry) {
    Authorship authorship = entry.authorship();
    return element
        .with("creatingUser", authorship.creator())
        .with("creationDateTime", authorship.created())
        .with("modifyingUser", authorship.modifier())
        .with("modifiedDateTime", authorship.modified())
        .add(TreeWriter.text("Description", entry.description()));
  }

  private static Element marked(Element element, Marks marks) {
    return element
        .addAll(marks.codings().stream().map(SourceWriter::coding))
        .addAll(TreeWriter.references("NoteRef", marks.notes()))
        .addAll(marks.values().stream().map(SourceWriter::value));
  }

  private static Element coding(Coding coding) {
    return new Element("Coding")
        .with("guid", coding.guid())
        .with("creatingUser", coding.creator())
        .with("creationDateTime", coding.created())
        .add(TreeWriter.reference("CodeRef", coding.code()))
        .addAll(TreeWriter.references("NoteRef", coding.notes()));
  }

  static Element value(VariableValue value) {
    Element element =
        new Element("VariableValue").add(TreeWriter.reference("VariableRef", value.variable()));
    return value.type() == null
        ? element
        : element.add(TreeWriter.text(value.type() + "Value", value.value()));
  }
}
