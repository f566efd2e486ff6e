package org.actant.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the actors that the sentences of a document mention: the issuer by pronoun, phrase or
/// name, the issuers of the other documents, names of persons and organizations, and the
/// gazetteer's aliases. Of mentions that overlap the longest stays, and of equally long ones the
/// kind that stands first in this list. Every mention goes by the name that the rules and the
/// people's decisions give the actor. A finder remembers names; several threads may use it.
public final class ActorFinder {
  private final NameTable table;
  private final NameFinder names;
  private final DocumentNames document;
  private final Rulings rulings;
  private final String documentId;

  /// The actor that the issuer of the document is; null if nobody knows.
  private final @Nullable Named issuer;

  /// Who bears the names that were seen so far: most names stand in a document many times.
  private final Map<NameSpan.Label, Map<String, Named>> bearers =
      Map.of(
          NameSpan.Label.PERSON, new ConcurrentHashMap<>(),
          NameSpan.Label.ORGANIZATION, new ConcurrentHashMap<>());

  /// The phrases that mean the issuer, by first word.
  private final Map<String, List<String[]>> phrases;

  /// A finder for sentences of a document of which no more is known than its issuer.
  ///
  /// @param issuer of the document at hand; empty if unknown
  /// @param issuers of the whole corpus
  public ActorFinder(Actors actors, String issuer, Set<String> issuers) {
    this(
        new NameTable(
            actors,
            new TreeMap<>(
                issuers.stream().collect(Collectors.toMap(i -> i, _ -> Named.ORGANIZATION)))),
        Rulings.NONE,
        "",
        issuer,
        NameRules.ANY,
        DocumentNames.NONE);
  }

  /// @param issuerType what the issuer is
  ActorFinder(
      NameTable table,
      Rulings rulings,
      String documentId,
      String issuer,
      String issuerType,
      DocumentNames document) {
    this.table = table;
    this.rulings = rulings;
    this.documentId = documentId;
    this.issuer = issuer.isBlank() ? null : table.issuer(issuer);
    this.document = document;
    NameRules rules = table.gazetteer().rules();
    this.names = new NameFinder(rules);
    this.phrases = phrases(rules, issuerType);
  }

  private ActorFinder(ActorFinder like, DocumentNames document) {
    this.table = like.table;
    this.names = like.names;
    this.document = document;
    this.rulings = like.rulings;
    this.documentId = like.documentId;
    this.issuer = like.issuer;
    this.phrases = like.phrases;
  }

  /// Returns a finder that also knows what a document tells about its names.
  ActorFinder in(DocumentNames names) {
    return new ActorFinder(this, names);
  }

  private static Map<String, List<String[]>> phrases(NameRules rules, String issuerType) {
    var phrases = new HashMap<String, List<String[]>>();
    for (String key : new TreeSet<>(List.of(NameRules.ANY, issuerType))) {
      for (String phrase : rules.issuerPhrases().getOrDefault(key, List.of())) {
        String[] words = phrase.split(" ");
        phrases.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(words);
      }
    }
    return phrases;
  }

  /// A place and who is named there, before anybody decided anything.
  ///
  /// @param rank of the kind of finding; the lower one wins
  record Found(int from, int to, Named actor, boolean issuer, int rank) {
    int length() {
      return to - from;
    }
  }

  /// Returns the mentions in the order of the sentence; no two overlap.
  public List<Mention> find(TaggedSentence sentence) {
    var mentions = new ArrayList<Mention>();
    for (Found found : findAll(sentence)) {
      String alias = rulings.isEmpty() ? "" : surface(sentence, found.from, found.to);
      rulings
          .apply(found.actor, alias, documentId)
          .ifPresent(named ->
              mentions.add(
                  new Mention(
                      found.from,
                      found.to,
                      named.name(),
                      named.kind(),
                      named.type(),
                      found.issuer)));
    }
    return mentions;
  }

  /// Returns what [#find] does, by the names that the rules give.
  List<Found> findAll(TaggedSentence sentence) {
    var candidates = new ArrayList<Found>();
    issuerByPronoun(sentence, candidates);
    knownIssuers(sentence, candidates);
    names(sentence, candidates);
    gazetteer(sentence, candidates);
    candidates.sort(
        Comparator.comparingInt(Found::length).reversed().thenComparingInt(Found::rank));
    boolean[] taken = new boolean[sentence.size()];
    var kept = new ArrayList<Found>();
    for (Found found : candidates) {
      if (isFree(taken, found)) {
        kept.add(found);
      }
    }
    kept.sort(Comparator.comparingInt(Found::from));
    return kept;
  }

  private static boolean isFree(boolean[] taken, Found found) {
    for (int i = found.from; i < found.to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    for (int i = found.from; i < found.to; i++) {
      taken[i] = true;
    }
    return true;
  }

  static String surface(TaggedSentence sentence, int from, int to) {
    var words = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && sentence.token(i - 1).end() < sentence.token(i).start()) {
        words.append(' ');
      }
      words.append(sentence.exact(i));
    }
    return words.toString();
  }

  private void issuerByPronoun(TaggedSentence sentence, List<Found> found) {
    if (issuer == null) {
      return;
    }
    Set<String> pronouns = table.gazetteer().rules().issuerPronouns();
    for (int i = 0; i < sentence.size(); i++) {
      String form = sentence.form(i);
      // US is a country, us is not
      if (pronouns.contains(form) && !sentence.exact(i).equals("US")) {
        found.add(new Found(i, i + 1, issuer, true, 0));
      }
      for (String[] words : phrases.getOrDefault(form, List.of())) {
        if (standsAt(sentence, i, words)) {
          found.add(new Found(i, i + words.length, issuer, true, 0));
        }
      }
    }
  }

  private static boolean standsAt(TaggedSentence sentence, int at, String[] words) {
    if (at + words.length > sentence.size()) {
      return false;
    }
    for (int k = 0; k < words.length; k++) {
      if (!sentence.form(at + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  private void knownIssuers(TaggedSentence sentence, List<Found> found) {
    for (int i = 0; i < sentence.size(); i++) {
      for (NameTable.Alias alias : table.issuerAliases(sentence.form(i))) {
        if (standsAt(sentence, i, alias.words()) && NameForm.isCapitalized(sentence.exact(i))) {
          int to = withLegalForm(sentence, i + alias.words().length);
          found.add(found(i, to, alias.actor(), 1));
        }
      }
    }
  }

  /// `Acme Cloud, Inc.`: the legal form is no name of its own.
  private static int withLegalForm(TaggedSentence sentence, int to) {
    int at = to < sentence.size() && sentence.form(to).equals(",") ? to + 1 : to;
    return at < sentence.size()
            && NameForm.isCapitalized(sentence.exact(at))
            && NameForm.isLegalForm(sentence.exact(at))
        ? at + 1
        : to;
  }

  private Found found(int from, int to, Named actor, int rank) {
    return new Found(from, to, actor, actor.equals(issuer), rank);
  }

  private void names(TaggedSentence sentence, List<Found> found) {
    for (NameSpan span : names.find(sentence, document)) {
      String written = surface(sentence, span.from(), span.to());
      if (!isShoutedHeading(sentence, written) && !goesOnFromIssuer(sentence, span)) {
        found.add(found(span.from(), span.to(), named(written, span.label()), 2));
      }
    }
  }

  /// `OUR COMMITMENTS IN BRIEF`: in a heading in capitals every word looks like a name; only names
  /// that are known from elsewhere are taken.
  private boolean isShoutedHeading(TaggedSentence sentence, String written) {
    return NameForm.isShouted(written)
        && sentence.isShouted()
        && table.find(written).isEmpty()
        && document.spelling(written).isEmpty()
        && document.longForm(written).isEmpty();
  }

  /// `Alder Basin Water Watch Annual Review`, `European Commission on the AI Act`: a full name that
  /// is known is not made longer by what stands after it.
  private boolean goesOnFromIssuer(TaggedSentence sentence, NameSpan span) {
    for (NameTable.Alias alias : table.issuerAliases(sentence.form(span.from()))) {
      int length = alias.words().length;
      if (length > 1 && length < span.length() && standsAt(sentence, span.from(), alias.words())) {
        return true;
      }
    }
    for (NameTable.Alias alias : table.exactAliases(sentence.exact(span.from()))) {
      int end = span.from() + alias.words().length;
      if (end < span.to()
          && !NameForm.isCapitalized(sentence.exact(end))
          && exactly(sentence, span.from(), alias.words())) {
        return true;
      }
    }
    return false;
  }

  /// Returns who bears a name: an actor that is known, else the long form that the document gives,
  /// else the name itself.
  private Named named(String written, NameSpan.Label label) {
    return Objects.requireNonNull(bearers.get(label))
        .computeIfAbsent(written, _ -> bearer(written, label));
  }

  private Named bearer(String written, NameSpan.Label label) {
    String core = NameForm.core(written);
    String name = core;
    Optional<String> longer =
        switch (label) {
          case ORGANIZATION -> document.longForm(core).or(() -> shortForm(core));
          case PERSON -> document.fullName(core);
        };
    if (longer.isPresent()) {
      name = longer.get();
    } else if (NameForm.isShouted(name)) {
      name = document.spelling(name).map(NameForm::core).orElse(name);
    }
    String known = name;
    return table.find(name).orElseGet(() -> unknown(known, written, label));
  }

  private Optional<String> shortForm(String word) {
    boolean ends = table.gazetteer().rules().suffixes().contains(word.toLowerCase(Locale.ROOT));
    return ends ? document.shortForm(word) : Optional.empty();
  }

  private Named unknown(String name, String written, NameSpan.Label label) {
    NameRules rules = table.gazetteer().rules();
    return switch (label) {
      case PERSON -> new Named(name, Actor.Kind.HUMAN, Named.PERSON);
      case ORGANIZATION -> NameTypes.of(name, written, rules);
    };
  }

  private void gazetteer(TaggedSentence sentence, List<Found> found) {
    for (int i = 0; i < sentence.size(); i++) {
      gazetteer(sentence, i, table.aliases(sentence.lemma(i)), found);
      if (!sentence.lemma(i).equals(sentence.form(i))) {
        gazetteer(sentence, i, table.aliases(sentence.form(i)), found);
      }
      gazetteer(sentence, i, table.exactAliases(sentence.exact(i)), found);
    }
  }

  private void gazetteer(
      TaggedSentence sentence, int at, List<NameTable.Alias> aliases, List<Found> found) {
    for (NameTable.Alias alias : aliases) {
      if (alias.exact()
          ? exactly(sentence, at, alias.words())
          : matches(sentence, at, alias.words())) {
        found.add(found(at, at + alias.words().length, alias.actor(), alias.exact() ? 1 : 3));
      }
    }
  }

  private static boolean exactly(TaggedSentence sentence, int at, String[] words) {
    if (at + words.length > sentence.size()) {
      return false;
    }
    for (int k = 0; k < words.length; k++) {
      if (!sentence.exact(at + k).equals(words[k])) {
        return false;
      }
    }
    return true;
  }

  /// An actor is named by a noun: `we model the demand` mentions no model, `fine particles` no
  /// fine.
  private static boolean matches(TaggedSentence sentence, int at, String[] words) {
    if (at + words.length > sentence.size()
        || words.length == 1 && !sentence.token(at).pos().startsWith("NN")
        || isPartOfDocument(sentence, at, words)) {
      return false;
    }
    for (int k = 0; k < words.length; k++) {
      String word = words[k];
      if (!sentence.lemma(at + k).equals(word) && !sentence.form(at + k).equals(word)) {
        return false;
      }
    }
    return true;
  }

  /// `Figure 3` is a place in the document, no figure that acts.
  private static boolean isPartOfDocument(TaggedSentence sentence, int at, String[] words) {
    return words.length == 1
        && at + 1 < sentence.size()
        && Noise.isNumbered(sentence.exact(at), sentence.exact(at + 1));
  }
}
