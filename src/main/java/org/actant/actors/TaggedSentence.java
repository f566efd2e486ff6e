package org.actant.actors;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.actant.language.EnglishParser;
import org.actant.language.Parse;
import org.actant.language.Parses;
import org.actant.language.Sentence;
import org.actant.language.Token;
import org.jspecify.annotations.Nullable;

/// A sentence ready for cues: its words in the forms that cues ask for, and the actors it mentions.
public final class TaggedSentence {
  private static final Set<String> CLAUSE_ENDS = Set.of(";", ":", ".", "!", "?");

  /// Tags of verbs that make a sentence; the base form stands in commands.
  private static final Set<String> FINITE = Set.of("MD", "VB", "VBD", "VBP", "VBZ");

  private final Sentence sentence;
  private final String text;
  private final List<String> exact;
  private final List<String> forms;
  private final List<String> lemmas;
  private final List<Mention> mentions;
  private final @Nullable Parses parses;
  private @Nullable Parse parse;

  private TaggedSentence(
      Sentence sentence,
      String text,
      List<String> exact,
      List<String> forms,
      List<String> lemmas,
      List<Mention> mentions,
      @Nullable Parses parses) {
    this.sentence = sentence;
    this.text = text;
    this.exact = exact;
    this.forms = forms;
    this.lemmas = lemmas;
    this.mentions = mentions;
    this.parses = parses;
  }

  /// @param text the text of the sentence's document
  public static TaggedSentence of(Sentence sentence, String text) {
    List<String> exact = sentence.tokens().stream().map(token -> plain(token.in(text))).toList();
    return new TaggedSentence(
        sentence,
        text,
        exact,
        exact.stream().map(form -> form.toLowerCase(Locale.ROOT)).toList(),
        sentence.tokens().stream()
            .map(token -> plain(token.lemma()).toLowerCase(Locale.ROOT))
            .toList(),
        List.of(),
        null);
  }

  public TaggedSentence withMentions(List<Mention> found) {
    return new TaggedSentence(sentence, text, exact, forms, lemmas, List.copyOf(found), parses);
  }

  /// Returns the same sentence, which looks for its parse among these.
  public TaggedSentence withParses(Parses known) {
    return new TaggedSentence(sentence, text, exact, forms, lemmas, mentions, known);
  }

  /// Returns the dependencies, which are found when first asked for.
  public Parse parse() {
    if (parse == null) {
      parse =
          parses == null ? EnglishParser.shared().parse(sentence, text) : parses.of(sentence, text);
    }
    return parse;
  }

  /// Returns the text of the sentence's document.
  public String text() {
    return text;
  }

  public int size() {
    return exact.size();
  }

  public Sentence sentence() {
    return sentence;
  }

  public Token token(int at) {
    return sentence.tokens().get(at);
  }

  public String exact(int at) {
    return exact.get(at);
  }

  public String form(int at) {
    return forms.get(at);
  }

  public String lemma(int at) {
    return lemmas.get(at);
  }

  public List<Mention> mentions() {
    return mentions;
  }

  public boolean isClauseEnd(int at) {
    return CLAUSE_ENDS.contains(exact.get(at));
  }

  /// Whether something is said: a sentence without a verb is a title, a caption or a line of
  /// contents.
  public boolean hasVerb() {
    return sentence.tokens().stream().anyMatch(token -> FINITE.contains(token.pos()));
  }

  /// Whether there is space on both sides of a token.
  boolean isSpaced(int at) {
    return (at == 0 || token(at - 1).end() < token(at).start())
        && (at + 1 == size() || token(at).end() < token(at + 1).start());
  }

  /// Whether most words are written in capitals, as in some headings.
  boolean isShouted() {
    long words = exact.stream().filter(word -> word.chars().anyMatch(Character::isLetter)).count();
    return words > 1 && 3 * exact.stream().filter(NameForm::isShouted).count() > 2 * words;
  }

  private static String plain(String word) {
    return word.replace('\u2019', '\'');
  }
}
