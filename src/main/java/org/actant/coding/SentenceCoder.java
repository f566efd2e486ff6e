package org.actant.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.actant.actors.TaggedSentence;
import org.actant.codebook.Code;
import org.actant.codebook.Codebook;
import org.actant.codebook.Cue;
import org.actant.codebook.CuePattern;
import org.actant.codebook.Negation;
import org.actant.corpus.DocumentText;
import org.jspecify.annotations.Nullable;

/// Makes the statements of one sentence: where a cue of a code matches, who acts toward whom; where
/// one of a concept matches, who stands how toward it; and both in one statement where the same
/// actor is meant. A concept that no code took makes a statement of its own only if somebody takes
/// a side on it, or speaks of it by a verb of saying: a reader who has to judge every mention of
/// energy in an energy report judges none.
final class SentenceCoder {
  /// A cue to be tried on a sentence.
  record Try(Codebook book, Code code, Cue cue, boolean concept) {}

  private record Hit(Try made, CuePattern.Match match) {}

  /// A code and all its hits in the sentence.
  private record Found(Codebook book, Code code, List<Hit> hits) {
    CuePattern.Match first() {
      return hits.getFirst().match;
    }
  }

  private record Concept(Found found, StanceFinder.Position position) {
    String id() {
      return found.code.id();
    }
  }

  private final DocumentText document;
  private final StanceLexicon lexicon;
  private final StanceFinder stances;
  private final boolean thorough;

  SentenceCoder(DocumentText document, StanceLexicon lexicon, String issuer, boolean thorough) {
    this.document = document;
    this.lexicon = lexicon;
    this.stances = new StanceFinder(lexicon, issuer);
    this.thorough = thorough;
  }

  List<Suggestion> code(TaggedSentence sentence, List<Try> tries) {
    var codes = new LinkedHashMap<String, Found>();
    var mentioned = new ArrayList<Hit>();
    for (Try made : tries) {
      made.cue
          .find(sentence)
          .map(match -> new Hit(made, match))
          .ifPresent(hit -> {
            if (made.concept) {
              mentioned.add(hit);
            } else {
              found(codes, hit);
            }
          });
    }
    if (codes.isEmpty() && mentioned.isEmpty()) {
      return List.of();
    }
    List<Concept> concepts = concepts(sentence, mentioned);
    var suggestions = new ArrayList<Suggestion>();
    Set<String> taken = new HashSet<>();
    for (Found code : codes.values()) {
      suggestions.add(coded(sentence, code, concepts, taken));
    }
    for (Concept concept : concepts) {
      if (!taken.contains(concept.id()) && isWorthReading(concept.position)) {
        suggestions.add(spokenOf(sentence, concept));
      }
    }
    return suggestions;
  }

  private static void found(Map<String, Found> all, Hit hit) {
    all.computeIfAbsent(
            hit.made.code.id(), _ -> new Found(hit.made.book, hit.made.code, new ArrayList<>()))
        .hits
        .add(hit);
  }

  /// Returns the concepts, without those that are part of a longer one: `renewable energy
  /// certificate` is not about renewable energy.
  private List<Concept> concepts(TaggedSentence sentence, List<Hit> mentioned) {
    var longest = new LinkedHashMap<String, Found>();
    for (Hit hit : mentioned) {
      boolean covered =
          mentioned.stream()
              .anyMatch(other ->
                  !other.made.code.id().equals(hit.made.code.id())
                      && other.match.from() <= hit.match.from()
                      && hit.match.to() <= other.match.to()
                      && other.match.to() - other.match.from() > hit.match.to() - hit.match.from());
      if (!covered) {
        found(longest, hit);
      }
    }
    boolean telling = !longest.isEmpty() && (thorough || lexicon.isTelling(sentence));
    return longest.values().stream()
        .map(found ->
            new Concept(
                found,
                telling
                    ? stances.of(sentence, found.first().from(), found.first().to())
                    : StanceFinder.Position.NONE))
        .toList();
  }

  private static boolean isWorthReading(StanceFinder.Position position) {
    return position.told()
        && position.actor() != null
        && (position.stance() != Stance.NEUTRAL || !position.by().isEmpty());
  }

  private Suggestion coded(
      TaggedSentence sentence, Found code, List<Concept> concepts, Set<String> taken) {
    Roles roles = Roles.of(sentence, code.first());
    Optional<Concept> spokenOf = conceptOf(code, roles.actor(), concepts);
    @Nullable String actor = roles.actor();
    @Nullable Stance stance = null;
    String books = code.book.label();
    List<String> cues = cues(code);
    var reason = new StringJoiner("; ");
    reason.add(matched(sentence, code) + (actor == null ? "" : ", by " + actor));
    if (spokenOf.isPresent()) {
      Concept concept = spokenOf.get();
      if (actor == null) {
        actor = concept.position.actor();
      }
      if (actor == null
          || concept.position.actor() == null
          || actor.equals(concept.position.actor())) {
        stance = concept.position.stance();
        taken.add(concept.id());
        reason.add(told(concept));
      } else {
        reason.add("of " + concept.found.code.label().toLowerCase(java.util.Locale.ROOT));
      }
      books = books + ", " + concept.found.book.label();
      cues = new ArrayList<>(cues);
      cues.addAll(cues(concept.found));
    }
    return suggestion(
        sentence,
        new Statement(
            anchor(sentence),
            code.code.id(),
            actor,
            roles.target(),
            spokenOf.map(Concept::id).orElse(null),
            stance),
        books,
        cues,
        code.first(),
        reason);
  }

  private Suggestion spokenOf(TaggedSentence sentence, Concept concept) {
    var reason = new StringJoiner("; ");
    reason.add(matched(sentence, concept.found));
    reason.add(told(concept));
    return suggestion(
        sentence,
        new Statement(
            anchor(sentence),
            null,
            concept.position.actor(),
            null,
            concept.id(),
            concept.position.stance()),
        concept.found.book.label(),
        cues(concept.found),
        concept.found.first(),
        reason);
  }

  /// Returns the concept that goes with a code: of the same actor if there is one, taking a side
  /// rather than not, nearest to the match.
  private static Optional<Concept> conceptOf(
      Found code, @Nullable String actor, List<Concept> concepts) {
    return concepts.stream()
        .min(
            Comparator.comparing(
                    (Concept concept) -> actor == null || !actor.equals(concept.position.actor()))
                .thenComparing(concept -> concept.position.stance() == Stance.NEUTRAL)
                .thenComparingInt(concept -> distance(code.first(), concept.found.first()))
                .thenComparing(Concept::id));
  }

  private static int distance(CuePattern.Match one, CuePattern.Match other) {
    return Math.max(0, Math.max(other.from() - one.to(), one.from() - other.to()));
  }

  private Suggestion suggestion(
      TaggedSentence sentence,
      Statement statement,
      String codebook,
      List<String> cues,
      CuePattern.Match match,
      StringJoiner reason) {
    List<String> hedges = hedges(sentence, match);
    if (!hedges.isEmpty()) {
      reason.add("hedged by " + quoted(hedges));
    }
    Negation.before(sentence, match.from())
        .ifPresent(word -> reason.add("negated by `" + word + "`"));
    return new Suggestion(statement, codebook, cues, hedges, reason.toString());
  }

  /// Returns the hedges of the clause that a match stands in.
  private List<String> hedges(TaggedSentence sentence, CuePattern.Match match) {
    int from = match.from();
    while (from > 0 && !sentence.isClauseEnd(from - 1)) {
      from--;
    }
    int to = match.to();
    while (to < sentence.size() && !sentence.isClauseEnd(to)) {
      to++;
    }
    return lexicon.phrases(StanceLexicon.Kind.HEDGES, sentence, from, to);
  }

  private static List<String> cues(Found found) {
    return found.hits.stream()
        .map(hit -> found.code.id() + ": " + hit.made.cue.text())
        .distinct()
        .toList();
  }

  private String matched(TaggedSentence sentence, Found found) {
    var matched = new LinkedHashSet<String>();
    for (Hit hit : found.hits) {
      matched.add("`%s` (cue `%s`)".formatted(words(sentence, hit.match), hit.made.cue.text()));
    }
    return String.join(", ", matched);
  }

  private static String told(Concept concept) {
    StanceFinder.Position position = concept.position;
    String about = concept.found.code.label().toLowerCase(java.util.Locale.ROOT);
    String side =
        "stance of %s on %s: %s"
            .formatted(
                position.actor() == null
                    ? "nobody named"
                    : position.named() ? position.actor() : "the issuer, in whose words it stands,",
                about,
                position.stance());
    return position.by().isEmpty() ? side : side + ", by " + quoted(position.by());
  }

  private static String quoted(List<String> words) {
    return String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
  }

  private Anchor anchor(TaggedSentence sentence) {
    return Anchor.of(document, sentence.sentence().start(), sentence.sentence().end());
  }

  private String words(TaggedSentence sentence, CuePattern.Match match) {
    int from = sentence.token(match.from()).start();
    int to = sentence.token(match.to() - 1).end();
    return Objects.requireNonNull(document.text()).substring(from, to);
  }
}
