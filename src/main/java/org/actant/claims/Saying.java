package org.actant.claims;

import java.util.List;
import java.util.Optional;
import org.actant.actors.TaggedSentence;
import org.actant.claims.ClaimLexicon.Match;

/// Finds that a sentence gives something as the word of somebody: `according to Acme`, `Acme
/// reports`, `Acme's pledge`.
final class Saying {
  /// How many tokens a word of saying stands from the name.
  static final int REACH = 5;

  private Saying() {}

  /// @param all the places where anybody is named; nobody else may stand between
  static Optional<String> of(
      ClaimLexicon lexicon, TaggedSentence sentence, Naming name, List<Naming> all) {
    int from = 0;
    while (from < sentence.size() && sentence.token(from).end() <= name.start()) {
      from++;
    }
    int to = from;
    while (to < sentence.size() && sentence.token(to).start() < name.end()) {
      to++;
    }
    if (from >= 2
        && sentence.form(from - 1).equals("to")
        && sentence.form(from - 2).equals("according")) {
      return Optional.of("according to `" + name.words() + "`");
    }
    for (Match match : lexicon.findSaying(sentence)) {
      int at = sentence.token(match.from()).start();
      boolean another =
          all.stream()
              .anyMatch(other ->
                  !other.issuer().equals(name.issuer())
                      && name.end() <= other.start()
                      && other.start() < at);
      if (match.from() >= to && match.from() - to < REACH && !another) {
        return Optional.of(
            "`"
                + name.words()
                + " … "
                + ClaimFinder.words(sentence, match.from(), match.to())
                + "`");
      }
    }
    return Optional.empty();
  }
}
