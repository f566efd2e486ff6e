package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.List;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;
import org.actant.corpus.DocumentText;
import org.actant.corpus.LineBox;
import org.actant.corpus.Page;
import org.actant.corpus.TextBox;

/// Puts the blocks of all pages together to one text.
///
/// A paragraph that a page or column break cuts in two becomes one again. Notes, tables and
/// captions that stand between its halves move before it when they are on the earlier page and
/// after it when they are on the later one, so that each page's text stays in one piece.
final class Assembly {
  /// A page as it will be shown.
  record Sheet(int number, String label, double width, double height, List<Draft> drafts) {}

  private final Vocabulary vocabulary;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<LineBox>> lines = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();

  private Assembly(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static DocumentText of(String id, List<Sheet> sheets) {
    var vocabulary = new Vocabulary();
    var drafts = new ArrayList<Draft>();
    for (Sheet sheet : sheets) {
      for (Draft draft : sheet.drafts()) {
        drafts.add(draft);
        draft.pieces().forEach(piece -> vocabulary.addLine(piece.text()));
      }
    }
    return new Assembly(vocabulary).assemble(id, sheets, continued(drafts));
  }

  /// Joins halves of paragraphs.
  static List<Draft> continued(List<Draft> drafts) {
    var joined = new ArrayList<Draft>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      int last = lastRunning(joined);
      if (last >= 0 && isRunning(draft) && continues(joined.get(last), draft)) {
        Draft head = joined.remove(last);
        int at = joined.size();
        while (at > last && joined.get(at - 1).page() > head.lastPage()) {
          at--;
        }
        joined.add(at, head.joinedWith(draft));
      } else {
        joined.add(draft);
      }
    }
    return joined;
  }

  private static boolean isRunning(Draft draft) {
    return draft.kind() == Block.Kind.PARAGRAPH || draft.kind() == Block.Kind.LIST_ITEM;
  }

  /// The last block of running text, unless a heading came after it.
  private static int lastRunning(List<Draft> drafts) {
    for (int i = drafts.size() - 1; i >= Math.max(0, drafts.size() - 12); i--) {
      if (isRunning(drafts.get(i))) {
        return i;
      }
      if (drafts.get(i).kind() == Block.Kind.HEADING) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean continues(Draft head, Draft tail) {
    if (tail.kind() != Block.Kind.PARAGRAPH
        || Math.abs(head.size() - tail.size()) > 0.08 * head.size()) {
      return false;
    }
    boolean elsewhere = tail.page() != head.lastPage() || isColumnBreak(head, tail);
    if (!elsewhere || tail.page() > head.lastPage() + 1) {
      return false;
    }
    String before = head.lastText();
    char end = before.charAt(before.length() - 1);
    if (".!?:;”\"".indexOf(end) >= 0 || Characters.isSuperscript(end)) {
      return false;
    }
    char start = tail.firstText().charAt(0);
    return Character.isLowerCase(start)
        || before.endsWith("-") && Character.isLetter(start)
        || endsFull(head) && (Character.isDigit(start) || head.pieces().size() > 3);
  }

  /// Says whether the last line is as wide as the widest, as in the middle of a paragraph.
  private static boolean endsFull(Draft head) {
    double widest =
        head.pieces().stream().mapToDouble(piece -> piece.box().width()).max().orElse(0);
    return head.pieces().size() > 1 && head.pieces().getLast().box().width() > 0.98 * widest;
  }

  private static boolean isColumnBreak(Draft head, Draft tail) {
    TextBox from = head.pieces().getLast().box();
    TextBox to = tail.pieces().getFirst().box();
    return to.y() < from.y() - from.height() || to.x() > from.x() + from.width();
  }

  private DocumentText assemble(String id, List<Sheet> sheets, List<Draft> drafts) {
    for (int i = 0; i < sheets.size(); i++) {
      lines.add(new ArrayList<>());
      starts.add(-1);
      ends.add(-1);
    }
    for (Draft draft : drafts) {
      append(draft);
    }
    var pages = new ArrayList<Page>();
    int at = 0;
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      int start = starts.get(i) < 0 ? at : starts.get(i);
      int end = ends.get(i) < 0 ? start : ends.get(i);
      pages.add(
          new Page(
              sheet.number(),
              sheet.label(),
              sheet.width(),
              sheet.height(),
              start,
              end,
              lines.get(i)));
      at = end;
    }
    return new DocumentText(id, text.toString(), pages, blocks);
  }

  private void append(Draft draft) {
    if (!text.isEmpty()) {
      text.append("\n\n");
    }
    int begin = text.length();
    Draft.Printed before = null;
    for (Draft.Printed piece : draft.pieces()) {
      if (before != null) {
        join(before, piece);
      }
      int start = text.length();
      text.append(withoutSoftHyphens(piece.text()));
      place(piece, start);
      before = piece;
    }
    if (text.length() > begin) {
      blocks.add(new Block(begin, text.length(), draft.kind()));
    }
  }

  private void join(Draft.Printed before, Draft.Printed next) {
    if (next.opensCell()) {
      text.append('\t');
      return;
    }
    switch (vocabulary.joint(before.text(), next.text())) {
      case SPACE -> text.append(' ');
      case HYPHEN -> {}
      case NOTHING -> {
        char last = text.charAt(text.length() - 1);
        if (last == '-' || last == '‐') {
          text.setLength(text.length() - 1);
          shortenLast(before.page() - 1);
        }
      }
    }
  }

  /// Takes the dropped hyphen out of the line that ended with it.
  private void shortenLast(int page) {
    LineBox line = lines.get(page).removeLast();
    if (line.end() - 1 > line.start()) {
      lines.get(page).add(new LineBox(line.start(), line.end() - 1, line.box(), line.advances()));
    }
    ends.set(page, text.length());
  }

  private void place(Draft.Printed piece, int start) {
    int page = piece.page() - 1;
    for (Run run : piece.runs()) {
      lines
          .get(page)
          .add(new LineBox(start + run.start(), start + run.end(), run.box(), run.advances()));
    }
    if (starts.get(page) < 0) {
      starts.set(page, start);
    }
    ends.set(page, text.length());
  }

  private static String withoutSoftHyphens(String line) {
    return line.indexOf('\u00AD') < 0 ? line : line.replace("\u00AD", "");
  }
}
