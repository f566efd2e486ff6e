package org.actant.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;

/// One condition in one block.
///
/// @param block from 1
/// @param position in the block's order; 0 is what comes before the random order
/// @param condition the id of a condition, [#TRAINING], [#TWIN] or [#IDLE]
public record Trial(int block, int position, String condition) {
  /// What stands for a condition in the trial that trains a block's network.
  public static final String TRAINING = "train";

  /// What stands for a condition in the second, identical trial of the baseline.
  public static final String TWIN = "a/a";

  /// What stands for a condition where the idle machine is measured.
  public static final String IDLE = "idle";

  /// No condition of a study can have these names.
  static final Set<String> RESERVED = Set.of(TRAINING, TWIN, IDLE);

  public boolean isTraining() {
    return condition.equals(TRAINING);
  }

  public boolean isIdle() {
    return condition.equals(IDLE);
  }

  /// Returns all trials of a study in the order in which they run; a pilot's blocks only, where the
  /// number of blocks is not known yet.
  static List<Trial> plan(Study study) {
    return plan(study, Schedule.of(study));
  }

  /// Returns the trials of a schedule in the order in which they run: block by block, so that a
  /// block's trials are close in time; in each block first the idle machine and the training, then
  /// the conditions in an order drawn from the study's seed, so that no condition always runs early
  /// or warm.
  static List<Trial> plan(Study study, Schedule schedule) {
    var trials = new ArrayList<Trial>();
    for (int block = schedule.first(); block <= schedule.last(); block++) {
      trials.addAll(block(study, block, schedule.controls()));
    }
    return trials;
  }

  private static List<Trial> block(Study study, int block, boolean controls) {
    var trials = new ArrayList<Trial>();
    if (controls && study.protocol().idleSeconds() > 0) {
      trials.add(new Trial(block, 0, IDLE));
    }
    if (study.subject().isTrained()) {
      trials.add(new Trial(block, 0, TRAINING));
    }
    var order = new ArrayList<>(study.conditions().stream().map(Condition::id).toList());
    if (controls && study.protocol().twin()) {
      order.add(TWIN);
    }
    Collections.shuffle(
        order, RandomGeneratorFactory.of("L64X128MixRandom").create(study.seedOf(block)));
    for (int i = 0; i < order.size(); i++) {
      trials.add(new Trial(block, i + 1, order.get(i)));
    }
    return trials;
  }
}
