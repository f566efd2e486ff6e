package org.actant.claims;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a sentence says of the claimants that it names.
final class AnswerFinder {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\b(?:it|its|they|their|(?:the|this)"
              + " (?:company|campus|provider|operator|utility|firm|report))\\b",
          Pattern.CASE_INSENSITIVE);

  private final ClaimLexicon lexicon;
  private final Stances stances;
  private final Issuers issuers;

  AnswerFinder(ClaimLexicon lexicon, Stances stances, Issuers issuers) {
    this.lexicon = lexicon;
    this.stances = stances;
    this.issuers = issuers;
  }

  private static boolean goesOn(@Nullable Addressed how) {
    return how == Addressed.BLOCK || how == Addressed.HEADING || how == Addressed.DOCUMENT;
  }

  /// The places of words that stand for an issuer who is named before.
  private static List<Naming> references(String claimant, Utterance utterance) {
    int base = utterance.anchor().start();
    return REFERENCE
        .matcher(utterance.text())
        .results()
        .map(word ->
            new Naming(claimant, base + word.start(), base + word.end(), word.group(), false))
        .toList();
  }

  Answer read(Utterance utterance) {
    int base = utterance.anchor().start();
    var attitudes = new TreeMap<String, Attitude>();
    var actors = new TreeSet<String>();
    var quoted = new TreeSet<String>();
    if (!utterance.addressed().isEmpty()) {
      List<Naming> namings = issuers.namings(utterance.text(), base);
      for (String claimant : utterance.addressed().keySet()) {
        boolean goesOn = goesOn(utterance.addressed().get(claimant));
        List<Naming> places =
            goesOn
                ? references(claimant, utterance)
                : namings.stream().filter(naming -> naming.issuer().equals(claimant)).toList();
        if (goesOn || Acting.in(utterance.sentence(), places)) {
          actors.add(claimant);
        }
        if (places.stream()
            .anyMatch(
                place -> Saying.of(lexicon, utterance.sentence(), place, namings).isPresent())) {
          quoted.add(claimant);
        }
        Attitude attitude = Attitude.of(lexicon, utterance.sentence(), places);
        if (!attitude.isEmpty()) {
          attitudes.put(claimant, attitude);
        }
      }
    }
    return new Answer(
        utterance,
        Quantities.of(utterance.text(), base),
        Years.of(utterance.text(), base),
        attitudes,
        actors,
        quoted,
        stances.sides(utterance.anchor(), utterance.concepts()));
  }
}
