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
/// the question's words that it has, each by its rarity among the sentences found, less for those
/// that only its neighbors have, and by whether it has a number of the kind that is asked for.
/// Nothing is said if the best sentence and its neighbors speak of too little of the question.
public final class Asking implements AutoCloseable {
  /// Below this share of the question, by weight, nothing is said. Chosen on the 33 questions of
  /// `wattbot-train-qa`, not on those that are measured.
  static final double LEAST = 0.42;

  private static final int PASSAGES = 40;
  private static final int QUOTATIONS = 5;

  /// Longer sentences, in tokens, are tables that lost their lines.
  private static final int LONG = 70;

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
    List<Line> lines = lines(search.find(request));
    Map<String, Double> weights = weights(words, lines);
    List<Candidate> candidates = candidates(lines, weights, Wanted.of(question));
    if (candidates.isEmpty()) {
      return new Reply(List.of(), "", 0, query, hits, "no passage has a word of the question");
    }
    double coverage = Math.rint(candidates.getFirst().coverage * 1000) / 1000;
    if (coverage < LEAST) {
      return new Reply(
          List.of(),
          "",
          coverage,
          query,
          hits,
          "the best passage speaks of too little of the question");
    }
    List<Reply.Quotation> quotations =
        candidates.stream().limit(QUOTATIONS).map(Candidate::quotation).toList();
    return new Reply(
        quotations,
        Wanted.of(question).number(quotations.getFirst().text(), weights),
        coverage,
        query,
        hits,
        "");
  }

  private record Candidate(Reply.Quotation quotation, double coverage, double score) {}

  /// A sentence of a passage that was found.
  ///
  /// @param own stems of its words
  /// @param near stems of the words of the sentences before and after it
  private record Line(Hit hit, Sentence sentence, String text, Set<String> own, Set<String> near) {}

  private List<Line> lines(List<Hit> hits) throws IOException {
    var lines = new ArrayList<Line>();
    for (Hit hit : hits) {
      List<Sentence> sentences = sentences(hit);
      String text = text(hit.document()).text();
      List<Set<String>> stems = sentences.stream().map(s -> stems(s.in(text))).toList();
      for (int i = 0; i < sentences.size(); i++) {
        var near = new TreeSet<String>();
        if (i > 0) {
          near.addAll(stems.get(i - 1));
        }
        if (i + 1 < sentences.size()) {
          near.addAll(stems.get(i + 1));
        }
        lines.add(new Line(hit, sentences.get(i), sentences.get(i).in(text), stems.get(i), near));
      }
    }
    return lines;
  }

  private static List<Candidate> candidates(
      List<Line> lines, Map<String, Double> weights, Wanted wanted) {
    double all = weights.values().stream().mapToDouble(w -> w).sum();
    double best = lines.isEmpty() ? 1 : lines.getFirst().hit.score();
    var candidates = new ArrayList<Candidate>();
    for (Line line : lines) {
      double said = 0;
      double near = 0;
      for (Map.Entry<String, Double> word : weights.entrySet()) {
        said += line.own.contains(word.getKey()) ? word.getValue() : 0;
        near +=
            !line.own.contains(word.getKey()) && line.near.contains(word.getKey())
                ? word.getValue()
                : 0;
      }
      double score =
          (said + 0.3 * near) / all
              + 0.3 * line.hit.score() / best
              + 0.2 * wanted.fit(line.text)
              - (line.sentence.tokens().size() > LONG ? 0.4 : 0);
      candidates.add(
          new Candidate(
              new Reply.Quotation(
                  line.hit.document(),
                  line.hit.pageAt(line.sentence.start()).label(),
                  line.sentence.start(),
                  line.sentence.end(),
                  line.text,
                  Math.rint(score * 1e4) / 1e4),
              (said + near) / all,
              score));
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(c -> c.quotation.document())
            .thenComparingInt(c -> c.quotation.start()));
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
        boolean telling =
            tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.startsWith("VB")
                || tag.equals("CD")
                || tag.equals("FW");
        String form = sentence.form(at);
        if (telling
            && form.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}]+")
            && !STOP.contains(sentence.lemma(at))) {
          words.add(form);
        }
      }
    }
    words.removeAll(Set.of("and", "or", "not", "to"));
    return List.copyOf(words);
  }

  private static final Set<String> STOP =
      Set.of(
          "be",
          "have",
          "do",
          "many",
          "much",
          "what",
          "which",
          "how",
          "use",
          "give",
          "accord",
          "report",
          "state",
          "estimate",
          "approximate",
          "typical",
          "specific",
          "total");

  /// Rarity among the sentences found (Sparck Jones 1972, doi 10.1108/eb026526).
  private static Map<String, Double> weights(List<String> words, List<Line> lines) {
    var weights = new LinkedHashMap<String, Double>();
    for (String word : words) {
      String stem = stem(word);
      long with = lines.stream().filter(line -> line.own.contains(stem)).count();
      weights.merge(stem, Math.log(1 + (lines.size() - with + 0.5) / (with + 0.5)), Math::max);
    }
    return weights;
  }

  static Set<String> stems(String text) {
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
    for (String ending :
        List.of(
            "ingly", "ations", "ation", "ments", "ment", "ings", "ing", "edly", "ies", "ied", "ers",
            "er", "es", "ed", "s", "e")) {
      if (lower.length() - ending.length() >= 4 && lower.endsWith(ending)) {
        return lower.substring(0, lower.length() - ending.length());
      }
    }
    return lower;
  }

  @Override
  public void close() throws IOException {
    search.close();
  }
}
