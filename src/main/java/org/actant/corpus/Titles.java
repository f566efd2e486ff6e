package org.actant.corpus;

import java.util.Locale;

/// Tells titles from what programs write where a title belongs.
public final class Titles {
  private Titles() {}

  public static boolean isSensible(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    long letters = title.chars().filter(Character::isLetter).count();
    return title.length() >= 4
        && title.length() <= 250
        && letters >= 4
        && !lower.matches(".*\\.(docx?|pdf|indd|xlsx?|pptx?|odt|rtf|tex|dvi|qxd|pub|html?)\\b.*")
        && !lower.matches(
            "(microsoft word|microsoft powerpoint|powerpoint"
                + " presentation|untitled|document\\d*|print|layout|slide) ?.{0,3}")
        && !lower.startsWith("microsoft word -")
        && !lower.startsWith("microsoft powerpoint -")
        && !title.matches("[A-Za-z0-9_.()-]*[_\\d][A-Za-z0-9_.()-]*");
  }
}
