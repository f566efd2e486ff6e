package org.actant.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Finds the names of persons and organizations in a sentence: those that the annotation
/// recognized, those whose words tell an organization (`Ministry of …`, `… Association`), and those
/// that were recognized elsewhere in the document. Of spans that overlap the longest stays.
final class NameFinder {
  private static final Set<String> LINKS = Set.of("of", "for", "on");

  private final NameRules rules;

  NameFinder(NameRules rules) {
    this.rules = rules;
  }

  /// Returns the names in the order of the sentence; no two overlap.
  List<NameSpan> find(TaggedSentence sentence, DocumentNames document) {
    var spans = new ArrayList<NameSpan>();
    byAnnotation(sentence, spans);
    byWords(sentence, spans);
    byDocument(sentence, document, spans);
    spans.sort(Comparator.comparingInt(NameSpan::length).reversed());
    boolean[] taken = new boolean[sentence.size()];
    var kept = new ArrayList<NameSpan>();
    for (NameSpan span : spans) {
      if (isFree(taken, span)) {
        kept.add(span);
        for (int i = span.from(); i < span.to(); i++) {
          taken[i] = true;
        }
      }
    }
    kept.sort(Comparator.comparingInt(NameSpan::from));
    return kept;
  }

  private static boolean isFree(boolean[] taken, NameSpan span) {
    for (int i = span.from(); i < span.to(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private void byAnnotation(TaggedSentence sentence, List<NameSpan> found) {
    int from = 0;
    while (from < sentence.size()) {
      String label = sentence.token(from).ner();
      int to = from + 1;
      if (label.equals("ORGANIZATION") || label.equals("PERSON")) {
        while (to < sentence.size() && sentence.token(to).ner().equals(label)) {
          to++;
        }
        add(sentence, from, to, NameSpan.Label.valueOf(label), found);
      }
      from = to;
    }
  }

  /// Adds what is left of a span without the words that no name begins or ends with.
  private void add(
      TaggedSentence sentence, int from, int to, NameSpan.Label label, List<NameSpan> found) {
    int first = from;
    int last = to;
    while (first < last && isLoose(sentence.form(first))) {
      first++;
    }
    while (first < last && isLooseEnd(sentence.form(last - 1))) {
      last--;
    }
    if (first < last && !isNoise(sentence, first, last)) {
      found.add(new NameSpan(first, last, label));
    }
  }

  private static boolean isLoose(String form) {
    return form.equals("the")
        || form.equals("and")
        || form.equals("of")
        || form.chars().noneMatch(Character::isLetterOrDigit) && !form.equals("-");
  }

  private static boolean isLooseEnd(String form) {
    return form.equals("'s")
        || form.equals("and")
        || LINKS.contains(form)
        || form.equals("the")
        || form.chars().noneMatch(Character::isLetterOrDigit) && !form.equals("-") && !form.equals("!");
  }

  private boolean isNoise(TaggedSentence sentence, int from, int to) {
    var words = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      words.add(sentence.exact(i));
    }
    return Noise.any(words) || rules.notNames().contains(String.join(" ", words));
  }

  private void byWords(TaggedSentence sentence, List<NameSpan> found) {
    int at = 0;
    while (at < sentence.size()) {
      if (!isCapital(sentence, at)) {
        at++;
        continue;
      }
      int from = at;
      int to = runEnd(sentence, at);
      int tell = tell(sentence, from, to);
      if (tell < 0) {
        at = to;
        continue;
      }
      int end = extended(sentence, tell, to);
      boolean alone = end - from < 2;
      if (!alone) {
        add(sentence, from, end, NameSpan.Label.ORGANIZATION, found);
      }
      at = Math.max(end, at + 1);
    }
  }

  /// Returns the end of the words with capitals that begin at `from`.
  private int runEnd(TaggedSentence sentence, int from) {
    int to = from + 1;
    while (to < sentence.size() && (isCapital(sentence, to) || isInnerLink(sentence, to))) {
      to++;
    }
    return to;
  }

  /// `Friends & Sons`, `Women 's League`.
  private static boolean isInnerLink(TaggedSentence sentence, int at) {
    return at + 1 < sentence.size()
        && (sentence.form(at).equals("&") || sentence.form(at).equals("'s"))
        && isCapital(sentence, at + 1);
  }

  private static boolean isCapital(TaggedSentence sentence, int at) {
    String word = sentence.exact(at);
    return NameForm.isCapitalized(word)
        && !sentence.token(at).ner().equals("PERSON")
        && isNameTag(sentence.token(at).pos());
  }

  private static boolean isNameTag(String pos) {
    return pos.startsWith("NN") || pos.equals("JJ") || pos.equals("FW");
  }

  /// Returns the place of the last word in `from..to` that tells an organization, or -1.
  private int tell(TaggedSentence sentence, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (rules.suffixes().contains(sentence.form(i)) && i > from && i == to - 1
          || rules.heads().contains(sentence.form(i)) && i == to - 1) {
        return i;
      }
    }
    return -1;
  }

  /// A head goes on: `Ministry of the Interior`, `House of Commons of the United Kingdom`.
  private int extended(TaggedSentence sentence, int tell, int to) {
    int end = to;
    if (!rules.heads().contains(sentence.form(tell))) {
      return end;
    }
    while (end < sentence.size() && LINKS.contains(sentence.form(end))) {
      int next = end + 1;
      if (next < sentence.size() && sentence.form(next).equals("the")) {
        next++;
      }
      if (next >= sentence.size() || !isCapital(sentence, next)) {
        break;
      }
      end = runEnd(sentence, next);
    }
    return end;
  }

  private void byDocument(
      TaggedSentence sentence, DocumentNames document, List<NameSpan> found) {
    for (int i = 0; i < sentence.size(); i++) {
      for (String[] words : document.organizations(sentence.exact(i))) {
        if (standsAt(sentence, i, words)) {
          add(sentence, i, i + words.length, NameSpan.Label.ORGANIZATION, found);
        }
      }
    }
  }

  private static boolean standsAt(TaggedSentence sentence, int at, String[] words) {
    if (at + words.length > sentence.size()) {
      return false;
    }
    for (int k = 0; k < words.length; k++) {
      if (!sentence.exact(at + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }
}
