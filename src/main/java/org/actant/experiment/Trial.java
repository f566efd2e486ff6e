package org.actant.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/// One condition in one block.
///
/// @param block from 1
/// @param position in the block's order; 0 is the training of the block's network
/// @param condition the id of a condition, or [#TRAINING]
public record Trial(int block, int position, String condition) {
  /// What stands for a condition in the trial that trains a block's network.
  public static final String TRAINING = "train";

  boolean isTraining() {
    return condition.equals(TRAINING);
  }

  /// Returns all trials of a study in the order in which they run: block by block, so that a
  /// block's trials are close in time; in each block first the training, then the conditions in an
  /// order drawn from the study's seed, so that no condition always runs early or warm.
  static List<Trial> plan(Study study) {
    var trials = new ArrayList<Trial>();
    for (int block = 1; block <= study.blocks(); block++) {
      trials.add(new Trial(block, 0, TRAINING));
      var order = new ArrayList<>(study.conditions().stream().map(Condition::id).toList());
      Collections.shuffle(
          order, RandomGeneratorFactory.of("L64X128MixRandom").create(study.seedOf(block)));
      for (int i = 0; i < order.size(); i++) {
        trials.add(new Trial(block, i + 1, order.get(i)));
      }
    }
    return trials;
  }
}
