package org.actant.corpus.flow;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;
import org.actant.corpus.Stated;
import org.jspecify.annotations.Nullable;

/// Walks through the groups of an RTF document and tells a [Flow] of its blocks (Microsoft, Rich
/// Text Format Specification 1.9.1).
///
/// What a control word sets holds until its group ends. A group's first word may name a
/// destination: text that goes elsewhere, such as into a note, or that no reader sees.
final class RtfBody {
  private static final int DEEPEST = 1000;

  /// Destinations that no reader sees; so are those after `\*` that are not in [#SEEN].
  private static final Set<String> UNSEEN =
      Set.of(
          ("colortbl pict header headerl headerr headerf footer footerl footerr footerf ftnsep"
                  + " ftnsepc ftncn aftnsep aftnsepc aftncn nonshppict shprslt xe tc sp objdata"
                  + " nonesttables bkmkstart bkmkend datafield filetbl private")
              .split(" "));

  private static final Set<String> SEEN = Set.of("shpinst", "pntext", "listtext");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("~", " "),
          Map.entry("_", "-"),
          Map.entry("tab", " "),
          Map.entry("line", " "),
          Map.entry("emspace", " "),
          Map.entry("enspace", " "),
          Map.entry("nestcell", " "),
          Map.entry("nestrow", " "),
          Map.entry("{", "{"),
          Map.entry("}", "}"),
          Map.entry("\\", "\\"));

  /// Where text goes.
  private enum Target {
    BODY,
    NOTE,
    MARKER,
    INFO,
    TITLE,
    CREATED,
    STYLES,
    FONTS,
    NOWHERE
  }

  /// What holds inside a group.
  private static final class Group {
    Target target = Target.BODY;
    boolean isTargets;
    int font;
    int fallback = 1;
    boolean hidden;
    boolean raised;

    Group inner() {
      var inner = new Group();
      inner.target = target;
      inner.font = font;
      inner.fallback = fallback;
      inner.hidden = hidden;
      inner.raised = raised;
      return inner;
    }
  }

  private final RtfTokens tokens;
  private final Flow flow;
  private final RtfFonts fonts = new RtfFonts();
  private final RtfStyles styles = new RtfStyles();
  private final RtfTable table;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder marker = new StringBuilder();
  private final StringBuilder title = new StringBuilder();
  private final int[] created = new int[3];
  private Group group = new Group();
  private int skip;
  private boolean starred;
  private int style;
  private int outline = -1;
  private boolean inTable;
  private boolean begun;
  private @Nullable String item;
  private int notes;
  private String mark = "";

  RtfBody(String rtf, Flow flow) {
    this.tokens = new RtfTokens(rtf);
    this.flow = flow;
    this.table = new RtfTable(flow);
  }

  /// Reads the whole document.
  ///
  /// @return how many groups never end
  int read() {
    for (RtfTokens.Kind kind = tokens.next(); kind != RtfTokens.Kind.END; kind = tokens.next()) {
      switch (kind) {
        case OPEN -> open();
        case CLOSE -> close();
        case WORD -> word(tokens.word());
        case BYTE -> {
          if (skip > 0) {
            skip--;
          } else {
            bytes.write(tokens.character());
          }
        }
        case END -> {}
      }
    }
    flush();
    int open = groups.size();
    while (!groups.isEmpty()) {
      close();
    }
    endParagraph();
    table.close();
    return open;
  }

  Stated stated() {
    return Stated.of(
        title.toString(),
        String.format(Locale.ROOT, "%04d-%d-%d", created[0], created[1], created[2]));
  }

  private void open() {
    flush();
    skip = 0;
    starred = false;
    if (groups.size() >= DEEPEST) {
      throw new Flow.OverLimit("groups nested more than " + DEEPEST + " deep");
    }
    groups.push(group);
    group = group.inner();
  }

  private void close() {
    flush();
    skip = 0;
    if (groups.isEmpty()) {
      return; // some programs end one group too many
    }
    if (group.isTargets && group.target == Target.NOTE) {
      flow.closeNote(mark);
    } else if (group.isTargets && group.target == Target.MARKER) {
      item = marker.toString();
    }
    group = groups.pop();
  }

  private void word(String word) {
    if (word.equals("bin")) {
      tokens.skip(tokens.number(0));
      return;
    }
    if (skip > 0) {
      skip--;
      return;
    }
    flush();
    boolean optional = starred;
    starred = word.equals("*");
    if (starred || group.target == Target.NOWHERE) {
      return;
    }
    if (UNSEEN.contains(word) || optional && !SEEN.contains(word)) {
      to(Target.NOWHERE);
    } else if (SIGNS.containsKey(word)) {
      text(SIGNS.getOrDefault(word, ""));
    } else if (!destination(word) && !paragraph(word)) {
      letters(word);
    }
  }

  private void to(Target target) {
    group.target = target;
    group.isTargets = true;
  }

  private boolean destination(String word) {
    switch (word) {
      case "fonttbl" -> to(Target.FONTS);
      case "stylesheet" -> to(Target.STYLES);
      case "info" -> to(Target.INFO);
      case "title" -> to(group.target == Target.INFO ? Target.TITLE : group.target);
      case "creatim" -> to(group.target == Target.INFO ? Target.CREATED : group.target);
      case "footnote" -> {
        to(Target.NOTE);
        begin();
        flow.openNote();
      }
      case "pntext", "listtext" -> {
        to(Target.MARKER);
        marker.setLength(0);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean paragraph(String word) {
    switch (word) {
      case "par", "sect" -> {
        if (group.target == Target.NOTE) {
          flow.close();
        } else {
          endParagraph();
        }
      }
      case "pard" -> {
        style = 0;
        outline = -1;
        inTable = false;
      }
      case "s" -> {
        style = tokens.number(0);
        styles.number(style);
      }
      case "outlinelevel" -> {
        if (group.target == Target.STYLES) {
          styles.outline(tokens.number(-1));
        } else {
          outline = tokens.number(-1);
        }
      }
      case "intbl" -> inTable = true;
      case "cell" -> {
        endParagraph();
        table.endCell();
      }
      case "row" -> {
        endParagraph();
        table.endRow();
      }
      case "yr" -> date(0);
      case "mo" -> date(1);
      case "dy" -> date(2);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void date(int field) {
    if (group.target == Target.CREATED) {
      created[field] = tokens.number(0);
    }
  }

  private void letters(String word) {
    switch (word) {
      case "u" -> {
        text(Character.toString((char) tokens.number(' ')));
        skip = group.fallback;
      }
      case "uc" -> group.fallback = Math.clamp(tokens.number(1), 0, 16);
      case "ansicpg" -> fonts.codePage(tokens.number(1252));
      case "mac" -> fonts.codePage(10000);
      case "f" -> group.font = tokens.number(0);
      case "fcharset" -> fonts.define(group.font, tokens.number(0));
      case "super" -> group.raised = tokens.isOn();
      case "up" -> group.raised = tokens.number(6) > 0;
      case "nosupersub" -> group.raised = false;
      case "v", "deleted" -> group.hidden = tokens.isOn();
      case "plain" -> {
        group.raised = false;
        group.hidden = false;
      }
      case "chftn" -> reference();
      default -> {}
    }
  }

  /// The number of a note, in the text and again where the note begins.
  private void reference() {
    if (group.target == Target.BODY) {
      mark = Characters.raised(Integer.toString(++notes));
      begin();
      flow.text(mark);
    }
  }

  private void flush() {
    if (bytes.size() == 0) {
      return;
    }
    String text = bytes.toString(fonts.charset(group.font));
    bytes.reset();
    text(fonts.isSymbol(group.font) ? symbols(text) : text);
  }

  /// Signs of a symbol font, where [Characters] expects them.
  private static String symbols(String text) {
    var symbols = new StringBuilder();
    text.chars()
        .forEach(c -> symbols.append(c > ' ' && c <= 0xFF ? (char) (0xF000 + c) : (char) c));
    return symbols.toString();
  }

  private void text(String text) {
    if (group.hidden) {
      return;
    }
    switch (group.target) {
      case BODY -> {
        if (begun || !text.isBlank()) {
          begin();
          flow.text(group.raised ? Characters.raised(text) : text);
        }
      }
      case NOTE -> flow.text(group.raised ? Characters.raised(text) : text);
      case MARKER -> marker.append(text);
      case TITLE -> title.append(text);
      case STYLES -> styles.name(text);
      case INFO, CREATED, FONTS, NOWHERE -> {}
    }
  }

  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    table.paragraph(inTable);
    Block.Kind kind = styles.kind(style, outline);
    String sign = item == null ? "" : Characters.clean(item).strip();
    boolean lettered = sign.chars().anyMatch(Character::isLetterOrDigit) && sign.length() > 1;
    if (kind != Block.Kind.HEADING && item != null) {
      flow.item(lettered ? sign + " " : "• ");
    }
    flow.open(kind);
    if (kind == Block.Kind.HEADING && lettered) {
      flow.text(sign + " ");
    }
    item = null;
  }

  private void endParagraph() {
    if (begun) {
      flow.close();
    }
    begun = false;
    item = null;
  }
}
