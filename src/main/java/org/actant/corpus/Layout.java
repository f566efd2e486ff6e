package org.actant.corpus;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.jspecify.annotations.Nullable;

/// The content of `<id>.layout.json`: where on which page the text stands. One line of the file is
/// one page or one run of blocks, so that two versions can be compared.
///
/// ```json
/// {"layout":2,"id":"acme-2021","chars":5120,
/// "pages":[
/// {"number":1,"label":"i","size":[5953,8419],"text":[0,1204],"lines":[
/// [0,31,720,900,2210,140,">nTcQ…"],[33,112,720,1122,4500,110,">dgYg…"]]},
/// …],
/// "blocks":[
/// [0,31,"heading"],[33,840,"paragraph"],…]}
/// ```
///
/// A line is `[start, end, x, y, width, height, advances]`, a block `[start, end, kind]`, `text` is
/// `[start, end]`; a page recognized in a picture has `"ocr"`, the mean confidence of its words, of
/// 100. Offsets are UTF-16 offsets into the text; lengths are tenths of a point, whole numbers,
/// measured from the page's top left corner. [Advances] says how each character's place is told.
///
/// @param layout the version of this format
/// @param chars length of the text this layout belongs to
record Layout(int layout, String id, int chars, List<PageEntry> pages, List<BlockEntry> blocks) {
  private static final int VERSION = 2;
  private static final double STEP = 10;

  record PageEntry(
      int number,
      String label,
      List<Integer> size,
      List<Integer> text,
      @Nullable Integer ocr,
      List<LineEntry> lines) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record LineEntry(
      int start, int end, int x, int y, int width, int height, @Nullable String advances) {
    /// Returns JSON: the advances hold no character that would have to be escaped.
    private void appendTo(StringBuilder text) {
      text.append('[').append(start).append(',').append(end).append(',').append(x).append(',');
      text.append(y).append(',').append(width).append(',').append(height).append(",\"");
      text.append(advances).append("\"]");
    }
  }

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  record BlockEntry(int start, int end, String kind) {}

  static Layout of(DocumentText document) {
    return new Layout(
        VERSION,
        document.id(),
        document.text().length(),
        document.pages().stream().map(Layout::entry).toList(),
        document.blocks().stream()
            .map(block -> new BlockEntry(block.start(), block.end(), block.kind().toString()))
            .toList());
  }

  static Layout read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file, "no such file", "the layout of a document; run `actant corpus ingest`");
    }
    Layout layout = Json.read(file, Layout.class);
    if (layout.layout != VERSION) {
      throw new InputException(
          file,
          "layout version " + layout.layout,
          "version " + VERSION + "; run `actant corpus ingest` to write it again");
    }
    return layout;
  }

  void write(Path file) throws IOException {
    Files.writeString(file, format(), StandardCharsets.UTF_8);
  }

  /// Lays this over the text it was made for.
  DocumentText over(String text) {
    if (text.length() != chars) {
      throw new InputException(
          "the text of "
              + id
              + " has "
              + text.length()
              + " characters; expected "
              + chars
              + " as in its layout file; run `actant corpus ingest`");
    }
    return new DocumentText(
        id,
        text,
        pages.stream().map(Layout::page).toList(),
        blocks.stream().map(entry -> new Block(entry.start, entry.end, kind(entry.kind))).toList());
  }

  private String format() {
    String pageLines = pages.stream().map(Layout::format).collect(Collectors.joining(",\n"));
    var blockLines = new StringBuilder();
    for (int i = 0; i < blocks.size(); i++) {
      blockLines.append(i == 0 ? "" : i % 10 == 0 ? ",\n" : ",").append(Json.line(blocks.get(i)));
    }
    return "{\"layout\":%s,\"id\":%s,\"chars\":%s,\n\"pages\":[\n%s],\n\"blocks\":[\n%s]}\n"
        .formatted(layout, Json.line(id), chars, pageLines, blockLines);
  }

  private static String format(PageEntry page) {
    var text = new StringBuilder("{\"number\":").append(page.number);
    text.append(",\"label\":").append(Json.line(page.label));
    text.append(",\"size\":").append(Json.line(page.size));
    text.append(",\"text\":").append(Json.line(page.text));
    text.append(page.ocr == null ? "" : ",\"ocr\":" + page.ocr).append(",\"lines\":[\n");
    for (int i = 0; i < page.lines.size(); i++) {
      text.append(i == 0 ? "" : ",");
      page.lines.get(i).appendTo(text);
    }
    return text.append("]}").toString();
  }

  private static PageEntry entry(Page page) {
    return new PageEntry(
        page.number(),
        page.label(),
        List.of(tenths(page.width()), tenths(page.height())),
        List.of(page.start(), page.end()),
        page.ocr().isPresent() ? page.ocr().getAsInt() : null,
        page.lines().stream().map(Layout::entry).toList());
  }

  private static LineEntry entry(LineBox line) {
    TextBox box = line.box();
    return new LineEntry(
        line.start(),
        line.end(),
        tenths(box.x()),
        tenths(box.y()),
        tenths(box.width()),
        tenths(box.height()),
        line.advances());
  }

  private static Page page(PageEntry entry) {
    return new Page(
        entry.number,
        entry.label,
        entry.size.get(0) / STEP,
        entry.size.get(1) / STEP,
        entry.text.get(0),
        entry.text.get(1),
        entry.lines.stream()
            .map(line ->
                new LineBox(
                    line.start,
                    line.end,
                    new TextBox(
                        line.x / STEP, line.y / STEP, line.width / STEP, line.height / STEP),
                    line.advances == null ? "" : line.advances))
            .toList(),
        entry.ocr == null ? OptionalInt.empty() : OptionalInt.of(entry.ocr));
  }

  private static Block.Kind kind(String word) {
    return Block.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static int tenths(double points) {
    return (int) Math.round(points * STEP);
  }
}
