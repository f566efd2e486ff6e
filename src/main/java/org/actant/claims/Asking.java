package org.actant.claims;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.actors.TaggedSentence;
import org.actant.corpus.DocumentText;
import org.actant.language.Annotations;
import org.actant.language.Sentence;
import org.actant.search.Hit;
import org.actant.search.PassageSearch;
import org.actant.search.Question;
import org.actant.search.SearchRequest;
import org.actant.workspace.Workspace;

/// Answers a question by quoting the corpus, or says that it has no answer. A sentence is ranked by
/// the question's words that it has, each by its rarity among the passages found, half for those
/// that only its passage has, more if it has a number where one is asked for. Nothing is said if
/// the best sentence and its passage together speak of too little of the question.
public final class Asking implements AutoCloseable {
  /// Below this share of the question, by weight, nothing is said. Chosen on the 33 questions of
  /// `wattbot-train-qa`, not on those that are measured.
  static final double LEAST = 0.5;

  private static final int PASSAGES = 40;
  private static final int QUOTATIONS = 5;
  private static final Pattern NUMERIC =
      Pattern.compile("\\bhow (?:many|much|long|large|big|often|far|fast)\\b|\\bwhat (?:was|is|were|are)? ?(?:the )?.{0,60}?\\b(?:percent\\w*|share|number|amount|factor|ratio|cost|year|rate|fraction|total|average|proportion|size|budget|price)\\b|\\bby (?:what|how)\\b|\\bin what year\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANY_NUMBER = Pattern.compile("(?<![\\w.])\\$?\\d[\\d,]*(?:\\.\\d+)?");

  private final Workspace workspace;
  private final PassageSearch search;
  private final Map<String, List<Sentence>> annotations = new HashMap<>();
  private final Map<String, DocumentText> texts = new HashMap<>();

  public Asking(Workspace workspace) throws IOException {
    this.workspace = workspace;
    this.search = PassageSearch.open(workspace);
  }

  public Reply ask(String question) throws IOException {
    List<String> words = words(question);
    if (words.isEmpty()) {
      return new Reply(List.of(), "", 0, "", 0, "the question has no words to look for");
    }
    String query = String.join(" OR ", words);
    var request = SearchRequest.of(new Question.Written(query)).withLimit(PASSAGES);
    int hits = search.count(request);
    Map<String, Double> weights = weights(words, search.find(request));
    List<Candidate> candidates = candidates(search.find(request), weights, NUMERIC.matcher(question).find());
    if (candidates.isEmpty()) {
      return new Reply(List.of(), "", 0, query, hits, "no passage has a word of the question");
    }
    double coverage = Math.rint(candidates.getFirst().coverage * 1000) / 1000;
    if (coverage < LEAST) {
      return new Reply(List.of(), "", coverage, query, hits, "the best passage speaks of too little of the question");
    }
    List<Reply.Quotation> quotations = candidates.stream().limit(QUOTATIONS).map(Candidate::quotation).toList();
    return new Reply(quotations, NUMERIC.matcher(question).find() ? number(question, quotations.getFirst().text()) : "", coverage, query, hits, "");
  }

  private record Candidate(Reply.Quotation quotation, double coverage, double score) {}

  private List<Candidate> candidates(List<Hit> hits, Map<String, Double> weights, boolean numeric) throws IOException {
    double all = weights.values().stream().mapToDouble(w -> w).sum();
    double best = hits.isEmpty() ? 1 : hits.getFirst().score();
    var candidates = new ArrayList<Candidate>();
    for (Hit hit : hits) {
      Set<String> around = stems(hit.text());
      for (Sentence sentence : sentences(hit)) {
        String text = sentence.in(text(hit.document()).text());
        Set<String> own = stems(text);
        double said = 0;
        double near = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
          said += own.contains(word.getKey()) ? word.getValue() : 0;
          near += !own.contains(word.getKey()) && around.contains(word.getKey()) ? word.getValue() : 0;
        }
        double coverage = (said + near) / all;
        double score = (said + 0.5 * near) / all + 0.2 * hit.score() / best + (numeric && ANY_NUMBER.matcher(text).find() ? 0.15 : 0);
        var quotation = new Reply.Quotation(hit.document(), hit.pageAt(sentence.start()).label(), sentence.start(), sentence.end(), text, Math.rint(score * 1e4) / 1e4);
        candidates.add(new Candidate(quotation, coverage, score));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(c -> c.quotation.document()).thenComparingInt(c -> c.quotation.start()));
    return candidates;
  }

  private List<Sentence> sentences(Hit hit) throws IOException {
    List<Sentence> all = annotations.get(hit.document());
    if (all == null) {
      all = Annotations.read(workspace, hit.document());
      annotations.put(hit.document(), all);
    }
    return all.stream().filter(s -> hit.start() <= s.start() && s.end() <= hit.end()).toList();
  }

  private DocumentText text(String document) throws IOException {
    DocumentText text = texts.get(document);
    if (text == null) {
      text = DocumentText.read(workspace, document);
      texts.put(document, text);
    }
    return text;
  }

  /// The words of a question that tell it from others.
  static List<String> words(String question) {
    var words = new TreeSet<String>();
    for (TaggedSentence sentence : LooseText.sentences(question)) {
      for (int at = 0; at < sentence.size(); at++) {
        String tag = sentence.token(at).pos();
        boolean telling = tag.startsWith("NN") || tag.startsWith("JJ") || tag.startsWith("VB") || tag.equals("CD") || tag.equals("FW");
        String form = sentence.form(at);
        if (telling && form.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}]+") && !STOP.contains(sentence.lemma(at))) {
          words.add(form);
        }
      }
    }
    words.removeAll(Set.of("and", "or", "not", "to"));
    return List.copyOf(words);
  }

  private static final Set<String> STOP =
      Set.of("be", "have", "do", "many", "much", "what", "which", "how", "use", "do", "give", "accord", "report", "state", "estimate", "approximate", "typical", "specific", "total");

  /// Rarity among the passages found (Sparck Jones 1972, doi 10.1108/eb026526).
  private static Map<String, Double> weights(List<String> words, List<Hit> hits) {
    var weights = new LinkedHashMap<String, Double>();
    List<Set<String>> texts = hits.stream().map(hit -> stems(hit.text())).toList();
    for (String word : words) {
      String stem = stem(word);
      long with = texts.stream().filter(t -> t.contains(stem)).count();
      weights.merge(stem, Math.log(1 + (hits.size() - with + 0.5) / (with + 0.5)) + 0.5, Math::max);
    }
    return weights;
  }

  private static Set<String> stems(String text) {
    var stems = new TreeSet<String>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      stems.add(stem(matcher.group()));
    }
    return stems;
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Cuts the commonest endings, so that `centers` finds `center` and `training` finds `trained`.
  static String stem(String word) {
    String lower = word.toLowerCase(java.util.Locale.ROOT);
    for (String ending : List.of("ingly", "ations", "ation", "ments", "ment", "ings", "ing", "edly", "ies", "ied", "ers", "er", "es", "ed", "s", "e")) {
      if (lower.length() - ending.length() >= 4 && lower.endsWith(ending)) {
        return lower.substring(0, lower.length() - ending.length());
      }
    }
    return lower;
  }

  /// The first amount of a sentence that is no year and does not stand in the question.
  static String number(String question, String sentence) {
    for (Quantity quantity : Quantities.of(sentence, 0)) {
      if (!question.contains(quantity.words())) {
        return quantity.words();
      }
    }
    Matcher matcher = ANY_NUMBER.matcher(sentence);
    String year = "";
    while (matcher.find()) {
      String number = matcher.group();
      if (question.contains(number)) {
        continue;
      }
      if (!number.matches("(?:19|20)\\d\\d")) {
        return number;
      }
      year = year.isEmpty() ? number : year;
    }
    return year;
  }

  @Override
  public void close() throws IOException {
    search.close();
  }
}
