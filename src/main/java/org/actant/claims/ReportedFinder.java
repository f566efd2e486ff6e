package org.actant.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.claims.ClaimLexicon.Kind;
import org.actant.claims.ClaimLexicon.Match;
import org.actant.coding.Hedges;

/// Finds reported claims: sentences in which somebody speaks in the place of an issuer. Such a
/// sentence
///
/// - names one or two issuers, or things that only they run; the first is the one that is spoken
///   for, in `GPT-3 … in Microsoft's data centers` OpenAI,
/// - speaks of a concept of the environment or of computing, or stands among sentences that do, and
/// - says that the issuer said it (`according to Acme`, `Acme reports`, `Acme's pledge`), that
///   somebody did (`it is estimated that Acme`, `the estimated cost of Acme's …`), or states after
///   the name an amount of energy, emissions, water or the like; a share, a multiple or a sum of
///   money only with a word of the environment; and
/// - says nothing against it: who contests a claim does not make it.
///
/// In a company's document the other issuer must come first: `OpenAI told us that the PUE …`.
final class ReportedFinder {
  /// Sentences that name more are lists and tables.
  private static final int MOST_NAMED = 2;

  private final ClaimLexicon lexicon;
  private final Hedges hedges;
  private final Issuers issuers;
  private final Set<String> leftOut;

  /// @param leftOut ids of concepts that make no claim alone
  ReportedFinder(ClaimLexicon lexicon, Hedges hedges, Issuers issuers, Set<String> leftOut) {
    this.lexicon = lexicon;
    this.hedges = hedges;
    this.issuers = issuers;
    this.leftOut = Set.copyOf(leftOut);
  }

  Optional<Claim> find(Utterance utterance) {
    if (leftOut.containsAll(utterance.concepts())) {
      return Optional.empty();
    }
    List<Naming> namings =
        issuers.namings(utterance.text(), utterance.anchor().start()).stream()
            .filter(naming -> !naming.group())
            .toList();
    Set<String> named = namings.stream().map(Naming::issuer).collect(Collectors.toSet());
    if (named.isEmpty() || named.size() > MOST_NAMED || named.contains(utterance.issuer())) {
      return Optional.empty();
    }
    Naming first = namings.getFirst();
    if (Issuers.isClaimant(utterance.source()) && !comesFirst(utterance.sentence(), first)) {
      return Optional.empty();
    }
    List<Naming> places =
        namings.stream().filter(naming -> naming.issuer().equals(first.issuer())).toList();
    if (!Attitude.of(lexicon, utterance.sentence(), places).contests().isEmpty()) {
      return Optional.empty();
    }
    List<Quantity> quantities = Quantities.of(utterance.text(), utterance.anchor().start());
    return Saying.of(lexicon, utterance.sentence(), first, namings)
        .or(() -> estimated(utterance.sentence(), first))
        .or(() -> measured(utterance.sentence(), quantities, first))
        .map(reason -> claim(utterance, first, quantities, reason));
  }

  /// Whether the other is named before the issuer of the document speaks of itself.
  private static boolean comesFirst(TaggedSentence sentence, Naming other) {
    return sentence.mentions().stream()
        .filter(Mention::issuer)
        .noneMatch(mention -> sentence.token(mention.from()).start() < other.start());
  }

  private Claim claim(Utterance utterance, Naming first, List<Quantity> quantities, String reason) {
    TaggedSentence sentence = utterance.sentence();
    Years years = Years.of(utterance.text(), utterance.anchor().start());
    return new Claim(
        utterance,
        Voice.REPORTED,
        first.issuer(),
        Deeds.of(sentence, lexicon).status(years.target().isPresent()),
        new Specificity(lexicon).of(sentence),
        quantities,
        years,
        hedges.of(sentence),
        reason);
  }

  /// `It is estimated that Acme …`, `the estimated cost of Acme's …`.
  private Optional<String> estimated(TaggedSentence sentence, Naming name) {
    for (Match match : lexicon.findSaying(sentence)) {
      int next = match.to();
      boolean before = next < sentence.size() && sentence.token(next - 1).end() <= name.start();
      if (before
          && sentence.token(match.from()).pos().matches("VBN|JJ")
          && (sentence.form(next).equals("that") || isOf(sentence, next, name))) {
        return Optional.of(
            "`"
                + ClaimFinder.words(sentence, match.from(), match.to())
                + " … "
                + name.words()
                + "`");
      }
    }
    return Optional.empty();
  }

  /// Whether a noun stands here and the name soon after it.
  private static boolean isOf(TaggedSentence sentence, int at, Naming name) {
    int soon = Math.min(sentence.size(), at + Saying.REACH) - 1;
    return sentence.token(at).pos().startsWith("NN") && sentence.token(soon).end() > name.start();
  }

  private Optional<String> measured(
      TaggedSentence sentence, List<Quantity> quantities, Naming name) {
    boolean green = !lexicon.find(Kind.GREEN, sentence).isEmpty();
    return quantities.stream()
        .filter(quantity -> name.end() <= quantity.start() && counts(quantity.unit(), green))
        .findFirst()
        .map(quantity -> "amount `" + quantity.words() + "` of `" + name.words() + "`");
  }

  private static boolean counts(Unit unit, boolean green) {
    return switch (unit) {
      case MEGAWATT_HOURS,
          MEGAWATTS,
          TONNES_CO2E,
          TONNES,
          GRAMS_CO2E_PER_KWH,
          LITERS,
          LITERS_PER_KWH,
          PUE ->
          true;
      case PERCENT, TIMES, DOLLARS, EUROS -> green;
      case COUNT -> false;
    };
  }
}
