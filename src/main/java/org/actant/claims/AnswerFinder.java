package org.actant.claims;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads what a sentence says of the claimants that it names.
final class AnswerFinder {
  private final ClaimLexicon lexicon;
  private final Stances stances;
  private final Issuers issuers;

  AnswerFinder(ClaimLexicon lexicon, Stances stances, Issuers issuers) {
    this.lexicon = lexicon;
    this.stances = stances;
    this.issuers = issuers;
  }

  Answer read(Utterance utterance) {
    int base = utterance.anchor().start();
    var attitudes = new TreeMap<String, Attitude>();
    var actors = new TreeSet<String>();
    var quoted = new TreeSet<String>();
    if (!utterance.addressed().isEmpty()) {
      List<Naming> namings = issuers.namings(utterance.text(), base);
      for (String claimant : utterance.addressed().keySet()) {
        List<Naming> places =
            namings.stream().filter(naming -> naming.issuer().equals(claimant)).toList();
        boolean goesOn = utterance.addressed().get(claimant) != Addressed.SENTENCE;
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
