package org.actant.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.actant.actors.TaggedSentence;
import org.actant.corpus.Source;
import org.actant.language.Token;
import org.actant.search.Facet;
import org.actant.search.Hit;
import org.actant.search.PassageSearch;
import org.actant.search.Question;
import org.actant.search.SearchRequest;
import org.actant.search.Selection;

/// Asks the index for passages of answerers: first for those that name the issuer, then for all.
final class Retrieval {
  static final int DEPTH = 40;
  private static final int MOST_WORDS = 14;
  private static final Set<String> TOO_COMMON =
      Set.of(
          "we", "our", "have", "year", "company", "use", "include", "percent", "also", "more",
          "new", "other", "many", "make", "help", "work");

  private final PassageSearch search;
  private final Issuers issuers;
  private final Selection answerers;

  Retrieval(PassageSearch search, Issuers issuers, List<Source> sources) {
    this.search = search;
    this.issuers = issuers;
    var types = new TreeSet<String>();
    sources.stream()
        .filter(s -> !Issuers.isClaimant(s))
        .forEach(s -> types.add(s.actorType().toString()));
    this.answerers = Selection.ALL.with(Facet.ACTOR_TYPE, List.copyOf(types));
  }

  /// A query and the passages that answer it best.
  record Found(String query, String among, int count, List<Hit> hits) {}

  List<Found> ask(Claim claim) throws IOException {
    List<String> words = words(claim.utterance().sentence());
    if (words.isEmpty()) {
      return List.of();
    }
    String any = "(" + String.join(" OR ", words) + ")";
    var names = issuers.spellings(claim.issuer()).stream().map(Retrieval::phrase).toList();
    var found = new ArrayList<Found>();
    for (String query : List.of("(" + String.join(" OR ", names) + ") AND " + any, any)) {
      var request = SearchRequest.of(new Question.Written(query)).among(answerers).withLimit(DEPTH);
      found.add(
          new Found(query, answerers.toString(), search.count(request), search.find(request)));
    }
    return found;
  }

  private static String phrase(String name) {
    return "\"" + name.replaceAll("[\"\\\\]", " ").strip() + "\"";
  }

  /// The words that carry what is said: nouns, verbs and adjectives, without names of places and of
  /// the issuer.
  static List<String> words(TaggedSentence sentence) {
    var words = new LinkedHashSet<String>();
    for (int at = 0; at < sentence.size() && words.size() < MOST_WORDS; at++) {
      Token token = sentence.token(at);
      String form = sentence.form(at);
      boolean telling =
          token.pos().startsWith("NN")
              || token.pos().startsWith("JJ")
              || token.pos().startsWith("VB");
      if (telling
          && form.matches("[a-z]{3,}")
          && !isOperator(form)
          && !TOO_COMMON.contains(sentence.lemma(at))
          && !isOfTheIssuer(sentence, at)) {
        words.add(form);
      }
    }
    return List.copyOf(words);
  }

  private static boolean isOperator(String form) {
    return Set.of("and", "or", "not", "to").contains(form.toLowerCase(Locale.ROOT));
  }

  private static boolean isOfTheIssuer(TaggedSentence sentence, int at) {
    return sentence.mentions().stream().anyMatch(m -> m.issuer() && m.from() <= at && at < m.to());
  }
}
