package org.actant.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.actant.search.Hit;

/// Looks for the answers to claims.
///
/// Candidates are the sentences of the passages that the index returns, and all sentences that
/// speak of the same issuer and concept. A candidate must share a concept with the claim and must
/// not be about other claimants only. It is ranked by the sum of
///
/// - 2, 1.6, 1.4, 1.2 or 0: it names the issuer, its block does, its heading does, its document is
///   about the issuer, nobody is named;
/// - 1 for the first concept they share and 0.25 for each further one, up to 1.5; half of it if the
///   concept is that of the block around the answer;
/// - the passage's BM25 score as a share of the best passage's, 0 to 1;
/// - 0.5 if amounts can be compared, 0.3 if it takes a side;
/// - minus 0.05 a year between the documents, at most 0.5.
final class Pairing {
  /// Most answers kept of a claim.
  static final int MOST = 5;

  private static final Map<Addressed, Double> WEIGHT =
      Map.of(
          Addressed.SENTENCE,
          2.0,
          Addressed.BLOCK,
          1.6,
          Addressed.HEADING,
          1.4,
          Addressed.DOCUMENT,
          1.2,
          Addressed.GENERAL,
          0.0);
  private static final double WEAKEST_GENERAL = 1.5;

  private final Retrieval retrieval;
  private final Map<String, NavigableMap<Integer, Answer>> byPlace = new HashMap<>();
  private final Map<String, List<Answer>> byIssuer = new TreeMap<>();

  Pairing(Retrieval retrieval, List<Answer> answers) {
    this.retrieval = retrieval;
    for (Answer answer : answers) {
      byPlace
          .computeIfAbsent(answer.utterance().source().id(), _ -> new TreeMap<>())
          .put(answer.utterance().anchor().start(), answer);
      for (String claimant : answer.addressed().keySet()) {
        byIssuer.computeIfAbsent(claimant, _ -> new ArrayList<>()).add(answer);
      }
    }
  }

  /// What was found for one claim.
  ///
  /// @param silence there if nobody answers
  record Result(List<Pair> pairs, List<Inquiry> inquiries, Optional<Silence> silence) {
    /// Where there is nobody who could answer.
    static Result nobody(Claim claim) {
      return new Result(List.of(), List.of(), Optional.of(new Silence(claim, 0, 0, 0, 0)));
    }
  }

  Result of(Claim claim) throws IOException {
    var relevance = new TreeMap<Answer, Double>(Answer.ORDER);
    var inquiries = new ArrayList<Inquiry>();
    List<Retrieval.Found> founds = retrieval.ask(claim);
    for (int i = 0; i < founds.size(); i++) {
      Retrieval.Found found = founds.get(i);
      var answers = new TreeSet<Answer>(Answer.ORDER);
      double best = found.hits().isEmpty() ? 1 : found.hits().getFirst().score();
      for (Hit hit : found.hits()) {
        for (Answer answer : in(hit)) {
          if (fits(claim, answer)) {
            answers.add(answer);
            relevance.merge(answer, hit.score() / best, Math::max);
          }
        }
      }
      inquiries.add(
          new Inquiry(
              claim,
              i + 1,
              found.query(),
              found.among(),
              found.count(),
              found.hits().size(),
              answers.size()));
    }
    for (Answer answer : byIssuer.getOrDefault(claim.issuer(), List.of())) {
      if (fits(claim, answer)) {
        relevance.putIfAbsent(answer, 0.0);
      }
    }
    List<Pair> ranked = ranked(claim, relevance);
    return new Result(
        ranked.stream().filter(Pairing::isKept).limit(MOST).toList(),
        inquiries,
        silence(claim, ranked, inquiries));
  }

  private static boolean isKept(Pair pair) {
    return pair.addressed() != Addressed.GENERAL
        || pair.score() >= WEAKEST_GENERAL && pair.judgment().relation() != Relation.SILENT;
  }

  private static Optional<Silence> silence(
      Claim claim, List<Pair> ranked, List<Inquiry> inquiries) {
    if (ranked.stream().anyMatch(Pair::isAnswered)) {
      return Optional.empty();
    }
    int general = (int) ranked.stream().filter(p -> p.addressed() == Addressed.GENERAL).count();
    int read = inquiries.stream().mapToInt(Inquiry::read).sum();
    return Optional.of(
        new Silence(claim, inquiries.size(), read, general, ranked.size() - general));
  }

  private List<Answer> in(Hit hit) {
    NavigableMap<Integer, Answer> there = byPlace.get(hit.document());
    return there == null
        ? List.of()
        : List.copyOf(there.subMap(hit.start(), true, hit.end(), false).values());
  }

  private static boolean fits(Claim claim, Answer answer) {
    return !answer.isAboutOthersThan(claim.issuer())
        && answer.concepts().stream().anyMatch(claim.utterance().concepts()::contains);
  }

  private static List<Pair> ranked(Claim claim, Map<Answer, Double> relevance) {
    var pairs = new ArrayList<Pair>();
    relevance.forEach((answer, bm25) -> pairs.add(pair(claim, answer, bm25)));
    pairs.sort(
        Comparator.comparingDouble(Pair::score)
            .reversed()
            .thenComparing(p -> p.answer().utterance().anchor().document())
            .thenComparingInt(p -> p.answer().utterance().anchor().start()));
    var numbered = new ArrayList<Pair>();
    for (Pair pair : pairs) {
      numbered.add(
          new Pair(
              pair.claim(),
              pair.answer(),
              numbered.size() + 1,
              pair.score(),
              pair.shared(),
              pair.addressed(),
              pair.comparison(),
              pair.judgment(),
              pair.yearsLater()));
    }
    return numbered;
  }

  private static Pair pair(Claim claim, Answer answer, double bm25) {
    var shared = new TreeSet<>(claim.utterance().concepts());
    shared.retainAll(answer.concepts());
    Addressed addressed = answer.speaksOf(claim.issuer());
    Optional<Comparison> comparison =
        addressed == Addressed.GENERAL ? Optional.empty() : Comparison.of(claim, answer);
    Optional<Integer> later = claim.year().flatMap(c -> answer.utterance().year().map(a -> a - c));
    double score =
        WEIGHT.getOrDefault(addressed, 0.0)
            + (answer.utterance().borrowed() ? 0.5 : 1)
                * Math.min(1.5, 1 + 0.25 * (shared.size() - 1))
            + bm25
            + (comparison.isPresent() ? 0.5 : 0)
            + (answer.takesASide() ? 0.3 : 0)
            - Math.min(0.5, 0.05 * Math.abs(later.orElse(0)));
    String told =
        "concepts "
            + String.join(", ", shared)
            + (addressed == Addressed.GENERAL
                ? ""
                : "; issuer " + claim.issuer() + " (" + addressed + ")");
    return new Pair(
        claim,
        answer,
        0,
        Math.rint(score * 1e4) / 1e4,
        told,
        addressed,
        comparison,
        Judgment.of(claim, answer, comparison),
        later);
  }

  static String concepts(Set<String> concepts) {
    return concepts.stream().sorted().collect(Collectors.joining("; "));
  }
}
