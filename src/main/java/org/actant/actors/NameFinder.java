package org.actant.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Finds the names of persons and organizations in a sentence: those that the annotation
/// recognized, those whose words tell an organization (`Ministry of …`, `… Association`), and those
/// that were recognized elsewhere in the document. Of spans that overlap the longest stays.
final class NameFinder {
  /// More words are a list that lost its commas.
  private static final int LONGEST = 12;

  private static final Set<String> LINKS = Set.of("of", "for", "on");

  private final NameRules rules;

  /// What was looked at so far, and whether it is noise.
  private final Map<List<String>, Boolean> noise = new ConcurrentHashMap<>();

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
        if (label.equals("PERSON")) {
          add(sentence, from, to, NameSpan.Label.PERSON, found);
        } else {
          organizations(sentence, from, to, found);
        }
      }
      from = to;
    }
  }

  /// Adds the organizations that a recognized span holds: it may hold several, and lack the
  /// beginning or the end of one.
  private void organizations(TaggedSentence sentence, int from, int to, List<NameSpan> found) {
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || parts(sentence, start, i, to)) {
        int end = i;
        while (end > start && !isNameEnd(sentence.exact(end - 1))) {
          end--;
        }
        if (end > start) {
          add(
              sentence,
              withAdjectives(sentence, start),
              extended(sentence, end),
              NameSpan.Label.ORGANIZATION,
              found);
        }
        start = i + 1;
      }
    }
  }

  /// `movement party`, `Olive Tree coalition`: what is not part of the name is written small.
  private static boolean isNameEnd(String word) {
    return NameForm.isCapitalized(word)
        || Character.isDigit(word.codePointAt(0))
        || word.equals("!");
  }

  /// Whether the token at `i` stands between two names rather than within one.
  private boolean parts(TaggedSentence sentence, int start, int i, int to) {
    return switch (sentence.form(i)) {
      case "," -> i + 1 >= to || !NameForm.isLegalForm(sentence.exact(i + 1));
      case "(", ")", ";", "/" -> true;
      case "-", "–", "—" -> sentence.isSpaced(i);
      case "and" -> i > start && isWhole(sentence, start, i) && i + 1 < to;
      default -> false;
    };
  }

  /// Whether a name is complete: it has several words, ends with one that names end with, and no
  /// `of` that could go on.
  private boolean isWhole(TaggedSentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (LINKS.contains(sentence.form(i))) {
        return false;
      }
    }
    return to - from > 1 && rules.suffixes().contains(sentence.form(to - 1));
  }

  /// `Italian Socialist Party`, `Australian Labor Party`: the adjective of a country belongs to the
  /// name that it stands before.
  private static int withAdjectives(TaggedSentence sentence, int from) {
    int start = from;
    while (start > 0
        && NameForm.isCapitalized(sentence.exact(start - 1))
        && sentence.token(start - 1).pos().startsWith("JJ")
        && !sentence.token(start - 1).isName()
        && start - 1 > 0) {
      start--;
    }
    return start;
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
    if (first < last && last - first <= LONGEST && !isNoise(sentence, first, last)) {
      found.add(new NameSpan(first, last, label));
      if (label == NameSpan.Label.ORGANIZATION) {
        acronym(sentence, last, found);
      }
    }
  }

  /// `Liberal Party of Honduras (PLH)`: the acronym of an organization is its name as well.
  private static void acronym(TaggedSentence sentence, int at, List<NameSpan> found) {
    if (at + 2 < sentence.size()
        && sentence.form(at).equals("(")
        && sentence.form(at + 2).equals(")")
        && NameForm.isAcronym(sentence.exact(at + 1))) {
      found.add(new NameSpan(at + 1, at + 2, NameSpan.Label.ORGANIZATION));
    }
  }

  private static boolean isLoose(String form) {
    return form.equals("the")
        || form.equals("and")
        || form.equals("of")
        || form.equals("'s")
        || form.codePoints().noneMatch(c -> Character.isLetter(c) || Character.isDigit(c));
  }

  private static boolean isLooseEnd(String form) {
    return form.equals("'s")
        || form.equals("and")
        || LINKS.contains(form)
        || form.equals("the")
        || form.chars().noneMatch(Character::isLetterOrDigit) && !form.equals("!");
  }

  private boolean isNoise(TaggedSentence sentence, int from, int to) {
    var words = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      words.add(sentence.exact(i));
    }
    return noise.computeIfAbsent(
        words, _ -> Noise.any(words) || rules.notNames().contains(String.join(" ", words)));
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
      if (!tells(sentence, from, to)) {
        at = to;
        continue;
      }
      int end = extended(sentence, to);
      if (end - from > 1) {
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

  /// `Friends & Sons`, `Women's League`, `High-Level Group`; not `the Commission's Expert Group`,
  /// which is two names.
  private boolean isInnerLink(TaggedSentence sentence, int at) {
    return at + 1 < sentence.size()
        && isCapital(sentence, at + 1)
        && switch (sentence.form(at)) {
          case "&" -> true;
          case "'s" -> !rules.suffixes().contains(sentence.form(at - 1));
          case "-" -> !sentence.isSpaced(at);
          default -> false;
        };
  }

  private static boolean isCapital(TaggedSentence sentence, int at) {
    String word = sentence.exact(at);
    return NameForm.isCapitalized(word) && isNameTag(sentence.token(at).pos());
  }

  private static boolean isNameTag(String pos) {
    return pos.startsWith("NN") || pos.equals("JJ") || pos.equals("FW");
  }

  /// Whether the last word of `from..to` tells an organization.
  private boolean tells(TaggedSentence sentence, int from, int to) {
    String last = sentence.form(to - 1);
    return rules.heads().contains(last) || to - from > 1 && rules.suffixes().contains(last);
  }

  /// A head goes on: `Ministry of the Interior`, `House of Commons of the United Kingdom`.
  private int extended(TaggedSentence sentence, int to) {
    int end = to;
    if (!rules.heads().contains(sentence.form(to - 1))) {
      return end;
    }
    while (end < sentence.size() && LINKS.contains(sentence.form(end))) {
      int next = end + 1;
      if (next < sentence.size() && sentence.form(next).equals("the")) {
        next++;
      }
      if (next >= sentence.size() || !isCapital(sentence, next) || isPerson(sentence, next)) {
        break;
      }
      end = listEnd(sentence, next);
    }
    return end;
  }

  private static boolean isPerson(TaggedSentence sentence, int at) {
    return sentence.token(at).ner().equals("PERSON");
  }

  /// `Energy and Climate Change`, `Agriculture, Forestry and Fisheries`: a field of work may have
  /// several names, as long as none of them is an organization's or a place's.
  private int listEnd(TaggedSentence sentence, int from) {
    int end = runEnd(sentence, from);
    if (end + 1 < sentence.size()
        && sentence.form(end).equals("and")
        && isCapital(sentence, end + 1)
        && !isPerson(sentence, end + 1)) {
      int next = runEnd(sentence, end + 1);
      if (!tells(sentence, end + 1, next) && !isPlace(sentence, from, end)) {
        return next;
      }
    }
    return end;
  }

  private static boolean isPlace(TaggedSentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!sentence.token(i).ner().equals("LOCATION")) {
        return false;
      }
    }
    return true;
  }

  private void byDocument(TaggedSentence sentence, DocumentNames document, List<NameSpan> found) {
    for (int i = 0; i < sentence.size(); i++) {
      for (String[] words : document.organizations(sentence.exact(i))) {
        if (standsAt(sentence, i, words)) {
          add(sentence, i, i + words.length, NameSpan.Label.ORGANIZATION, found);
        }
      }
      if (i > 0
          && sentence.form(i - 1).equals("the")
          && NameForm.isCapitalized(sentence.exact(i))
          && rules.suffixes().contains(sentence.form(i))
          && document.shortForm(sentence.exact(i)).isPresent()) {
        found.add(new NameSpan(i, i + 1, NameSpan.Label.ORGANIZATION));
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
