package org.actant.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.Actor;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.coding.StanceLexicon.Kind;
import org.actant.language.Parse;
import org.jspecify.annotations.Nullable;

/// Tells who stands how toward a concept that a sentence mentions, from the words that govern it.
///
/// The method climbs the dependencies from the concept to the root and multiplies what it meets: a
/// verb or noun that takes a side (`support`, `opposition to`), a deed (`buy`, `reduce`), a word of
/// failing (`refuse`, `lack of`), a negation. What is said of a concept as a subject (`offsets are
/// misleading`) is a stance of whoever speaks: the subject of a verb of saying above it, the name
/// after `according to`, or else the issuer of the document. Of verbs that take a side the topmost
/// one says who holds the stance (`X opposes plans to build`). Two evaluations that contradict each
/// other, or a condition, make it mixed. This follows rule-based opinion holders and targets (Kim
/// and Hovy 2006, W06-0301), polarity shifters (Polanyi and Zaenen 2006, doi
/// 10.1007/1-4020-4102-0_1) and the agreement qualifier of discourse networks (Leifeld 2017).
final class StanceFinder {
  /// How somebody stands toward a concept.
  ///
  /// @param actor null if nobody can be named
  /// @param named whether the sentence names the actor, by name or pronoun; else it is the issuer,
  ///   in whose words it stands
  /// @param told whether the actor says something, does something or takes a side
  /// @param by the words that tell it, as the text writes them
  record Position(
      @Nullable String actor, boolean named, boolean told, Stance stance, List<String> by) {
    static final Position NONE = new Position(null, false, false, Stance.NEUTRAL, List.of());
  }

  /// What one path says.
  ///
  /// @param judged whether something is said of the concept, rather than done to it
  private record Evaluation(int sign, @Nullable Mention holder, boolean judged, List<String> by) {
    static final Evaluation NONE = new Evaluation(0, null, false, List.of());
  }

  private static final Set<String> OBJECTS =
      Set.of("obj", "iobj", "obl", "nsubj:pass", "xcomp", "ccomp", "csubj:pass");
  private static final Set<String> WITHIN =
      Set.of("nmod", "compound", "amod", "appos", "nummod", "flat", "dep");
  private static final Set<String> REFERRING = Set.of("it", "they", "them", "its", "their", "this");

  /// Who does not believe that something is good believes that it is not.
  private static final Set<String> DOUBTING =
      Set.of("believe", "think", "expect", "consider", "see");

  private static final int HIGHEST = 6;

  /// Longer sentences are tables and captions that lost their lines; their parses are worth little.
  private static final int LONGEST = 80;

  private final StanceLexicon lexicon;
  private final String issuer;

  /// @param issuer of the document; empty if unknown
  StanceFinder(StanceLexicon lexicon, String issuer) {
    this.lexicon = lexicon;
    this.issuer = issuer;
  }

  /// Returns the position toward the concept that the tokens `from..to` name.
  Position of(TaggedSentence sentence, int from, int to) {
    if (sentence.size() > LONGEST || sentence.parse().isEmpty()) {
      return Position.NONE;
    }
    var clauses = new Clauses(sentence);
    int head = clauses.parse().headOf(from, to);
    boolean burden = lexicon.has(Kind.BURDENS, sentence.lemma(head));
    Evaluation first = new Climb(sentence, clauses, burden, from, to).from(head);
    Optional<Mention> speaker = speaker(sentence, clauses, head);
    if (first.sign == 0) {
      Optional<Mention> doer = first.holder == null ? speaker : Optional.of(first.holder);
      return doer.map(m -> new Position(m.actor(), true, true, Stance.NEUTRAL, first.by))
          .orElse(Position.NONE);
    }
    @Nullable Mention holder = first.holder == null ? speaker.orElse(null) : first.holder;
    var by = new ArrayList<>(first.by);
    Stance stance = first.sign > 0 ? Stance.SUPPORTS : Stance.OPPOSES;
    if (isMixed(sentence, clauses, first, to, by)) {
      stance = Stance.MIXED;
    }
    if (holder != null) {
      // things do much, but hold no views
      boolean told = holder.kind() == Actor.Kind.HUMAN;
      return new Position(holder.actor(), true, told, told ? stance : Stance.NEUTRAL, by);
    }
    return issuer.isEmpty() || !first.judged
        ? Position.NONE
        : new Position(issuer, false, true, stance, by);
  }

  /// A condition, or a second evaluation after a contrast that contradicts the first.
  private boolean isMixed(
      TaggedSentence sentence, Clauses clauses, Evaluation first, int after, List<String> by) {
    List<String> conditions = lexicon.phrases(Kind.CONDITIONS, sentence, 0, sentence.size());
    if (!conditions.isEmpty()) {
      by.addAll(conditions);
      return true;
    }
    boolean contrast = false;
    for (int i = 0; i < sentence.size(); i++) {
      contrast |= lexicon.has(Kind.CONTRASTS, sentence.form(i));
      if (contrast && i >= after && REFERRING.contains(sentence.form(i))) {
        boolean possessive = clauses.parse().is(i, Set.of("nmod:poss"));
        int token = possessive ? clauses.parse().head(i) : i;
        Evaluation second = new Climb(sentence, clauses, false, token, token + 1).from(token);
        if (second.sign * first.sign < 0
            && (second.holder == null || sameHolder(first.holder, second.holder))) {
          by.addAll(second.by);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameHolder(@Nullable Mention one, Mention other) {
    return one == null || one.actor().equals(other.actor());
  }

  /// Returns who speaks in the part of the sentence that a token stands in.
  private Optional<Mention> speaker(TaggedSentence sentence, Clauses clauses, int token) {
    Parse parse = clauses.parse();
    int at = token;
    for (int step = 0; step < 2 * HIGHEST && at != Parse.ROOT; step++) {
      int head = parse.head(at);
      // what is said depends on the verb of saying, or that verb is put in as an aside
      if (head != Parse.ROOT
          && lexicon.has(Kind.SAYS, clauses.lemma(head))
          && clauses.isVerb(head)
          && parse.is(at, Set.of("ccomp", "xcomp", "parataxis", "obj", "advcl"))) {
        return clauses.subject(head).flatMap(clauses::mention);
      }
      for (int aside : parse.children(at, Set.of("parataxis", "advcl"))) {
        if (clauses.isVerb(aside)
            && lexicon.has(Kind.SAYS, clauses.lemma(aside))
            && (parse.is(aside, Set.of("parataxis")) || clauses.preposition(aside).equals("as"))) {
          return clauses.subject(aside).flatMap(clauses::mention);
        }
      }
      at = head;
    }
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (sentence.form(i).equals("according") && sentence.form(i + 1).equals("to")) {
        int next = i + 2;
        return sentence.mentions().stream()
            .filter(mention -> mention.from() >= next && mention.from() <= next + 3)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /// One way up from a token.
  private final class Climb {
    private final TaggedSentence sentence;
    private final Clauses clauses;
    private final Parse parse;
    private final int conceptFrom;
    private final int conceptTo;
    private final List<String> by = new ArrayList<>();
    private boolean burden;
    private int sign;
    private @Nullable Mention holder;
    private @Nullable Mention doer;

    /// Whether a verb or noun that takes a side was met.
    private boolean sided;

    /// Whether something was said of the concept.
    private boolean judged;

    /// @param from first token of the concept, whose own words (`dirty energy`) are no stance
    /// @param to one past the last
    Climb(TaggedSentence sentence, Clauses clauses, boolean burden, int from, int to) {
      this.sentence = sentence;
      this.clauses = clauses;
      this.parse = clauses.parse();
      this.burden = burden;
      this.conceptFrom = from;
      this.conceptTo = to;
    }

    Evaluation from(int token) {
      modifiers(token);
      below(token);
      int at = token;
      for (int step = 0; step < HIGHEST; step++) {
        if (step > 0 || sign == 0) {
          said(at);
        }
        int head = parse.head(at);
        if (head == Parse.ROOT || !pass(at, head)) {
          break;
        }
        at = head;
      }
      if (isNone(token)) {
        sign = -sign; // neither offsets nor taxes
      }
      @Nullable Mention who = holder == null ? doer : holder;
      if (sign == 0 && isFaulted(token)) {
        judged = true;
        return new Evaluation(-1, null, judged, List.copyOf(by));
      }
      return sign == 0 && who == null
          ? Evaluation.NONE
          : new Evaluation(sign, who, judged, List.copyOf(by));
    }

    /// `Misleading offsets`: a judgment of whoever speaks, not of who does something with them.
    private boolean isFaulted(int token) {
      for (int child : parse.children(token, Set.of("amod"))) {
        boolean own = child >= conceptFrom && child < conceptTo;
        if (!own && rated(child) < 0) {
          by.add(sentence.exact(child));
          return true;
        }
      }
      return false;
    }

    /// `Without offsets`, `against offsets`.
    private void modifiers(int token) {
      String preposition = clauses.preposition(token);
      boolean against = preposition.equals("against") && !parse.is(token, Set.of("obl", "nmod"));
      if (preposition.equals("without") || against || isInstead(token)) {
        evaluate(-1, parse.children(token, Set.of("case", "mark")).getFirst());
      }
      if (against) {
        sided = true;
        negate(token);
        holder = clauses.subject(token).flatMap(clauses::mention).orElse(null);
      }
    }

    /// `No offsets`, `neither offsets nor`.
    private boolean isNone(int token) {
      return parse.children(token, Set.of("det", "cc")).stream()
          .anyMatch(child -> Set.of("no", "neither").contains(sentence.form(child)));
    }

    private boolean isInstead(int token) {
      List<Integer> cases = parse.children(token, Set.of("case", "mark"));
      return !cases.isEmpty()
          && Set.of("instead", "rather").contains(sentence.form(cases.getFirst()));
    }

    /// `Offsets criticized by Greenpeace`, `offsets, which Greenpeace opposes`.
    private void below(int token) {
      for (int clause : parse.children(token, Set.of("acl"))) {
        if (clauses.isVerb(clause) && sign == 0) {
          int side = side(clauses.lemma(clause), "");
          boolean concerned =
              parse.children(clause, Set.of("nsubj")).stream()
                      .noneMatch(s -> Set.of("that", "which", "who").contains(sentence.form(s)))
                  && (sentence.token(clause).pos().equals("VBN")
                      || !parse.children(clause, Set.of("nsubj")).isEmpty());
          if (side != 0 && concerned) {
            take(side, clause, token);
          }
        }
      }
    }

    /// What is said of a token as a subject: an adjective, a noun or a verb.
    private void said(int token) {
      int head = parse.head(token);
      if (head == Parse.ROOT || !parse.is(token, Set.of("nsubj", "csubj")) || sided) {
        return;
      }
      if (parse.relation(token).endsWith(":pass")) {
        return;
      }
      int value = clauses.isVerb(head) ? effect(head) : quality(head);
      if (value != 0) {
        sign = 0; // what is said of it outweighs what it is made of
        evaluate(value, head);
        negate(head);
        sided = true;
        judged = true;
      }
    }

    private int effect(int verb) {
      String lemma = clauses.lemma(verb);
      for (int child : parse.children(verb, Set.of("xcomp"))) { // it remains unproven, is seen as
        int value = quality(child);
        if (value != 0) {
          return value;
        }
      }
      return lexicon.has(Kind.HARMS, lemma)
          ? -1
          : lemma.equals("fail") ? -1 : lexicon.has(Kind.HELPS, lemma) ? 1 : 0;
    }

    private int quality(int word) {
      int own = rated(word);
      for (int child : parse.children(word, Set.of("amod", "conj"))) {
        own = rated(child) < 0 ? -1 : own == 0 ? rated(child) : own;
      }
      return own;
    }

    private int rated(int word) {
      if (lexicon.has(Kind.FAULTS, sentence.lemma(word))
          || lexicon.has(Kind.FAULTS, sentence.form(word))) {
        return -1;
      }
      return lexicon.has(Kind.PRAISES, sentence.lemma(word))
              || lexicon.has(Kind.PRAISES, sentence.form(word))
          ? 1
          : 0;
    }

    /// Takes in what the governor of a token says and returns whether to climb on to it.
    private boolean pass(int token, int head) {
      String relation = parse.relation(token);
      if (clauses.isVerb(head) || clauses.isAdjective(head)) {
        return verb(token, head, relation);
      }
      if (parse.is(token, Set.of("acl"))) {
        return noun(token, head, "to");
      }
      if (parse.is(token, WITHIN)) {
        return noun(token, head, clauses.preposition(token));
      }
      return parse.is(token, Set.of("nsubj"))
          || parse.is(token, Set.of("conj", "obl", "ccomp", "xcomp", "csubj")) && !sided;
    }

    private boolean verb(int token, int head, String relation) {
      if (parse.is(token, OBJECTS) || isPurpose(token, relation)) {
        governed(token, head);
        return true;
      }
      if (parse.is(token, Set.of("nsubj"))) {
        return sign == 0 || sided;
      }
      return relation.equals("conj") && !sided;
    }

    /// `Acts to protect it`, but not `acts when it is protected`.
    private boolean isPurpose(int token, String relation) {
      return relation.equals("advcl")
          && sign == 0
          && !sided
          && Set.of("to", "by", "").contains(clauses.preposition(token));
    }

    private void governed(int token, int verb) {
      String lemma = clauses.lemma(verb);
      String preposition = clauses.preposition(token);
      int side = side(lemma, preposition);
      if (parse.is(token, Set.of("ccomp")) && DOUBTING.contains(lemma)) {
        negate(verb);
      }
      if (side != 0 && (!lexicon.has(Kind.SAYS, lemma) || !parse.is(token, Set.of("ccomp")))) {
        take(side, verb, token);
        if (lexicon.has(lemma, preposition) && clauses.isPassive(verb)) { // is committed to
          holder = clauses.passiveSubject(verb).flatMap(clauses::mention).orElse(holder);
        }
      } else if (lexicon.has(Kind.DEMANDS, lemma)
          && parse.is(token, Set.of("xcomp", "ccomp", "advcl"))) {
        take(1, verb, token);
      } else if (lexicon.has(Kind.FAILS, lemma, preposition)) {
        take(sign == 0 && burden && clauses.isNoun(token) ? 1 : -1, verb, token);
      } else if (!sided && deed(lemma, preposition) != 0 && !parse.is(token, Set.of("obl"))) {
        int deed = deed(lemma, preposition);
        boolean again = sign != 0 && clauses.isVerb(token);
        evaluate(sign == 0 ? deed : again ? sign : sign * deed, verb);
        negate(verb);
        noteDoer(verb);
      } else if (!sided) {
        if (sign != 0) {
          negate(verb);
        }
        noteDoer(verb);
      }
    }

    private boolean noun(int token, int head, String preposition) {
      String lemma = clauses.lemma(head);
      burden |= lexicon.has(Kind.BURDENS, lemma) && !lexicon.has(Kind.DOES_MORE, lemma + " of");
      int side = side(lemma, preposition);
      if (!preposition.isEmpty() && side != 0) {
        take(side, head, token);
      } else if (!preposition.isEmpty() && lexicon.has(Kind.FAILS, lemma, preposition)) {
        take(-1, head, token);
      } else if (!preposition.isEmpty() && lexicon.has(Kind.DOES_LESS, lemma + " " + preposition)) {
        evaluate(burden ? 1 : -1, head);
      } else if (sign == 0) {
        modifiers(head);
      }
      return parse.is(token, Set.of("acl")) ? sign != 0 : true;
    }

    /// Multiplies by a word that takes a side; its subject holds the stance.
    ///
    /// @param token what the word governs
    private void take(int side, int word, int token) {
      evaluate(sign == 0 ? side : sign * side, word);
      negate(word);
      sided = true;
      Optional<Mention> subject = holderOf(word, token);
      if (subject.isPresent()) {
        holder = subject.get();
      }
    }

    private Optional<Mention> holderOf(int word, int not) {
      if (clauses.isVerb(word)) {
        return clauses.subject(word).flatMap(clauses::mention);
      }
      for (int child : parse.children(word, Set.of("nmod:poss", "nmod"))) {
        if (child == not) {
          continue;
        }
        if (parse.relation(child).equals("nmod:poss")
            || Set.of("by", "of", "from", "among").contains(clauses.preposition(child))) {
          Optional<Mention> owner = clauses.mention(child);
          if (owner.isPresent()) {
            return owner;
          }
        }
      }
      Optional<Mention> subject = clauses.subject(word).flatMap(clauses::mention);
      int head = parse.head(word);
      return subject.isPresent() || head == Parse.ROOT || !clauses.isVerb(head)
          ? subject
          : clauses.subject(head).flatMap(clauses::mention);
    }

    private void noteDoer(int verb) {
      if (doer == null) {
        doer = clauses.subject(verb).flatMap(clauses::mention).orElse(null);
      }
    }

    private int side(String lemma, String preposition) {
      return lexicon.has(Kind.OPPOSES, lemma, preposition)
          ? -1
          : lexicon.has(Kind.SUPPORTS, lemma, preposition) ? 1 : 0;
    }

    private int deed(String lemma, String preposition) {
      if (lexicon.has(Kind.DOES_LESS, lemma, preposition)) {
        return burden ? 1 : -1;
      }
      return lexicon.has(Kind.DOES_MORE, lemma, preposition) ? 1 : 0;
    }

    private void evaluate(int value, int word) {
      sign = value;
      by.add(sentence.exact(word));
    }

    private void negate(int word) {
      @Nullable String negator = clauses.negator(word);
      if (negator != null) {
        sign = -sign;
        by.add(Objects.requireNonNull(negator));
      }
    }
  }
}
