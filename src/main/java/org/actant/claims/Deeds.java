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
record Deeds(List<Match> done, List<Match> promised, List<Match> wanted) {
  private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ");
  private static final Set<String> WEAK_MODALS = Set.of("may", "might", "could", "would", "can", "should");
  private static final int REACH = 6;

  static Deeds of(TaggedSentence sentence, ClaimLexicon lexicon) {
    List<Match> promised = promises(sentence, lexicon);
    var wanted = new ArrayList<Match>();
    for (Match match : lexicon.find(Kind.INTENTIONS, sentence)) {
      if (isSaid(sentence, match)) {
        wanted.add(match);
      }
    }
    var done = new ArrayList<Match>();
    for (Match match : lexicon.find(Kind.DEEDS, sentence)) {
      if (isDone(sentence, match.from()) && Negation.before(sentence, match.from()).isEmpty() && promised.stream().noneMatch(p -> p.from() == match.from())) {
        done.add(match);
      }
    }
    return new Deeds(List.copyOf(done), promised, List.copyOf(wanted));
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
    return tag.startsWith("V") || tag.startsWith("N") || match.to() - match.from() > 1;
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
    // what helps it decides: `has cut` and `are cutting` are done, `will be cut` and `may cut` are not
    for (int back = at - 1; back >= Math.max(0, at - REACH); back--) {
      String helper = sentence.token(back).pos();
      if (helper.equals("MD") || sentence.form(back).equals("to")) {
        return false;
      }
      if (sentence.lemma(back).equals("have") || (sentence.lemma(back).equals("be") && FINITE.contains(helper))) {
        return true;
      }
      if (!helper.startsWith("RB") && !helper.startsWith("VB") && !sentence.form(back).equals("and") && !sentence.form(back).equals(",")) {
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
      return done.isEmpty() ? Status.INDETERMINATE : hasTarget ? Status.PLANNED : Status.DONE;
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
