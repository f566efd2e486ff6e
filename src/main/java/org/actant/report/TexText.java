package org.actant.report;

import java.text.Normalizer;
import java.util.Map;

/// Any text as LaTeX that prints it and does nothing else.
///
/// What the T1 encoding has passes as it is; signs of mathematics become commands; anything else is
/// left to the font of a Unicode engine, and is shown by its number in pdfTeX, which has no such
/// letters.
final class TexText {
  private static final Map<Character, String> SPECIAL =
      Map.ofEntries(
          Map.entry('\\', "\\textbackslash{}"),
          Map.entry('{', "\\{"),
          Map.entry('}', "\\}"),
          Map.entry('$', "\\$"),
          Map.entry('&', "\\&"),
          Map.entry('#', "\\#"),
          Map.entry('%', "\\%"),
          Map.entry('_', "\\_"),
          Map.entry('^', "\\textasciicircum{}"),
          Map.entry('~', "\\textasciitilde{}"),
          Map.entry('<', "\\textless{}"),
          Map.entry('>', "\\textgreater{}"),
          Map.entry('|', "\\textbar{}"),
          Map.entry('"', "\\textquotedbl{}"),
          Map.entry('`', "\\textasciigrave{}"),
          Map.entry('[', "{[}"),
          Map.entry(']', "{]}"),
          Map.entry('\n', " "),
          Map.entry('\r', " "),
          Map.entry('\t', " "),
          Map.entry('\u00a0', "~"),
          Map.entry('\u00ad', "\\-"),
          Map.entry('\u2009', "\\,"),
          Map.entry('\u202f', "\\,"),
          Map.entry('\u200b', "\\allowbreak{}"),
          Map.entry('\u2010', "-"),
          Map.entry('\u2011', "-"),
          Map.entry('−', "\\ensuremath{-}"),
          Map.entry('≤', "\\ensuremath{\\le}"),
          Map.entry('≥', "\\ensuremath{\\ge}"),
          Map.entry('≈', "\\ensuremath{\\approx}"),
          Map.entry('≠', "\\ensuremath{\\ne}"),
          Map.entry('∞', "\\ensuremath{\\infty}"),
          Map.entry('→', "\\ensuremath{\\rightarrow}"),
          Map.entry('←', "\\ensuremath{\\leftarrow}"),
          Map.entry('↔', "\\ensuremath{\\leftrightarrow}"),
          Map.entry('Δ', "\\ensuremath{\\Delta}"),
          Map.entry('Σ', "\\ensuremath{\\Sigma}"),
          Map.entry('α', "\\ensuremath{\\alpha}"),
          Map.entry('β', "\\ensuremath{\\beta}"),
          Map.entry('κ', "\\ensuremath{\\kappa}"),
          Map.entry('μ', "\\ensuremath{\\mu}"),
          Map.entry('σ', "\\ensuremath{\\sigma}"),
          Map.entry('ﬁ', "fi"),
          Map.entry('ﬂ', "fl"));

  private static final String PASSING = "–—‘’“”‚„†‡•…‰‹›€™";
  private static final String ABOVE = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String BELOW = "₀₁₂₃₄₅₆₇₈₉";

  private TexText() {}

  static String escape(String text) {
    var escaped = new StringBuilder();
    String whole = Normalizer.normalize(Markup.readable(text), Normalizer.Form.NFC);
    int previous = 0;
    for (int c : whole.codePoints().toArray()) {
      if (c == previous && (c == '-' || c == '\'' || c == ',')) {
        escaped.append("{}"); // two of them would become one other sign
      }
      escaped.append(one(c));
      previous = c;
    }
    return escaped.toString();
  }

  private static String one(int c) {
    if (c < 0x10000 && SPECIAL.containsKey((char) c)) {
      return SPECIAL.getOrDefault((char) c, "");
    }
    if (ABOVE.indexOf(c) >= 0) {
      return "\\textsuperscript{" + ABOVE.indexOf(c) + "}";
    }
    if (BELOW.indexOf(c) >= 0) {
      return "\\textsubscript{" + BELOW.indexOf(c) + "}";
    }
    if (c == '⁻') {
      return "\\textsuperscript{\\ensuremath{-}}";
    }
    boolean passes = c < 0x7f || c > 0xa0 && c < 0x180 || PASSING.indexOf(c) >= 0;
    return passes
        ? Character.toString(c)
        : "\\othersign{" + Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT) + "}";
  }
}
