package org.actant.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds the actors that a sentence mentions: the issuer by pronoun or name, the issuers of the
/// other documents, names that the annotation found, names told by their last word, and the
/// gazetteer's aliases. Of mentions that overlap the longest stays, and of equally long ones the
/// kind that stands first in this list.
public final class ActorFinder {
  private record Alias(List<String> words, Actor actor) {}

  /// @param core the name without article and legal form, in lower case
  private record Known(String name, String core, String[] words) {}

  private final Actors actors;
  private final String issuer;

  /// Names of issuers, each with its words and the words of its core.
  private final List<Known> issuers = new ArrayList<>();

  private final Map<String, List<Alias>> aliases = new HashMap<>();

  /// @param issuer of the document at hand; empty if unknown
  /// @param issuers of the whole corpus
  public ActorFinder(Actors actors, String issuer, Set<String> issuers) {
    this.actors = actors;
    this.issuer = issuer;
    for (String name : new TreeSet<>(issuers)) {
      if (!name.isEmpty()) {
        String core = core(name).toLowerCase(Locale.ROOT);
        this.issuers.add(new Known(name, core, words(core)));
      }
    }
    for (Actor actor : actors.actors()) {
      for (String written : actor.aliases()) {
        List<String> words = List.of(words(written.strip().toLowerCase(Locale.ROOT)));
        aliases
            .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
            .add(new Alias(words, actor));
      }
    }
  }

  /// Returns the mentions in the order of the sentence; no two overlap.
  public List<Mention> find(TaggedSentence sentence) {
    var candidates = new ArrayList<Mention>();
    pronouns(sentence, candidates);
    knownIssuers(sentence, candidates);
    names(sentence, candidates);
    suffixed(sentence, candidates);
    gazetteer(sentence, candidates);
    candidates.sort(
        Comparator.comparingInt(Mention::length)
            .reversed()); // stable: the order of the five finders stays
    var kept = new ArrayList<Mention>();
    for (Mention candidate : candidates) {
      if (kept.stream().noneMatch(candidate::overlaps)) {
        kept.add(candidate);
      }
    }
    kept.sort(Comparator.comparingInt(Mention::from));
    return kept;
  }

  private void pronouns(TaggedSentence sentence, List<Mention> found) {
    if (issuer.isEmpty()) {
      return;
    }
    for (int i = 0; i < sentence.size(); i++) {
      // US is a country, us is not
      if (actors.issuerPronouns().contains(sentence.form(i)) && !sentence.exact(i).equals("US")) {
        found.add(new Mention(i, i + 1, issuer, Actor.Kind.HUMAN, true));
      }
    }
  }

  private void knownIssuers(TaggedSentence sentence, List<Mention> found) {
    for (Known known : issuers) {
      int length = known.words.length;
      for (int i = 0; i + length <= sentence.size(); i++) {
        if (standsAt(sentence, i, known.words)) {
          found.add(
              new Mention(i, i + length, known.name, Actor.Kind.HUMAN, known.name.equals(issuer)));
        }
      }
    }
  }

  private static boolean standsAt(TaggedSentence sentence, int at, String[] words) {
    for (int k = 0; k < words.length; k++) {
      if (!sentence.form(at + k).equals(words[k])) {
        return false;
      }
    }
    return Character.isUpperCase(sentence.exact(at).codePointAt(0));
  }

  private void names(TaggedSentence sentence, List<Mention> found) {
    int from = 0;
    while (from < sentence.size()) {
      String kind = sentence.token(from).ner();
      int to = from + 1;
      if (kind.equals("ORGANIZATION") || kind.equals("PERSON")) {
        while (to < sentence.size() && sentence.token(to).ner().equals(kind)) {
          to++;
        }
        found.add(named(sentence, from, to));
      }
      from = to;
    }
  }

  private void suffixed(TaggedSentence sentence, List<Mention> found) {
    for (int to = 2; to <= sentence.size(); to++) {
      if (!actors.organizationSuffixes().contains(sentence.form(to - 1))
          || !isCapitalized(sentence, to - 1)) {
        continue;
      }
      int from = to - 1;
      while (from > 0
          && isCapitalized(sentence, from - 1)
          && sentence.token(from - 1).pos().startsWith("NNP")) {
        from--;
      }
      if (from < to - 1) {
        found.add(named(sentence, from, to));
      }
    }
  }

  private static boolean isCapitalized(TaggedSentence sentence, int at) {
    return Character.isUpperCase(sentence.exact(at).codePointAt(0));
  }

  private Mention named(TaggedSentence sentence, int from, int to) {
    var words = new ArrayList<String>();
    for (int i = from; i < to; i++) {
      words.add(sentence.exact(i));
    }
    String name = core(String.join(" ", words).replace(" - ", "-"));
    String lower = name.toLowerCase(Locale.ROOT) + " ";
    String actor =
        issuers.stream()
            .filter(known -> (known.core + " ").startsWith(lower))
            .map(Known::name)
            .findFirst()
            .orElse(name);
    return new Mention(from, to, actor, Actor.Kind.HUMAN, actor.equals(issuer));
  }

  /// The tokenizer takes hyphens for words.
  private static String[] words(String name) {
    return name.split("\\s+|(?<=-)|(?=-)");
  }

  /// The name without article and legal form.
  private String core(String name) {
    var words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    if (words.size() > 1 && words.getFirst().equalsIgnoreCase("the")) {
      words.removeFirst();
    }
    while (words.size() > 1
        && (words.getLast().equals("'s")
            || LEGAL_FORMS.contains(words.getLast().toLowerCase(Locale.ROOT).replace(",", "")))) {
      words.removeLast();
    }
    return String.join(" ", words).replaceAll(",$", "");
  }

  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "inc", "inc.", "ltd", "ltd.", "llc", "corp", "corp.", "plc", "gmbh", "ag", "sa", "s.a.",
          "b.v.", "co.");

  private void gazetteer(TaggedSentence sentence, List<Mention> found) {
    for (int i = 0; i < sentence.size(); i++) {
      var here = new ArrayList<>(aliases.getOrDefault(sentence.lemma(i), List.of()));
      if (!sentence.lemma(i).equals(sentence.form(i))) {
        here.addAll(aliases.getOrDefault(sentence.form(i), List.of()));
      }
      for (Alias alias : here) {
        if (matches(sentence, i, alias.words)) {
          found.add(
              new Mention(
                  i, i + alias.words.size(), alias.actor.name(), alias.actor.kind(), false));
        }
      }
    }
  }

  private static boolean matches(TaggedSentence sentence, int at, List<String> words) {
    if (at + words.size() > sentence.size() || isVerb(sentence, at, words)) {
      return false;
    }
    for (int k = 0; k < words.size(); k++) {
      String word = words.get(k);
      if (!sentence.lemma(at + k).equals(word) && !sentence.form(at + k).equals(word)) {
        return false;
      }
    }
    return true;
  }

  /// An actor is named by a noun: `we model the demand` mentions no model.
  private static boolean isVerb(TaggedSentence sentence, int at, List<String> words) {
    return words.size() == 1 && sentence.token(at).pos().startsWith("VB");
  }
}
