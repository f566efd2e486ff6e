package org.actant.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.actant.actors.TaggedSentence;
import org.actant.claims.ClaimLexicon.Kind;
import org.actant.claims.ClaimLexicon.Match;
import org.actant.language.Token;

/// Finds the elements of a claim, each with the words that show it. The number of different
/// elements, 0 to 6, is how specific the claim is: how much of it could be checked, not whether it
/// is true.
public final class Specificity {
  private static final int LONGEST_NAME = 6;
  private final ClaimLexicon lexicon;

  public Specificity(ClaimLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Returns the evidence in the order of the elements, and of the text within each.
  public List<Evidence> of(TaggedSentence sentence) {
    String text = sentence.sentence().in(sentence.text());
    int base = sentence.sentence().start();
    var evidence = new ArrayList<Evidence>();
    commitment(sentence, evidence);
    quantities(sentence, text, base, evidence);
    Years years = Years.of(text, base);
    years.dates().forEach(m -> evidence.add(moment(Element.DATE, m)));
    years.baselines().forEach(m -> evidence.add(moment(Element.BASELINE, m)));
    scope(sentence, evidence);
    verifier(sentence, evidence);
    evidence.sort(
        Comparator.comparing(Evidence::element)
            .thenComparingInt(Evidence::start)
            .thenComparingInt(Evidence::end));
    return List.copyOf(evidence);
  }

  /// How many of the six elements there are.
  public static int score(List<Evidence> evidence) {
    Set<Element> elements = EnumSet.noneOf(Element.class);
    evidence.forEach(one -> elements.add(one.element()));
    return elements.size();
  }

  private void commitment(TaggedSentence sentence, List<Evidence> evidence) {
    Deeds deeds = Deeds.of(sentence, lexicon);
    for (List<Match> matches : List.of(deeds.promised(), deeds.done())) {
      for (Match match : matches) {
        if (!Deeds.isDoubted(sentence, match.from())) {
          evidence.add(words(Element.COMMITMENT, sentence, match.from(), match.to(), ""));
        }
      }
    }
  }

  private static void quantities(
      TaggedSentence sentence, String text, int base, List<Evidence> evidence) {
    List<Quantity> quantities = Quantities.of(text, base);
    for (Quantity quantity : quantities) {
      evidence.add(
          new Evidence(
              Element.QUANTITY,
              quantity.start(),
              quantity.end(),
              quantity.words(),
              quantity.normal()));
    }
    for (int at = 0; at < sentence.size(); at++) {
      Counts.at(sentence, at, quantities).ifPresent(evidence::add);
    }
  }

  private static Evidence moment(Element element, Years.Moment moment) {
    return new Evidence(
        element,
        moment.start(),
        moment.end(),
        moment.words(),
        moment.year().map(String::valueOf).orElse(""));
  }

  private void scope(TaggedSentence sentence, List<Evidence> evidence) {
    for (Match match : lexicon.find(Kind.BOUNDARIES, sentence)) {
      evidence.add(words(Element.SCOPE, sentence, match.from(), match.to(), match.phrase()));
    }
    for (int at = 0; at < sentence.size(); at++) {
      int end = at;
      while (end < sentence.size()
          && end - at < LONGEST_NAME
          && sentence.token(end).ner().equals("LOCATION")) {
        end++;
      }
      if (end > at) {
        Evidence place = words(Element.SCOPE, sentence, at, end, "");
        evidence.add(
            new Evidence(Element.SCOPE, place.start(), place.end(), place.words(), place.words()));
        at = end;
      }
    }
  }

  private void verifier(TaggedSentence sentence, List<Evidence> evidence) {
    for (Match match : lexicon.find(Kind.VERIFIERS, sentence)) {
      evidence.add(words(Element.VERIFIER, sentence, match.from(), match.to(), match.phrase()));
    }
  }

  private static Evidence words(
      Element element, TaggedSentence sentence, int from, int to, String value) {
    Token first = sentence.token(from);
    Token last = sentence.token(to - 1);
    return new Evidence(
        element,
        first.start(),
        last.end(),
        sentence.text().substring(first.start(), last.end()),
        value);
  }
}
