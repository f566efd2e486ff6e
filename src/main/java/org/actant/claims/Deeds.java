package org.actant.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.actant.actors.TaggedSentence;
import org.actant.claims.ClaimLexicon.Kind;
import org.actant.claims.ClaimLexicon.Match;
import org.actant.codebook.Negation;

/// What is done or promised in a sentence, read off tags: a deed is a finite verb, a participle
/// after `have` or `be`, or a gerund; it is promised if it stands behind a word of promising or
/// wanting.
///
/// @param done verbs of deeds in the past, the perfect or the present
/// @param promised words of promising, with the deeds they govern
/// @param wanted words of wanting, with the deeds they govern
/// @param acts whether any verb that is not only of being stands in a finite form or in the
///   passive, which tells a status but no deed
record Deeds(List<Match> done, List<Match> promised, List<Match> wanted, boolean acts) {
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");
  private static final Set<String> WEAK_MODALS =
      Set.of("may", "might", "could", "would", "can", "should");
  private static final Set<String> STATES =
      Set.of(
          "be",
          "have",
          "do",
          "say",
          "believe",
          "know",
          "think",
          "see",
          "need",
          "want",
          "expect",
          "consider",
          "mean",
          "seem",
          "appear",
          "exist",
          "depend",
          "lie",
          "stand",
          "relate",
          "require",
          "base",
          "concern",
          "remain",
          "find",
          "include",
          "plan",
          "aim",
          "hope",
          "intend",
          "own");
  private static final int REACH = 6;

  static Deeds of(TaggedSentence sentence, ClaimLexicon lexicon) {
    List<Match> promised = promises(sentence, lexicon);
    var wanted = new ArrayList<Match>();
    for (Match match : lexicon.find(Kind.INTENTIONS, sentence)) {
      if (isSaid(sentence, match)) {
        wanted.add(match);
      }
    }
    return new Deeds(
        done(sentence, lexicon, promised, wanted), promised, List.copyOf(wanted), acts(sentence));
  }

  /// Verbs of deeds in any finite form, and whatever the issuer did in the past, unless they stand
  /// in a relative clause (`a rule that requires`), are negated or say no more than that something
  /// is.
  private static List<Match> done(
      TaggedSentence sentence, ClaimLexicon lexicon, List<Match> promised, List<Match> wanted) {
    var done = new ArrayList<Match>();
    for (int at = 0; at < sentence.size(); at++) {
      int from = at;
      boolean listed = lexicon.has(Kind.DEEDS, sentence, at);
      boolean deed =
          listed && isDone(sentence, at)
              || isPastOfTheIssuer(sentence, at)
              || isState(sentence, lexicon, at);
      if (deed
          && !isRelative(sentence, at)
          && Negation.before(sentence, at).isEmpty()
          && promised.stream().noneMatch(p -> p.from() <= from && from < p.to())
          && wanted.stream().noneMatch(w -> w.from() == from)) {
        done.add(new Match(at, at + 1, sentence.lemma(at)));
      }
    }
    return List.copyOf(done);
  }

  /// Any verb that says what the issuer did or has done: `we partnered`, `Acme has since replaced`.
  private static boolean isPastOfTheIssuer(TaggedSentence sentence, int at) {
    String tag = sentence.token(at).pos();
    if (STATES.contains(sentence.lemma(at)) || !tag.equals("VBD") && !tag.equals("VBN")) {
      return false;
    }
    for (int back = at - 1; back >= Math.max(0, at - REACH); back--) {
      int here = back;
      if (sentence.mentions().stream().anyMatch(m -> m.issuer() && m.to() == here + 1)) {
        return tag.equals("VBD") || sentence.lemma(back + 1).equals("have");
      }
      String between = sentence.token(back).pos();
      boolean passes =
          between.startsWith("RB")
              || sentence.lemma(back).equals("have")
              || between.startsWith("NN")
              || sentence.form(back).equals("and")
              || between.equals("VBD");
      if (!passes) {
        return false;
      }
    }
    return false;
  }

  private static boolean acts(TaggedSentence sentence) {
    for (int at = 0; at < sentence.size(); at++) {
      String tag = sentence.token(at).pos();
      boolean finite = FINITE.contains(tag) || tag.equals("VBN");
      if (finite && !STATES.contains(sentence.lemma(at)) && isDone(sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /// `Our operations are carbon neutral`: something of the issuer is said to be good for the
  /// environment, or to be an amount.
  private static boolean isState(TaggedSentence sentence, ClaimLexicon lexicon, int at) {
    boolean be =
        sentence.lemma(at).equals("be")
            && (FINITE.contains(sentence.token(at).pos()) || sentence.form(at).equals("been"));
    if (!be || sentence.mentions().stream().noneMatch(m -> m.issuer() && m.from() < at)) {
      return false;
    }
    for (int next = at + 1; next < Math.min(sentence.size(), at + 5); next++) {
      if (sentence.isClauseEnd(next)) {
        return false;
      }
      if (sentence.token(next).pos().equals("CD") || lexicon.has(Kind.GREEN, sentence, next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelative(TaggedSentence sentence, int at) {
    for (int back = at - 1; back >= Math.max(0, at - 3); back--) {
      String tag = sentence.token(back).pos();
      if (tag.startsWith("W")) {
        return true;
      }
      if (!tag.startsWith("RB") && !tag.equals("MD") && !tag.startsWith("VB")) {
        return false;
      }
    }
    return false;
  }

  private static List<Match> promises(TaggedSentence sentence, ClaimLexicon lexicon) {
    var promised = new ArrayList<Match>();
    for (Match match : lexicon.find(Kind.PROMISES, sentence)) {
      if (Negation.before(sentence, match.from()).isEmpty() && isSaid(sentence, match)) {
        promised.add(withDeed(sentence, lexicon, match));
      }
    }
    return List.copyOf(promised);
  }

  /// `Will` and `shall` count as modals only; `target` and `plan` as nouns and verbs.
  private static boolean isSaid(TaggedSentence sentence, Match match) {
    String tag = sentence.token(match.from()).pos();
    String lemma = sentence.lemma(match.from());
    if (lemma.equals("will") || lemma.equals("shall")) {
      return tag.equals("MD");
    }
    return tag.startsWith("V")
        || tag.equals("NN")
        || tag.equals("NNS")
        || match.to() - match.from() > 1;
  }

  /// Takes in the deed that follows: `will` becomes `will reduce`.
  private static Match withDeed(TaggedSentence sentence, ClaimLexicon lexicon, Match match) {
    for (int at = match.to(); at < Math.min(sentence.size(), match.to() + REACH); at++) {
      if (sentence.isClauseEnd(at)) {
        break;
      }
      if (sentence.token(at).pos().startsWith("VB") && lexicon.has(Kind.DEEDS, sentence, at)) {
        return new Match(match.from(), at + 1, match.phrase());
      }
    }
    return match;
  }

  private static boolean isDone(TaggedSentence sentence, int at) {
    String tag = sentence.token(at).pos();
    if (FINITE.contains(tag)) {
      return true;
    }
    if (!tag.equals("VBN") && !tag.equals("VBG")) {
      return false;
    }
    // what helps it decides: `has cut` and `are cutting` are done, `will be cut` and `may cut` are
    // not
    for (int back = at - 1; back >= Math.max(0, at - REACH); back--) {
      String helper = sentence.token(back).pos();
      if (helper.equals("MD") || sentence.form(back).equals("to")) {
        return false;
      }
      if (sentence.lemma(back).equals("have")
          || (sentence.lemma(back).equals("be") && FINITE.contains(helper))) {
        return true;
      }
      if (!helper.startsWith("RB")
          && !helper.startsWith("VB")
          && !sentence.form(back).equals("and")
          && !sentence.form(back).equals(",")) {
        return false;
      }
    }
    return false;
  }

  /// Whether a deed stands under a modal that takes it back.
  static boolean isDoubted(TaggedSentence sentence, int at) {
    for (int back = at - 1; back >= Math.max(0, at - 3); back--) {
      if (sentence.token(back).pos().equals("MD")) {
        return WEAK_MODALS.contains(sentence.form(back));
      }
    }
    return false;
  }

  boolean isEmpty() {
    return done.isEmpty() && promised.isEmpty() && wanted.isEmpty();
  }

  /// What is done comes first where the sentence says it first; a promise that a deed governs
  /// (`achieved our goal`) is kept.
  Status status(boolean hasTarget) {
    if (promised.isEmpty() && wanted.isEmpty()) {
      return done.isEmpty() && !acts
          ? Status.INDETERMINATE
          : hasTarget ? Status.PLANNED : Status.DONE;
    }
    int first = Math.min(first(promised), first(wanted));
    if (!done.isEmpty() && first(done) < first) {
      return Status.DONE;
    }
    return promised.isEmpty() && !hasTarget ? Status.INDETERMINATE : Status.PLANNED;
  }

  private static int first(List<Match> matches) {
    return matches.stream().mapToInt(Match::from).min().orElse(Integer.MAX_VALUE);
  }
}
