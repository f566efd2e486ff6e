package org.actant.corpus;

import java.util.regex.Pattern;

/// What lines begin with when they begin an item of a list, a note or a caption.
public final class Markers {
  private static final String BULLETS = "•●▪■◦○◆❖►▶➢➤→✓✔⁃‣∙·*+";
  private static final String ENUMERATOR =
      "\\(?(?:\\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|\\(\\d{1,2}\\)|\\d{1,2}\\.\\d{1,2}\\.?";
  private static final Pattern ITEM =
      Pattern.compile(
          "^(?:["
              + Pattern.quote(BULLETS)
              + "]\\s*|[-–—>]\\s+|o\\s+(?=[A-Z])|(?:"
              + ENUMERATOR
              + ")\\s+)\\S");
  private static final Pattern BULLET =
      Pattern.compile("^[" + Pattern.quote(BULLETS) + "–—>-]\\s*\\S?");
  private static final Pattern BARE =
      Pattern.compile(
          "^(?:[" + Pattern.quote(BULLETS) + "–—-]|o|" + ENUMERATOR + "|\\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$");
  private static final Pattern NOTE =
      Pattern.compile(
          "^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?=\\s*\\S)|(?:\\d{1,3}\\s|\\d{1,3}[.)]\\s|[*†‡]+\\s?|\\[\\d{1,3}\\])\\s*[\\p{L}\"“‘(<\\[§])");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:Figure|Fig\\.|Table|Chart|Exhibit|Graph|Box|Abbildung|Abb\\.|Tabelle|Tableau|Graphique|Tabla|Figura|Gráfico)"
              + "\\s?[A-Z]?\\d{1,3}(?:[.-]\\d{1,3})?\\b.*");

  private Markers() {}

  public static boolean beginsItem(String text) {
    return ITEM.matcher(text).find();
  }

  /// Says whether the item's marker is a sign and not a number or letter.
  public static boolean beginsBullet(String text) {
    return BULLET.matcher(text).find() && beginsItem(text);
  }

  public static boolean beginsNote(String text) {
    return NOTE.matcher(text).find();
  }

  public static boolean beginsCaption(String text) {
    return CAPTION.matcher(text).matches();
  }

  /// Says whether the text is a marker and nothing else.
  public static boolean isBare(String text) {
    return BARE.matcher(text.strip()).matches();
  }
}
