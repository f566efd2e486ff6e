package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.Actor;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.classifier.Classifier;
import org.actant.classifier.Prediction;
import org.actant.coding.Hedges;
import org.jspecify.annotations.Nullable;

/// Tells claims from other sentences of an issuer. By rules a claim
///
/// - speaks of a concept of the environment or of computing, not only of society or accountability,
/// - is the issuer's own word: it says `we` or names the issuer, or names nobody else, and
/// - says a deed or a promise, or states an amount in a unit of the environment.
///
/// A classifier that people have trained (`codebook/classifiers/claims.model`) adds sentences that
/// it is sure of.
final class ClaimFinder {
  /// Labels that mean a claim, in the classifiers and sets that are known.
  static final Set<String> YES = Set.of("1", "yes", "claim", "true", "green_claim");

  /// How sure a classifier must be to make a claim of what the rules leave out.
  static final double SURE = 0.8;

  private final ClaimLexicon lexicon;
  private final Hedges hedges;
  private final @Nullable Classifier classifier;

  /// Concepts that make no claim alone.
  private final Set<String> leftOut;

  /// @param leftOut ids of concepts that make no claim alone
  ClaimFinder(
      ClaimLexicon lexicon, Hedges hedges, Set<String> leftOut, @Nullable Classifier classifier) {
    this.leftOut = Set.copyOf(leftOut);
    this.lexicon = lexicon;
    this.hedges = hedges;
    this.classifier = classifier;
  }

  Optional<Claim> find(Utterance utterance) {
    if (utterance.borrowed()) {
      return Optional.empty();
    }
    TaggedSentence sentence = utterance.sentence();
    List<Evidence> evidence = new Specificity(lexicon).of(sentence);
    List<Quantity> quantities = Quantities.of(utterance.text(), utterance.anchor().start());
    Deeds deeds = Deeds.of(sentence, lexicon);
    Optional<String> reason = reason(sentence, deeds, quantities).or(() -> learned(utterance));
    if (reason.isEmpty() || leftOut.containsAll(utterance.concepts()) || isAnothers(sentence)) {
      return Optional.empty();
    }
    Years years = Years.of(utterance.text(), utterance.anchor().start());
    Status status = deeds.status(years.target().isPresent());
    return Optional.of(
        new Claim(
            utterance,
            Voice.OWN,
            utterance.issuer(),
            status,
            evidence,
            quantities,
            years,
            hedges.of(sentence),
            reason.get()));
  }

  private Optional<String> reason(TaggedSentence sentence, Deeds deeds, List<Quantity> quantities) {
    var reasons = new ArrayList<String>();
    Optional<Mention> issuer = sentence.mentions().stream().filter(Mention::issuer).findFirst();
    boolean measured = quantities.stream().anyMatch(ClaimFinder::isOfTheEnvironment);
    if (!deeds.promised().isEmpty()) {
      reasons.add("promise " + quoted(sentence, deeds.promised()));
    }
    if (!deeds.done().isEmpty()) {
      reasons.add("deed " + quoted(sentence, deeds.done()));
    }
    if (!deeds.wanted().isEmpty() && issuer.isPresent()) {
      reasons.add("intention " + quoted(sentence, deeds.wanted()));
    }
    if (measured) {
      reasons.add("amount");
    }
    boolean own = issuer.isPresent() || measured && !deeds.isEmpty();
    return own && !reasons.isEmpty()
        ? Optional.of(
            (issuer.isPresent()
                    ? "of the issuer (`"
                        + words(sentence, issuer.get().from(), issuer.get().to())
                        + "`)"
                    : "of nobody else")
                + ": "
                + String.join(", ", reasons))
        : Optional.empty();
  }

  static boolean isOfTheEnvironment(Quantity quantity) {
    return switch (quantity.unit()) {
      case MEGAWATT_HOURS,
          MEGAWATTS,
          TONNES_CO2E,
          TONNES,
          GRAMS_CO2E_PER_KWH,
          LITERS,
          LITERS_PER_KWH,
          PERCENT,
          PUE,
          TIMES ->
          true;
      case DOLLARS, EUROS, COUNT -> false;
    };
  }

  private Optional<String> learned(Utterance utterance) {
    if (classifier == null) {
      return Optional.empty();
    }
    Prediction prediction = classifier.predict(utterance.text());
    return YES.contains(prediction.label().text()) && prediction.probability() >= SURE
        ? Optional.of(
            "trained classifier, probability "
                + Quantity.number(Math.rint(prediction.probability() * 100) / 100))
        : Optional.empty();
  }

  /// Whether the sentence is about somebody else: its first actor is a person or organization that
  /// is not the issuer, and the issuer is not named at all.
  private static boolean isAnothers(TaggedSentence sentence) {
    return sentence.mentions().stream().noneMatch(Mention::issuer)
        && sentence.mentions().stream()
            .anyMatch(m ->
                m.kind() == Actor.Kind.HUMAN
                    && (m.type().equals("company")
                        || m.type().equals("organization")
                        || m.type().equals("person")));
  }

  private static String quoted(TaggedSentence sentence, List<ClaimLexicon.Match> matches) {
    return String.join(
        ", ",
        matches.stream()
            .map(m -> "`" + words(sentence, m.from(), m.to()) + "`")
            .distinct()
            .toList());
  }

  static String words(TaggedSentence sentence, int from, int to) {
    return sentence.text().substring(sentence.token(from).start(), sentence.token(to - 1).end());
  }
}
