package org.actant.codebook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.actant.actors.ActorClass;
import org.actant.actors.TaggedSentence;
import org.actant.codebook.CueElement.AnyOf;
import org.actant.codebook.CueElement.Gap;
import org.actant.codebook.CueElement.Maybe;
import org.actant.codebook.CueElement.Mentioned;
import org.actant.codebook.CueElement.Name;
import org.actant.codebook.CueElement.Word;
import org.actant.codebook.CueElement.Words;

/// A cue pattern of words, side by side or near each other. The package introduces the language;
/// this is its grammar:
///
/// ```
/// pattern     = element { " " element }
/// element     = "..." [ NUMBER ] | choice { "|" choice } [ "/" TAG { "," TAG } ] [ "?" ]
/// choice      = "<" NAME ">" | "@" LIST | word { ( "_" | "-" ) word }
/// word        = lemma or form in lower case, "*" for any letters, or "=" and the exact form
/// ```
final class PhrasePattern implements CuePattern {
  private static final Set<String> NAMES = Set.of("PERSON", "ORGANIZATION", "LOCATION", "NAME");
  private static final Pattern GAP = Pattern.compile("\\.\\.\\.([0-9]{1,2})?");
  private static final Pattern WORD = Pattern.compile("=\\S+|[\\p{L}\\p{N}*'.,%&+$€£]+");
  private static final Pattern TAG = Pattern.compile("[A-Z$]{1,5}(,[A-Z$]{1,5})*");
  private static final int DEFAULT_GAP = 5;

  private final String text;
  private final List<CueElement> elements;

  private PhrasePattern(String text, List<CueElement> elements) {
    this.text = text;
    this.elements = List.copyOf(elements);
  }

  /// Compiles a pattern.
  ///
  /// @param lists the word lists that `@name` may refer to
  /// @throws BadPattern with what was found and what was expected
  static PhrasePattern compile(String text, Map<String, List<String>> lists) throws BadPattern {
    var elements = new ArrayList<CueElement>();
    for (String part : text.strip().split("\\s+")) {
      elements.add(element(part, lists));
    }
    if (elements.stream().allMatch(e -> e instanceof Gap || e instanceof Maybe)) {
      throw new BadPattern("the pattern `" + text + "`", "at least one element that must be there");
    }
    if (elements.getFirst() instanceof Gap || elements.getLast() instanceof Gap) {
      throw new BadPattern("a gap at the edge of `" + text + "`", "a gap between two elements");
    }
    return new PhrasePattern(text, elements);
  }

  @Override
  public String text() {
    return text;
  }

  /// Returns from each token on the shortest match.
  @Override
  public List<Match> all(TaggedSentence sentence) {
    var found = new ArrayList<Match>();
    for (int from = 0; from < sentence.size(); from++) {
      int to = match(sentence, 0, from);
      if (to > from) {
        found.add(Match.of(from, to));
      }
    }
    return found;
  }

  @Override
  public BitSet candidates(SentenceIndex index) {
    BitSet candidates = index.all();
    for (CueElement element : elements) {
      if (!(element instanceof Gap) && !(element instanceof Maybe)) {
        candidates.and(element.candidates(index));
      }
    }
    return candidates;
  }

  /// Returns the token after a match of the elements from `element` on that begins at token `at`,
  /// or -1.
  private int match(TaggedSentence sentence, int element, int at) {
    if (element == elements.size()) {
      return at;
    }
    return switch (elements.get(element)) {
      case Gap(int longest) -> {
        for (int skipped = 0; skipped <= longest; skipped++) {
          int end = match(sentence, element + 1, at + skipped);
          if (end >= 0) {
            yield end;
          }
          if (at + skipped >= sentence.size() || sentence.isClauseEnd(at + skipped)) {
            yield -1;
          }
        }
        yield -1;
      }
      case Maybe(CueElement inner) -> {
        int with = matchOne(sentence, inner, element, at);
        yield with >= 0 ? with : match(sentence, element + 1, at);
      }
      case CueElement inner -> matchOne(sentence, inner, element, at);
    };
  }

  private int matchOne(TaggedSentence sentence, CueElement inner, int element, int at) {
    for (int end : inner.ends(sentence, at)) {
      int rest = match(sentence, element + 1, end);
      if (rest >= 0) {
        return rest;
      }
    }
    return -1;
  }

  // ---- compiling

  private static CueElement element(String part, Map<String, List<String>> lists)
      throws BadPattern {
    var gap = GAP.matcher(part);
    if (gap.matches()) {
      return new Gap(gap.group(1) == null ? DEFAULT_GAP : Integer.parseInt(gap.group(1)));
    }
    if (part.length() > 1 && part.endsWith("?")) {
      return new Maybe(element(part.substring(0, part.length() - 1), lists));
    }
    String tag = "";
    int slash = part.lastIndexOf('/');
    if (slash > 0) {
      tag = part.substring(slash + 1);
      if (!TAG.matcher(tag).matches()) {
        throw new BadPattern(
            "the tag `" + tag + "` in `" + part + "`",
            "starts of Penn Treebank tags, such as V or NN,JJ");
      }
    }
    var words = new ArrayList<List<Word>>();
    var choices = new ArrayList<CueElement>();
    for (String choice : (slash > 0 ? part.substring(0, slash) : part).split("\\|", -1)) {
      if (choice.startsWith("<")) {
        choices.add(name(choice));
      } else if (choice.startsWith("@")) {
        choices.add(list(choice.substring(1), tag, lists));
      } else {
        words.add(sequence(choice, part));
      }
    }
    if (!words.isEmpty()) {
      choices.add(Words.of(words, tags(tag)));
    }
    return choices.size() == 1 ? choices.getFirst() : new AnyOf(choices);
  }

  private static List<String> tags(String written) {
    return List.of(written.split(","));
  }

  private static CueElement name(String part) throws BadPattern {
    String kind = part.endsWith(">") ? part.substring(1, part.length() - 1) : "";
    if (!NAMES.contains(kind)) {
      throw new BadPattern("`" + part + "`", "one of <PERSON>, <ORGANIZATION>, <LOCATION>, <NAME>");
    }
    return new Name(kind);
  }

  private static CueElement list(String name, String tag, Map<String, List<String>> lists)
      throws BadPattern {
    for (ActorClass kind : ActorClass.values()) {
      if (kind.label().equals(name)) {
        if (!tag.isEmpty()) {
          throw new BadPattern("a tag on `@" + name + "`", "no tag on a class of actors");
        }
        return new Mentioned(kind);
      }
    }
    List<String> items = lists.get(name);
    if (items == null) {
      throw new BadPattern(
          "the unknown list `@" + name + "`",
          "one of "
              + String.join(", ", ActorClass.labels())
              + ", or a list of the codebook: "
              + (lists.isEmpty() ? "(it has none)" : String.join(", ", lists.keySet())));
    }
    var alternatives = new ArrayList<List<Word>>();
    for (String item : items) {
      alternatives.add(sequence(item.strip().replaceAll("\\s+", "_"), item));
    }
    return Words.of(alternatives, tags(tag));
  }

  /// Returns the words of one alternative; the tokenizer cuts `cannot` in two and takes hyphens for
  /// tokens, which writers leave out at will.
  static List<Word> sequence(String alternative, String part) throws BadPattern {
    var words = new ArrayList<Word>();
    if (alternative.startsWith("=")) {
      words.add(word(alternative, part));
      return words;
    }
    for (String spaced : alternative.split("_", -1)) {
      boolean first = true;
      for (String piece : spaced.split("-", -1)) {
        if (!first) {
          words.add(Word.HYPHEN);
        }
        first = false;
        if (piece.equals("cannot")) {
          words.add(word("can", part));
          words.add(word("not", part));
        } else {
          words.add(word(piece, part));
        }
      }
    }
    return words;
  }

  private static Word word(String written, String part) throws BadPattern {
    if (!WORD.matcher(written).matches()) {
      throw new BadPattern(
          "`" + written + "` in `" + part + "`", "a word, such as `sign` or `circumvent*`");
    }
    if (written.startsWith("=")) {
      return new Word.Exact(written.substring(1));
    }
    if (!written.equals(written.toLowerCase(Locale.ROOT))) {
      throw new BadPattern(
          "capitals in `" + part + "`",
          "lemmas in lower case, or `=" + written + "` for the exact form");
    }
    if (!written.contains("*")) {
      return new Word.Lemma(written);
    }
    var regex = new StringBuilder();
    for (String literal : written.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
    }
    if (written.equals("*")) {
      return new Word.Like(Pattern.compile(".*[\\p{L}\\p{N}].*"));
    }
    return new Word.Like(Pattern.compile(regex.toString()));
  }
}
