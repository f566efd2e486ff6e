package org.actant.classifier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.actant.classifier.Words.Word;

/// Lays the score of a label on the words of a text.
///
/// A linear score is a sum over grams, so nothing has to be approximated: what a gram adds is
/// divided evenly among the places where it stands, and there among the words that it covers. A
/// word that stands twice is named once. What falls on no word (a dash, say) and the bias are left
/// out.
final class Explanation {
  private record Place(int feature, int start, int end) {}

  private Explanation() {}

  /// Returns all words that say something, the weightiest first.
  static List<Evidence> of(Classifier classifier, String text, int label) {
    List<Word> words = Words.of(text);
    double[] weights = new double[words.size()];
    List<Place> places = places(classifier, text);
    double[] additions = additions(classifier, text, label);
    var occurrences = new HashMap<Integer, Integer>();
    places.forEach(place -> occurrences.merge(place.feature(), 1, Integer::sum));
    for (Place place : places) {
      double share = additions[place.feature()] / occurrences.getOrDefault(place.feature(), 1);
      spread(share, place, words, weights);
    }
    return merged(text, words, weights);
  }

  private static List<Place> places(Classifier classifier, String text) {
    var places = new ArrayList<Place>();
    Grams.of(
        text,
        classifier.settings().features(),
        (gram, start, end) -> {
          int feature = classifier.vocabulary().feature(gram);
          if (feature >= 0) {
            places.add(new Place(feature, start, end));
          }
        });
    return places;
  }

  private static double[] additions(Classifier classifier, String text, int label) {
    double[] additions = new double[classifier.vocabulary().size()];
    SparseVector vector = classifier.vocabulary().vector(text, classifier.settings().features());
    for (int i = 0; i < vector.indexes().length; i++) {
      int feature = vector.indexes()[i];
      additions[feature] = vector.values()[i] * classifier.model().weight(label, feature);
    }
    return additions;
  }

  private static void spread(double share, Place place, List<Word> words, double[] weights) {
    int from = firstEndingAfter(place.start(), words);
    int to = from;
    while (to < words.size() && words.get(to).start() < place.end()) {
      to++;
    }
    for (int word = from; word < to; word++) {
      weights[word] += share / (to - from);
    }
  }

  private static int firstEndingAfter(int place, List<Word> words) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.get(middle).end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static List<Evidence> merged(String text, List<Word> words, double[] weights) {
    var sums = new LinkedHashMap<String, Double>();
    var shown = new HashMap<String, String>();
    for (int i = 0; i < weights.length; i++) {
      Word word = words.get(i);
      sums.merge(word.form(), weights[i], Double::sum);
      shown.putIfAbsent(word.form(), text.substring(word.start(), word.end()));
    }
    return sums.entrySet().stream()
        .filter(entry -> entry.getValue() != 0)
        .map(entry ->
            new Evidence(shown.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
        .sorted(
            Comparator.comparingDouble((Evidence e) -> Math.abs(e.weight()))
                .reversed()
                .thenComparing(Evidence::word))
        .toList();
  }
}
