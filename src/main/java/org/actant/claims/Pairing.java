package org.actant.claims;

import static java.util.Collections.disjoint;

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
import org.actant.corpus.Source;
import org.actant.search.Hit;

/// Looks for the answers to claims.
///
/// A candidate speaks of the issuer ([Addressed]), shares a concept with the claim that is not mere
/// background ([ClaimLexicon#background]) unless it names the same thing as a reported claim, and
/// is by somebody else than the issuer and the speaker. It is scored by the sum of
///
/// - how it speaks of the issuer, 0.5 to 1;
/// - twice the [Likeness] of the words, 0 to 2;
/// - the weight of the concepts of the claim that it shares, 0 to 1; half of it if the concepts are
///   those of the block around it;
/// - half of the passage's BM25 score as a share of the best passage's, 0 to 0.5;
/// - 0.5 if amounts can be compared, 0.3 if it takes a side;
/// - 0.5 if a reported claim and the answer name the same model, site or program.
///
/// What is kept of these, [Choice] says.
final class Pairing {
  private final Retrieval retrieval;
  private final Likeness likeness;
  private final List<Source> sources;
  private final Set<String> background;
  private final Issuers issuers;
  private final Map<String, NavigableMap<Integer, Answer>> byPlace = new HashMap<>();
  private final Map<String, List<Answer>> byIssuer = new TreeMap<>();

  Pairing(
      Retrieval retrieval,
      Likeness likeness,
      Issuers issuers,
      List<Source> sources,
      Set<String> background,
      List<Answer> answers) {
    this.retrieval = retrieval;
    this.likeness = likeness;
    this.issuers = issuers;
    this.sources = sources;
    this.background = background;
    for (Answer answer : answers) {
      byPlace
          .computeIfAbsent(answer.utterance().source().id(), _ -> new TreeMap<>())
          .put(answer.utterance().anchor().start(), answer);
      for (String claimant : answer.addressed().keySet()) {
        byIssuer.computeIfAbsent(claimant, _ -> new ArrayList<>()).add(answer);
      }
    }
  }

  /// All that could answer one claim, the best first and older texts last, and what was searched.
  record Candidates(List<Pair> ranked, Trail trail) {
    /// Where there is nobody who could answer.
    static Candidates nobody(Claim claim) {
      return new Candidates(List.of(), new Trail(claim, List.of(), List.of(), 0, 0, 0, 0));
    }
  }

  Candidates of(Claim claim) throws IOException {
    var relevance = new TreeMap<Answer, Double>(Answer.ORDER);
    var general = new TreeSet<Answer>(Answer.ORDER);
    List<Inquiry> inquiries = read(claim, relevance, general);
    for (Answer answer : byIssuer.getOrDefault(claim.issuer(), List.of())) {
      if (fits(claim, answer)) {
        relevance.putIfAbsent(answer, 0.0);
      }
    }
    List<Pair> ranked = ranked(claim, relevance);
    List<Source> others = others(claim);
    var trail =
        new Trail(
            claim,
            Retrieval.words(claim.utterance().sentence()),
            inquiries,
            others.size(),
            (int) others.stream().filter(source -> isNotOlder(source, claim)).count(),
            general.size(),
            ranked.size());
    return new Candidates(ranked, trail);
  }

  private static boolean isNotOlder(Source source, Claim claim) {
    return claim.year().isEmpty()
        || source.year().isEmpty()
        || source.year().getAsInt() >= claim.year().get();
  }

  /// Asks the index, and notes what its passages are worth.
  private List<Inquiry> read(Claim claim, Map<Answer, Double> relevance, Set<Answer> general)
      throws IOException {
    var inquiries = new ArrayList<Inquiry>();
    for (Retrieval.Found found : retrieval.ask(claim)) {
      var answers = new TreeSet<Answer>(Answer.ORDER);
      double best = found.hits().isEmpty() ? 1 : found.hits().getFirst().score();
      for (Hit hit : found.hits()) {
        for (Answer answer : in(hit)) {
          if (fits(claim, answer)) {
            answers.add(answer);
            relevance.merge(answer, hit.score() / best, Math::max);
          } else if (answer.addressed().isEmpty() && shares(claim, answer)) {
            general.add(answer);
          }
        }
      }
      inquiries.add(
          new Inquiry(
              claim,
              inquiries.size() + 1,
              found.query(),
              found.among(),
              found.count(),
              found.hits().size(),
              answers.size()));
    }
    return inquiries;
  }

  private List<Answer> in(Hit hit) {
    NavigableMap<Integer, Answer> there = byPlace.get(hit.document());
    return there == null
        ? List.of()
        : List.copyOf(there.subMap(hit.start(), true, hit.end(), false).values());
  }

  private boolean fits(Claim claim, Answer answer) {
    return answer.addressed().containsKey(claim.issuer())
        && !isByTheSame(claim, answer.issuer())
        && (shares(claim, answer)
            || sharesBackground(claim, answer) && namesTheSame(claim, answer));
  }

  private static boolean isByTheSame(Claim claim, String speaker) {
    return speaker.equals(claim.issuer()) || speaker.equals(claim.speaker());
  }

  private boolean shares(Claim claim, Answer answer) {
    return answer.concepts().stream()
        .filter(concept -> !background.contains(concept))
        .anyMatch(claim.utterance().concepts()::contains);
  }

  private static boolean sharesBackground(Claim claim, Answer answer) {
    return !disjoint(answer.concepts(), claim.utterance().concepts());
  }

  /// The documents in which an answer could stand.
  private List<Source> others(Claim claim) {
    return sources.stream().filter(s -> !isByTheSame(claim, issuers.name(s))).toList();
  }

  private List<Pair> ranked(Claim claim, Map<Answer, Double> relevance) {
    var pairs = new ArrayList<Pair>();
    relevance.forEach((answer, bm25) -> pairs.add(pair(claim, answer, bm25)));
    pairs.sort(
        Comparator.comparing((Pair pair) -> !pair.timing().canAnswer())
            .thenComparing(Comparator.comparingDouble(Pair::score).reversed())
            .thenComparing(p -> p.answer().utterance().anchor().document())
            .thenComparingInt(p -> p.answer().utterance().anchor().start()));
    return pairs;
  }

  private Pair pair(Claim claim, Answer answer, double bm25) {
    var shared = new TreeSet<>(claim.utterance().concepts());
    shared.retainAll(answer.concepts());
    Addressed addressed = answer.speaksOf(claim.issuer());
    double alike = likeness.ofWords(claim.utterance(), answer.utterance());
    Optional<Comparison> comparison = Comparison.of(claim, answer).filter(c -> c.isOfOne(alike));
    Optional<Integer> later = claim.year().flatMap(c -> answer.utterance().year().map(a -> a - c));
    Judgment judgment = Judgment.of(claim, answer, Timing.of(later), comparison);
    double concepts = likeness.ofConcepts(claim.utterance(), answer.utterance());
    boolean sameThing = namesTheSame(claim, answer);
    double score =
        addressed.weight()
            + 2 * alike
            + (answer.utterance().borrowed() ? 0.5 : 1) * concepts
            + 0.5 * bm25
            + (comparison.isPresent() ? 0.5 : 0)
            + (judgment.relation() == Relation.MENTIONS ? 0 : 0.3)
            + (sameThing ? 0.5 : 0);
    return new Pair(
        claim,
        answer,
        0,
        rounded(score),
        rounded(alike),
        concepts,
        sameThing,
        told(claim, answer, shared, addressed),
        addressed,
        comparison,
        judgment,
        later);
  }

  private boolean namesTheSame(Claim claim, Answer answer) {
    return claim.voice() == Voice.REPORTED
        && !disjoint(
            issuers.things(claim.issuer(), claim.utterance().text()),
            issuers.things(claim.issuer(), answer.utterance().text()));
  }

  private String told(Claim claim, Answer answer, Set<String> concepts, Addressed addressed) {
    List<String> words = likeness.shared(claim.utterance(), answer.utterance());
    return "issuer "
        + claim.issuer()
        + " ("
        + addressed
        + "); concepts "
        + String.join(", ", concepts)
        + (words.isEmpty()
            ? ""
            : "; words " + words.stream().limit(6).collect(Collectors.joining(", ")));
  }

  private static double rounded(double value) {
    return Math.rint(value * 1e4) / 1e4;
  }

  static String concepts(Set<String> concepts) {
    return concepts.stream().sorted().collect(Collectors.joining("; "));
  }
}
