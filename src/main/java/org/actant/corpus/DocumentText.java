package org.actant.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;

/// The text of a document in reading order, with its pages, lines and blocks.
///
/// The text is in Unicode normalization form C. Running heads, running feet and page numbers are
/// not part of it; hyphenation at line ends is repaired. On disk it is two files, `<id>.txt` with
/// the text alone and `<id>.layout.json`, described at [Layout].
///
/// @param pages at least one, in order, their text ranges apart and ascending
/// @param blocks in order, ranges apart and ascending
public record DocumentText(String id, String text, List<Page> pages, List<Block> blocks) {
  static final String FOLDER = "corpus/text";

  public DocumentText {
    pages = List.copyOf(pages);
    blocks = List.copyOf(blocks);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException(id + " has no page");
    }
    int at = 0;
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      if (page.number() != i + 1 || page.start() < at || page.end() > text.length()) {
        throw new IllegalArgumentException(
            id
                + ": page "
                + page.number()
                + " at "
                + page.start()
                + ".."
                + page.end()
                + " is out of place");
      }
      at = page.end();
    }
    at = 0;
    for (Block block : blocks) {
      if (block.start() < at || block.end() > text.length()) {
        throw new IllegalArgumentException(id + ": " + block + " is out of place");
      }
      at = block.end();
    }
  }

  /// Says whether ingest made a text of this document.
  public static boolean exists(Workspace workspace, String id) {
    return Files.isRegularFile(workspace.resolve(FOLDER + "/" + id + ".txt"));
  }

  public static DocumentText read(Workspace workspace, String id) throws IOException {
    return read(workspace.resolve(FOLDER), id);
  }

  static DocumentText read(Path folder, String id) throws IOException {
    Path file = folder.resolve(id + ".txt");
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file, "no such file", "the text of a document; run `actant corpus ingest`");
    }
    String text = Files.readString(file, StandardCharsets.UTF_8);
    return Layout.read(folder.resolve(id + ".layout.json")).over(text);
  }

  void write(Path folder) throws IOException {
    Files.writeString(folder.resolve(id + ".txt"), text, StandardCharsets.UTF_8);
    Layout.of(this).write(folder.resolve(id + ".layout.json"));
  }

  /// Returns the page that the character at `offset` stands on; a line end between two pages
  /// belongs to the earlier one.
  public Page pageAt(int offset) {
    if (offset < 0 || offset > text.length()) {
      throw new IndexOutOfBoundsException(offset + " in a text of " + text.length());
    }
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (pages.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    // pages without text start where the next one does: the page meant is the one that has the
    // character
    while (low > 0
        && pages.get(low).start() == pages.get(low).end()
        && pages.get(low).start() >= offset) {
      low--;
    }
    return pages.get(low);
  }

  /// Returns where the text `start..end` stands: one box for each printed line that it touches, in
  /// reading order; none in a document without pages.
  public List<PageBox> boxes(int start, int end) {
    if (start < 0 || end < start || end > text.length()) {
      throw new IndexOutOfBoundsException(start + ".." + end + " in a text of " + text.length());
    }
    var boxes = new ArrayList<PageBox>();
    for (Page page : pages) {
      if (page.end() <= start || page.start() >= end) {
        continue;
      }
      for (LineBox line : page.lines()) {
        if (line.end() > start && line.start() < end) {
          boxes.add(new PageBox(page.number(), line.box(start, end)));
        }
      }
    }
    return boxes;
  }

  /// Returns one passage per block, in reading order.
  public List<Passage> passages() {
    var passages = new ArrayList<Passage>();
    for (Block block : blocks) {
      Page page = pageAt(block.start());
      passages.add(
          new Passage(
              id,
              passages.size() + 1,
              block.start(),
              block.end(),
              page.number(),
              page.label(),
              block.kind(),
              text.substring(block.start(), block.end())));
    }
    return passages;
  }
}
