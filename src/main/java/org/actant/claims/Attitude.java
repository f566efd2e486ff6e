package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.actant.actors.Actor;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.claims.ClaimLexicon.Kind;
import org.actant.claims.ClaimLexicon.Match;
import org.actant.codebook.Negation;

/// What a sentence says of somebody whom it names, word by word. A word counts only in the clause
/// of the name, within [#REACH] tokens, with no other organization between the two:
///
/// - `Acme fails to disclose …` is against Acme; `Acme and Bolt lag behind` is against both;
/// - `it` and `its` count as the name where no other organization is named;
/// - a verb of opposition or praise is about its object: `Greenpeace criticized Acme`, `Acme was
///   sued`;
/// - a word for somebody that is negated adds bounds; a word against somebody that is negated says
///   nothing.
///
/// A concession is a sentence with a contrast, one side of which says what somebody promised,
/// reports or does well, and the other takes some of it back: `Although Acme committed to …, it has
/// not …`.
///
/// @param concessions such as `committed … although … not`
record Attitude(
    List<String> contests,
    List<String> supports,
    List<String> qualifies,
    List<String> concessions) {
  static final Attitude NONE = new Attitude(List.of(), List.of(), List.of(), List.of());
  static final int REACH = 14;

  private static final Set<String> BREAKS = Set.of(";", ":", ".", "!", "?", "—", "–", "(", ")");
  private static final Set<String> NEGATORS = Set.of("not", "n't", "no", "never", "without");

  /// `Although …, …` concedes what follows it; so may what stands before `…, although …`.
  private static final Set<String> SUBORDINATING =
      Set.of("although", "though", "while", "whereas", "despite", "even");

  private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "their");
  private static final Set<String> LINKS = Set.of(",", "and", "&", "or");

  /// @param places where the issuer is named
  static Attitude of(ClaimLexicon lexicon, TaggedSentence sentence, List<Naming> places) {
    return places.isEmpty() ? NONE : new Reader(lexicon, sentence, places).read();
  }

  boolean isEmpty() {
    return contests.isEmpty() && supports.isEmpty() && qualifies.isEmpty() && concessions.isEmpty();
  }

  /// A run of tokens.
  private record Run(int from, int to) {
    boolean overlaps(int otherFrom, int otherTo) {
      return from < otherTo && otherFrom < to;
    }
  }

  private static final class Reader {
    private final ClaimLexicon lexicon;
    private final TaggedSentence sentence;
    private final List<Match> contrasts;

    /// The number of the clause of each token.
    private final int[] clause;

    private final List<Run> others = new ArrayList<>();
    private final List<Run> names = new ArrayList<>();

    Reader(ClaimLexicon lexicon, TaggedSentence sentence, List<Naming> places) {
      this.lexicon = lexicon;
      this.sentence = sentence;
      this.contrasts = lexicon.find(Kind.CONTRASTS, sentence);
      this.clause = clauses();
      var own = new ArrayList<Run>();
      places.forEach(place -> run(place).ifPresent(own::add));
      for (Mention mention : sentence.mentions()) {
        if (isOrganization(mention)
            && own.stream().noneMatch(run -> run.overlaps(mention.from(), mention.to()))) {
          others.add(new Run(mention.from(), mention.to()));
        }
      }
      own.forEach(run -> names.add(withLinked(run)));
      if (others.isEmpty() && !own.isEmpty()) {
        pronounsAfter(own.getFirst().to).forEach(names::add);
      }
    }

    /// Where no other organization is named, `it` and `its` mean the one that is.
    private List<Run> pronounsAfter(int from) {
      return IntStream.range(from, sentence.size())
          .filter(at -> PRONOUNS.contains(sentence.form(at)))
          .mapToObj(at -> new Run(at, at + 1))
          .toList();
    }

    private static boolean isOrganization(Mention mention) {
      return mention.kind() == Actor.Kind.HUMAN
          && !mention.type().equals("group")
          && !mention.type().equals("person");
    }

    private Optional<Run> run(Naming place) {
      int from = -1;
      int to = -1;
      for (int at = 0; at < sentence.size(); at++) {
        if (place.overlaps(sentence.token(at).start(), sentence.token(at).end())) {
          from = from < 0 ? at : from;
          to = at + 1;
        }
      }
      return from < 0 ? Optional.empty() : Optional.of(new Run(from, to));
    }

    private int[] clauses() {
      int[] numbers = new int[sentence.size()];
      int number = 0;
      for (int at = 0; at < numbers.length; at++) {
        int here = at;
        if (BREAKS.contains(sentence.exact(at))
            || contrasts.stream().anyMatch(match -> match.from() == here)) {
          number++;
        }
        numbers[at] = number;
      }
      return numbers;
    }

    /// The name with those that are listed with it: what is said of the list is said of each.
    private Run withLinked(Run name) {
      int from = name.from;
      int to = name.to;
      for (boolean grown = true; grown; ) {
        grown = false;
        for (Run other : others) {
          if (other.from >= to
              && other.from - to <= 2
              && other.from > to
              && links(to, other.from)) {
            to = other.to;
            grown = true;
          } else if (from > other.to && from - other.to <= 2 && links(other.to, from)) {
            from = other.from;
            grown = true;
          }
        }
      }
      return new Run(from, to);
    }

    private boolean links(int from, int to) {
      for (int at = from; at < to; at++) {
        if (!LINKS.contains(sentence.form(at))) {
          return false;
        }
      }
      return true;
    }

    Attitude read() {
      var contests = new TreeSet<String>();
      var supports = new TreeSet<String>();
      var qualifies = new TreeSet<String>();
      for (Match match : lexicon.find(Kind.CONTESTS, sentence)) {
        if (isOfTheName(match) && negation(match).isEmpty()) {
          contests.add(words(match));
        }
      }
      for (Match match : lexicon.find(Kind.ACCUSES, sentence)) {
        if (isDoneToTheName(match) && negation(match).isEmpty()) {
          contests.add(words(match));
        }
      }
      for (Match match : lexicon.find(Kind.SUPPORTS, sentence)) {
        if (isOfTheName(match)) {
          negation(match)
              .ifPresentOrElse(
                  no -> qualifies.add(no + " … " + words(match)), () -> supports.add(words(match)));
        }
      }
      for (Match match : lexicon.find(Kind.PRAISES, sentence)) {
        if (isDoneToTheName(match) && negation(match).isEmpty()) {
          supports.add(words(match));
        }
      }
      for (Match match : lexicon.find(Kind.QUALIFIES, sentence)) {
        if (isOfTheName(match)) {
          qualifies.add(words(match));
        }
      }
      return new Attitude(
          List.copyOf(contests), List.copyOf(supports), List.copyOf(qualifies), concessions());
    }

    private Optional<String> negation(Match match) {
      return Negation.before(sentence, match.from());
    }

    private String words(Match match) {
      return ClaimFinder.words(sentence, match.from(), match.to());
    }

    /// A verb is said of its subject, which stands before it; other words of the name next to them.
    private boolean isOfTheName(Match match) {
      boolean verb = sentence.token(match.from()).pos().matches("VB[DPZ]?");
      return names.stream()
          .anyMatch(name -> isNear(name, match) && (!verb || name.to <= match.from()));
    }

    private boolean isDoneToTheName(Match match) {
      if (match.to() == match.from() + 1 && !sentence.token(match.from()).pos().startsWith("VB")) {
        return false;
      }
      boolean passive =
          sentence.token(match.from()).pos().equals("VBN")
              && match.from() > 0
              && sentence.lemma(match.from() - 1).equals("be");
      return names.stream()
          .anyMatch(name ->
              isNear(name, match) && (passive ? name.to <= match.from() : match.to() <= name.from));
    }

    private boolean isNear(Run name, Match match) {
      int from = Math.min(name.to, match.to());
      int to = Math.max(name.from, match.from());
      return clause[name.from] == clause[match.from()]
          && to - from <= REACH
          && others.stream()
              .filter(other -> !other.overlaps(name.from, name.to))
              .noneMatch(other -> from <= other.from && other.to <= to);
    }

    private List<String> concessions() {
      var found = new ArrayList<String>();
      for (Match contrast : contrasts) {
        boolean subordinates = SUBORDINATING.contains(sentence.form(contrast.from()));
        boolean opens = contrast.from() == 0 || !sentence.exact(contrast.from() - 1).equals(",");
        if (subordinates && opens) {
          int comma = comma(contrast.to());
          if (comma >= 0) {
            conceded(contrast, contrast.to(), comma, comma, sentence.size()).ifPresent(found::add);
          }
        } else {
          conceded(contrast, 0, contrast.from(), contrast.to(), sentence.size())
              .or(() ->
                  subordinates
                      ? conceded(contrast, contrast.to(), sentence.size(), 0, contrast.from())
                      : Optional.empty())
              .ifPresent(found::add);
        }
      }
      return found.stream().distinct().toList();
    }

    /// Whether the tokens `from..to` say something good and `other..end` take some of it back.
    private Optional<String> conceded(Match contrast, int from, int to, int other, int end) {
      return good(from, to)
          .flatMap(good ->
              takenBack(other, end).map(bad -> good + " … " + words(contrast) + " … " + bad));
    }

    private int comma(int from) {
      for (int at = from; at < sentence.size(); at++) {
        if (sentence.exact(at).equals(",")) {
          return at;
        }
      }
      return -1;
    }

    /// What somebody named before it promised, reports or does well.
    private Optional<String> good(int from, int to) {
      return Stream.of(
              lexicon.find(Kind.SUPPORTS, sentence),
              lexicon.find(Kind.PROMISES, sentence),
              lexicon.findSaying(sentence))
          .flatMap(List::stream)
          .filter(match -> match.from() >= from && match.to() <= to)
          .filter(match ->
              names.stream().anyMatch(name -> name.from >= from && name.to <= match.from()))
          .findFirst()
          .map(this::words);
    }

    private Optional<String> takenBack(int from, int to) {
      var matches = new ArrayList<>(lexicon.find(Kind.CONTESTS, sentence));
      matches.addAll(lexicon.find(Kind.QUALIFIES, sentence));
      return matches.stream()
          .filter(match -> match.from() >= from && match.to() <= to)
          .min(Comparator.comparingInt(Match::from))
          .map(this::words)
          .or(() -> negator(from, to));
    }

    private Optional<String> negator(int from, int to) {
      for (int at = from; at < to; at++) {
        if (NEGATORS.contains(sentence.form(at))) {
          return Optional.of(sentence.exact(at));
        }
      }
      return Optional.empty();
    }
  }
}
