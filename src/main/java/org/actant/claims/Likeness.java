package org.actant.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.actant.actors.TaggedSentence;
import org.actant.language.Token;

/// How much two utterances speak of the same, by their nouns and adjectives. A word weighs the more
/// the fewer utterances have it: its weight is ln(1 + N/n), after Spärck Jones 1972, doi
/// 10.1108/eb026526. Words that more than [#COMMON] of a large corpus have, such as `energy` and
/// `data` in one on data centers, say nothing.
final class Likeness {
  private static final Set<String> TOO_COMMON =
      Set.of(
          "year",
          "company",
          "use",
          "percent",
          "more",
          "new",
          "other",
          "many",
          "such",
          "own",
          "part",
          "kwh",
          "mwh",
          "gwh",
          "twh",
          "megawatt",
          "ton",
          "tonne",
          "metric",
          "liter",
          "gallon");

  private static final double COMMON = 0.06;

  /// As many utterances may have any word.
  private static final int FEW = 25;

  private final double utterances;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> concepts = new HashMap<>();
  private final Map<String, Set<String>> known = new HashMap<>();

  /// @param issuers finds names, which say nothing of the matter
  Likeness(List<Utterance> corpus, Issuers issuers) {
    utterances = corpus.size();
    for (Utterance utterance : corpus) {
      Set<String> telling = telling(utterance, issuers);
      known.put(Utterance.key(utterance.anchor()), telling);
      telling.forEach(word -> words.merge(word, 1, Integer::sum));
      utterance.concepts().forEach(concept -> concepts.merge(concept, 1, Integer::sum));
    }
    double most = Math.max(FEW, COMMON * utterances);
    words.values().removeIf(count -> count > most);
    known.values().forEach(telling -> telling.retainAll(words.keySet()));
  }

  private static Set<String> telling(Utterance utterance, Issuers issuers) {
    TaggedSentence sentence = utterance.sentence();
    List<Naming> names = issuers.namings(utterance.text(), utterance.anchor().start());
    var telling = new TreeSet<String>();
    for (int at = 0; at < sentence.size(); at++) {
      Token token = sentence.token(at);
      String lemma = sentence.lemma(at);
      if (token.pos().matches("NN.*|JJ.*")
          && lemma.matches("[a-z][a-z-]{2,}")
          && !TOO_COMMON.contains(lemma)
          && names.stream().noneMatch(name -> name.overlaps(token.start(), token.end()))) {
        telling.add(lemma);
      }
    }
    return telling;
  }

  /// The cosine of the weighted words of two utterances, 0 to 1.
  double ofWords(Utterance one, Utterance other) {
    Set<String> left = known.getOrDefault(Utterance.key(one.anchor()), Set.of());
    Set<String> right = known.getOrDefault(Utterance.key(other.anchor()), Set.of());
    double shared =
        left.stream().filter(right::contains).mapToDouble(word -> square(words, word)).sum();
    return shared == 0 ? 0 : shared / (norm(left) * norm(right));
  }

  /// The words that two utterances share, the rarest first.
  List<String> shared(Utterance one, Utterance other) {
    Set<String> right = known.getOrDefault(Utterance.key(other.anchor()), Set.of());
    return known.getOrDefault(Utterance.key(one.anchor()), Set.of()).stream()
        .filter(right::contains)
        .sorted(
            java.util.Comparator.comparingInt((String word) -> words.getOrDefault(word, 0))
                .thenComparing(word -> word))
        .toList();
  }

  /// How much of the weight of the concepts of one the other shares, 0 to 1.
  double ofConcepts(Utterance one, Utterance other) {
    double all = one.concepts().stream().mapToDouble(id -> weight(concepts, id)).sum();
    double shared =
        one.concepts().stream()
            .filter(other.concepts()::contains)
            .mapToDouble(id -> weight(concepts, id))
            .sum();
    return all == 0 ? 0 : shared / all;
  }

  private double norm(Set<String> of) {
    return Math.sqrt(of.stream().mapToDouble(word -> square(words, word)).sum());
  }

  private double square(Map<String, Integer> counts, String what) {
    double weight = weight(counts, what);
    return weight * weight;
  }

  private double weight(Map<String, Integer> counts, String what) {
    return Math.log1p(utterances / counts.getOrDefault(what, 1));
  }
}
