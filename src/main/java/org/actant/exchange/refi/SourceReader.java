package org.actant.exchange.refi;

import java.util.List;
import java.util.Optional;
import org.actant.exchange.refi.MediaSource.MediaSelection;
import org.actant.exchange.refi.PdfSource.PdfSelection;
import org.actant.exchange.refi.PictureSource.PictureSelection;
import org.actant.exchange.refi.Transcript.SyncPoint;
import org.actant.exchange.refi.Transcript.TranscriptSelection;
import org.jspecify.annotations.Nullable;

/// Makes sources with their selections and codings of elements.
final class SourceReader {
  private final Values values;

  SourceReader(Values values) {
    this.values = values;
  }

  Optional<Source> source(Element element) {
    return switch (element.name()) {
      case "TextSource" -> Optional.of(text(element));
      case "PictureSource" -> Optional.of(picture(element));
      case "PDFSource" -> Optional.of(pdf(element));
      case "AudioSource" -> Optional.of(media(MediaSource.Kind.AUDIO, element));
      case "VideoSource" -> Optional.of(media(MediaSource.Kind.VIDEO, element));
      default -> Optional.empty();
    };
  }

  TextSource text(Element text) {
    return new TextSource(
        entry(text),
        text.attribute("richTextPath"),
        text.attribute("plainTextPath"),
        Values.text(text, "PlainTextContent"),
        text.children("PlainTextSelection")
            .map(this::textSelection)
            .flatMap(Optional::stream)
            .toList(),
        marks(text));
  }

  private @Nullable TextSource text(Element parent, String name) {
    @Nullable Element child = parent.child(name);
    return child == null ? null : text(child);
  }

  private Optional<TextSelection> textSelection(Element selection) {
    return values
        .integers(selection, "startPosition", "endPosition")
        .map(at -> new TextSelection(entry(selection), at.get(0), at.get(1), marks(selection)));
  }

  private PictureSource picture(Element picture) {
    return new PictureSource(
        entry(picture),
        picture.attribute("path"),
        picture.attribute("currentPath"),
        text(picture, "TextDescription"),
        picture
            .children("PictureSelection")
            .map(one -> area(one).map(area -> new PictureSelection(entry(one), area, marks(one))))
            .flatMap(Optional::stream)
            .toList(),
        marks(picture));
  }

  private PdfSource pdf(Element pdf) {
    return new PdfSource(
        entry(pdf),
        pdf.attribute("path"),
        pdf.attribute("currentPath"),
        pdf.children("PDFSelection").map(this::pdfSelection).flatMap(Optional::stream).toList(),
        text(pdf, "Representation"),
        marks(pdf));
  }

  private Optional<PdfSelection> pdfSelection(Element one) {
    return values
        .integers(one, "page")
        .flatMap(page ->
            area(one)
                .map(area ->
                    new PdfSelection(
                        entry(one),
                        page.getFirst(),
                        area,
                        text(one, "Representation"),
                        marks(one))));
  }

  private Optional<Area> area(Element element) {
    return values
        .integers(element, "firstX", "firstY", "secondX", "secondY")
        .map(at -> new Area(at.get(0), at.get(1), at.get(2), at.get(3)));
  }

  private MediaSource media(MediaSource.Kind kind, Element media) {
    return new MediaSource(
        kind,
        entry(media),
        media.attribute("path"),
        media.attribute("currentPath"),
        media.children("Transcript").map(this::transcript).toList(),
        media
            .children(kind.selection())
            .map(one ->
                values
                    .integers(one, "begin", "end")
                    .map(at -> new MediaSelection(entry(one), at.get(0), at.get(1), marks(one))))
            .flatMap(Optional::stream)
            .toList(),
        marks(media));
  }

  private Transcript transcript(Element transcript) {
    return new Transcript(
        entry(transcript),
        transcript.attribute("richTextPath"),
        transcript.attribute("plainTextPath"),
        Values.text(transcript, "PlainTextContent"),
        transcript
            .children("SyncPoint")
            .map(point ->
                new SyncPoint(
                    values.guid(point),
                    Values.integer(point, "timeStamp"),
                    Values.integer(point, "position")))
            .toList(),
        transcript
            .children("TranscriptSelection")
            .map(one ->
                new TranscriptSelection(
                    entry(one),
                    Values.guid(one, "fromSyncPoint"),
                    Values.guid(one, "toSyncPoint"),
                    marks(one)))
            .toList(),
        Values.references(transcript, "NoteRef"));
  }

  private Entry entry(Element element) {
    return new Entry(
        values.guid(element),
        element.attribute("name"),
        Values.authorship(element),
        Values.text(element, "Description"));
  }

  private Marks marks(Element element) {
    return new Marks(
        element.children("Coding").map(this::coding).flatMap(Optional::stream).toList(),
        Values.references(element, "NoteRef"),
        values(element));
  }

  private Optional<Coding> coding(Element coding) {
    List<Guid> codes = Values.references(coding, "CodeRef");
    if (codes.isEmpty()) {
      values.lose(coding, "it names no code");
      return Optional.empty();
    }
    if (codes.size() > 1) {
      values.lose(coding, "it names " + codes.size() + " codes; only the first is taken");
    }
    return Optional.of(
        new Coding(
            values.guid(coding),
            Values.guid(coding, "creatingUser"),
            Values.time(coding, "creationDateTime"),
            codes.getFirst(),
            Values.references(coding, "NoteRef")));
  }

  List<VariableValue> values(Element element) {
    return element.children("VariableValue").map(this::value).flatMap(Optional::stream).toList();
  }

  private Optional<VariableValue> value(Element value) {
    List<Guid> variables = Values.references(value, "VariableRef");
    if (variables.isEmpty()) {
      values.lose(value, "it names no variable");
      return Optional.empty();
    }
    for (Variable.Type type : Variable.Type.values()) {
      @Nullable Element child = value.child(type + "Value");
      if (child != null) {
        return Optional.of(new VariableValue(variables.getFirst(), type, child.text()));
      }
    }
    return Optional.of(new VariableValue(variables.getFirst(), null, null));
  }
}
