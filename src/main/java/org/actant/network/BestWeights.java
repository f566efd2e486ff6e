package org.actant.network;

import org.actant.dataset.ImageSet;
import org.actant.network.Training.Patience;
import org.nd4j.linalg.api.ndarray.INDArray;

/// The weights with the best validation score so far.
final class BestWeights {
  private static final int BATCH = 256;

  private final Dl4jNetwork network;
  private final Patience patience;
  private final ImageSet validation;
  private final INDArray kept;
  private double best = Double.POSITIVE_INFINITY;
  private int waited;

  BestWeights(Dl4jNetwork network, Patience patience, ImageSet validation) {
    this.network = network;
    this.patience = patience;
    this.validation = validation;
    this.kept = network.graph().params().dup();
  }

  /// Scores the network as it is and says whether patience is at its end.
  boolean isOver() {
    double badness = badness();
    if (badness < best - patience.least()) {
      best = badness;
      waited = 0;
      kept.assign(network.graph().params());
      return false;
    }
    waited++;
    return waited >= patience.epochs();
  }

  /// Goes back to the best weights.
  void restore() {
    network.graph().params().assign(kept);
    kept.close();
  }

  /// The mean loss, or the share of wrong answers.
  private double badness() {
    double sum = 0;
    for (int from = 0; from < validation.size(); from += BATCH) {
      ImageSet batch = validation.slice(from, Math.min(validation.size(), from + BATCH));
      float[][] answers = network.answers(batch);
      for (int i = 0; i < answers.length; i++) {
        int label = batch.labels()[i];
        sum +=
            switch (patience.score()) {
              case LOSS -> crossEntropy(answers[i], label);
              case ACCURACY -> Parity.argMax(answers[i]) == label ? 0 : 1;
            };
      }
    }
    return sum / validation.size();
  }

  /// The cross entropy of logits, or of logarithms of probabilities, which are logits too.
  private static double crossEntropy(float[] logits, int label) {
    double largest = logits[Parity.argMax(logits)];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - largest);
    }
    return largest + Math.log(sum) - logits[label];
  }
}
