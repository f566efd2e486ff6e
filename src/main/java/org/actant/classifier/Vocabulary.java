package org.actant.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.actant.classifier.Bags.Bag;

/// The grams that a model knows, and how rare each is in the texts that it was learned from.
///
/// A gram's weight in a text is (1 + ln count) · idf with idf = 1 + ln((1 + n) / (1 + df)), the
/// sublinear tf-idf of Salton and Buckley, *Term-weighting approaches in automatic text retrieval*,
/// Information Processing & Management 24 (1988) 513–523, doi 10.1016/0306-4573(88)90021-0,
/// smoothed as scikit-learn does. Words and pieces are brought to length 1 each by itself, so that
/// the many pieces do not drown the words.
final class Vocabulary {
  /// Grams in fewer texts say nothing about other texts.
  private static final int FEWEST_TEXTS = 2;

  /// Most grams; where there are more, the ones in the fewest texts are left out.
  static final int MOST = 1 << 20;

  private final List<String> grams;
  private final float[] idf;
  private final boolean[] piece;
  private final Map<String, Integer> index;

  /// @param grams in the order of their features
  Vocabulary(List<String> grams, float[] idf) {
    this.grams = List.copyOf(grams);
    this.idf = idf.clone();
    this.piece = new boolean[idf.length];
    this.index = HashMap.newHashMap(idf.length);
    for (int i = 0; i < idf.length; i++) {
      piece[i] = Grams.isPiece(grams.get(i));
      index.put(grams.get(i), i);
    }
  }

  int size() {
    return grams.size();
  }

  List<String> grams() {
    return grams;
  }

  float[] idf() {
    return idf.clone();
  }

  float idf(int feature) {
    return idf[feature];
  }

  /// Returns the feature of a gram, or -1 for a gram that is not known.
  int feature(String gram) {
    return index.getOrDefault(gram, -1);
  }

  /// Returns the features of a text that may be new.
  SparseVector vector(String text, Features features) {
    var counts = new HashMap<Integer, Integer>();
    Grams.of(
        text,
        features,
        (gram, _, _) -> {
          int feature = feature(gram);
          if (feature >= 0) {
            counts.merge(feature, 1, Integer::sum);
          }
        });
    Bag bag = Bags.bag(counts);
    return weighted(bag.grams(), bag.counts(), idf, piece);
  }

  private static SparseVector weighted(int[] features, int[] counts, float[] idf, boolean[] piece) {
    float[] values = new float[features.length];
    double words = 0;
    double pieces = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((1 + Math.log(counts[i])) * idf[features[i]]);
      double square = (double) values[i] * values[i];
      if (piece[features[i]]) {
        pieces += square;
      } else {
        words += square;
      }
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= (float) Math.sqrt(piece[features[i]] ? pieces : words);
    }
    return new SparseVector(features, values);
  }

  /// The grams of some of the texts in bags, chosen and weighted: a vocabulary before its grams are
  /// needed by name.
  static final class Fitted {
    private final Bags bags;
    private final int[] chosen;
    private final int[] feature;
    private final float[] idf;
    private final boolean[] piece;

    private Fitted(Bags bags, int[] chosen, int[] feature, float[] idf, boolean[] piece) {
      this.bags = bags;
      this.chosen = chosen;
      this.feature = feature;
      this.idf = idf;
      this.piece = piece;
    }

    int size() {
      return chosen.length;
    }

    /// Returns the features of one of the texts, whether it was learned from or not.
    SparseVector vector(int text) {
      Bag bag = bags.get(text);
      int known = 0;
      int[] features = new int[bag.grams().length];
      int[] counts = new int[features.length];
      for (int i = 0; i < features.length; i++) {
        int at = feature[bag.grams()[i]];
        if (at >= 0) {
          features[known] = at;
          counts[known++] = bag.counts()[i];
        }
      }
      return weighted(Arrays.copyOf(features, known), Arrays.copyOf(counts, known), idf, piece);
    }

    Vocabulary vocabulary() {
      var grams = new ArrayList<String>(chosen.length);
      for (int gram : chosen) {
        grams.add(bags.names().get(gram));
      }
      return new Vocabulary(grams, idf);
    }
  }

  /// Learns from the texts with these numbers, and from no others.
  static Fitted fit(Bags bags, int[] texts) {
    int[] df = new int[bags.names().size()];
    for (int text : texts) {
      for (int gram : bags.get(text).grams()) {
        df[gram]++;
      }
    }
    int[] chosen = choose(df);
    int[] feature = new int[df.length];
    Arrays.fill(feature, -1);
    float[] idf = new float[chosen.length];
    boolean[] piece = new boolean[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      feature[chosen[i]] = i;
      idf[i] = (float) (1 + Math.log((1.0 + texts.length) / (1.0 + df[chosen[i]])));
      piece[i] = Grams.isPiece(bags.names().get(chosen[i]));
    }
    return new Fitted(bags, chosen, feature, idf, piece);
  }

  private static int[] choose(int[] df) {
    int fewest = FEWEST_TEXTS;
    int[] chosen = atLeast(df, fewest);
    while (chosen.length > MOST) {
      chosen = atLeast(df, ++fewest);
    }
    return chosen;
  }

  private static int[] atLeast(int[] df, int fewest) {
    return IntStream.range(0, df.length).filter(i -> df[i] >= fewest).toArray();
  }
}
