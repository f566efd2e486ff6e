package org.actant.classifier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Texts as bags of grams: which grams each has and how often. Made once and then weighted anew for
/// every fold, which is what makes cross-validation cheap; nothing here depends on which texts are
/// learned from.
final class Bags {
  /// @param grams numbers of grams, ascending
  record Bag(int[] grams, int[] counts) {}

  private final List<String> names;
  private final List<Bag> bags;

  private Bags(List<String> names, List<Bag> bags) {
    this.names = names;
    this.bags = bags;
  }

  static Bags of(List<String> texts, Features features) {
    var numbers = new HashMap<String, Integer>();
    var names = new ArrayList<String>();
    var bags = new ArrayList<Bag>(texts.size());
    for (String text : texts) {
      var counts = new HashMap<Integer, Integer>();
      Grams.of(
          text,
          features,
          (gram, _, _) -> counts.merge(number(gram, numbers, names), 1, Integer::sum));
      bags.add(bag(counts));
    }
    return new Bags(names, bags);
  }

  private static int number(String gram, Map<String, Integer> numbers, List<String> names) {
    Integer known = numbers.putIfAbsent(gram, names.size());
    if (known == null) {
      names.add(gram);
      return names.size() - 1;
    }
    return known;
  }

  static Bag bag(Map<Integer, Integer> counts) {
    int[] grams = counts.keySet().stream().mapToInt(gram -> gram).sorted().toArray();
    return new Bag(grams, IntStream.of(grams).map(counts::get).toArray());
  }

  /// How many texts there are.
  int size() {
    return bags.size();
  }

  Bag get(int text) {
    return bags.get(text);
  }

  /// The grams of all texts in the order they were met; a gram's number is its place here.
  List<String> names() {
    return names;
  }
}
