package org.actant.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.tagger.maxent.TestSentence;
import java.util.Arrays;
import java.util.List;

/// Tags one sentence by CoreNLP's tagger without following hopeless histories.
///
/// The tagger scores every tag of a word after every pair of tags of the two words before: after
/// three words it does not know, tens of thousands. Its scores are logarithms of probabilities
/// given the pair, so the best path up to each pair is known when the next word is scored; a pair
/// that is e^12 times less likely than the best one cannot win in practice, and is not scored. That
/// is beam search with a threshold instead of a width (Ratnaparkhi 1996, W96-0213). A test holds
/// the tags to the tagger's own.
final class PrunedTagging extends TestSentence {
  private static final double MARGIN = 12;
  private static final double HOPELESS = -1e6;
  private static final int TAGS = 128;

  private double[][] reached = new double[TAGS][TAGS];
  private double[][] next = new double[TAGS][TAGS];
  private double best;
  private double nextBest;
  private int at = -1;

  private PrunedTagging(MaxentTagger tagger) {
    super(tagger);
  }

  static void tag(MaxentTagger tagger, List<CoreLabel> labels) {
    List<TaggedWord> tagged = new PrunedTagging(tagger).tagSentence(labels, false);
    for (int i = 0; i < labels.size(); i++) {
      labels.get(i).setTag(tagged.get(i).tag());
    }
  }

  @Override
  public double[] scoresOf(int[] tags, int position) {
    if (position != at) {
      advance(position);
    }
    int before = 1 + tags[position - 2]; // before the sentence the tag is -1
    int last = 1 + tags[position - 1];
    double reach = reached[before][last];
    if (reach < best - MARGIN) {
      double[] hopeless = new double[getPossibleValues(position).length];
      Arrays.fill(hopeless, HOPELESS);
      return hopeless;
    }
    double[] scores = super.scoresOf(tags, position);
    int[] possible = getPossibleValues(position);
    for (int i = 0; i < scores.length; i++) {
      double sum = reach + scores[i];
      next[last][1 + possible[i]] = Math.max(next[last][1 + possible[i]], sum);
      nextBest = Math.max(nextBest, sum);
    }
    return scores;
  }

  /// Positions come in order.
  private void advance(int position) {
    if (at < 0) {
      for (double[] row : reached) {
        Arrays.fill(row, 0); // before the first word there is one pair only
      }
      best = 0;
    } else {
      double[][] old = reached;
      reached = next;
      best = nextBest;
      next = old;
    }
    for (double[] row : next) {
      Arrays.fill(row, Double.NEGATIVE_INFINITY);
    }
    nextBest = Double.NEGATIVE_INFINITY;
    at = position;
  }
}
