package org.actant.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How well a run finds what was judged relevant, by the definitions of NIST's `trec_eval`: means
/// over the topics that have a relevant document, a topic without answers counting as 0.
///
/// @param topics judged, with at least one relevant document
/// @param map mean average precision
/// @param ndcg10 normalized discounted cumulative gain of the first ten, with the relevance itself
///   as gain (Järvelin and Kekäläinen 2002, doi 10.1145/582415.582418)
/// @param p30 precision of the first thirty
/// @param recall1000 recall within the first thousand
public record Evaluation(int topics, double map, double ndcg10, double p30, double recall1000) {
  /// @param run the ranking of every topic
  public static Evaluation of(Qrels qrels, Map<String, List<Ranked>> run) {
    int topics = 0;
    double map = 0;
    double ndcg = 0;
    double precision = 0;
    double recall = 0;
    for (var judged : qrels.byTopic().entrySet()) {
      Map<String, Integer> judgments = judged.getValue();
      if (run.containsKey(judged.getKey()) && relevant(judgments) > 0) {
        List<String> names = run.get(judged.getKey()).stream().map(Ranked::name).toList();
        topics++;
        map += averagePrecision(judgments, names);
        ndcg += ndcg(judgments, names, 10);
        precision += found(judgments, names, 30) / 30.0;
        recall += found(judgments, names, 1000) / (double) relevant(judgments);
      }
    }
    double n = Math.max(1, topics);
    return new Evaluation(topics, map / n, ndcg / n, precision / n, recall / n);
  }

  static double averagePrecision(Map<String, Integer> judgments, List<String> ranking) {
    double sum = 0;
    int found = 0;
    for (int i = 0; i < ranking.size(); i++) {
      if (gain(judgments, ranking.get(i)) > 0) {
        found++;
        sum += found / (i + 1.0);
      }
    }
    return sum / relevant(judgments);
  }

  static double ndcg(Map<String, Integer> judgments, List<String> ranking, int depth) {
    List<Integer> gains = ranking.stream().map(name -> gain(judgments, name)).toList();
    List<Integer> ideal =
        judgments.values().stream()
            .map(gain -> Math.max(0, gain))
            .sorted(Comparator.reverseOrder())
            .toList();
    return discounted(gains, depth) / discounted(ideal, depth);
  }

  private static double discounted(List<Integer> gains, int depth) {
    double sum = 0;
    for (int i = 0; i < Math.min(depth, gains.size()); i++) {
      sum += gains.get(i) * Math.log(2) / Math.log(i + 2.0);
    }
    return sum;
  }

  private static int found(Map<String, Integer> judgments, List<String> ranking, int depth) {
    return (int) ranking.stream().limit(depth).filter(name -> gain(judgments, name) > 0).count();
  }

  private static int gain(Map<String, Integer> judgments, String name) {
    return Math.max(0, judgments.getOrDefault(name, 0));
  }

  private static int relevant(Map<String, Integer> judgments) {
    return (int) judgments.values().stream().filter(gain -> gain > 0).count();
  }
}
