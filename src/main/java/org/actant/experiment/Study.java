package org.actant.experiment;

import java.util.List;

/// A question and the experiment that answers it.
///
/// @param network the shape, such as `conv16-pool-dense32`
/// @param blocks replicates of all conditions, each with a seed of its own
/// @param seed from which the blocks' seeds and the order of trials follow
/// @param baseline the id of the condition that all others are compared with
public record Study(
    String id,
    String question,
    Images images,
    String network,
    TrainingPlan training,
    Protocol protocol,
    int blocks,
    long seed,
    String baseline,
    List<Condition> conditions) {
  public Study {
    conditions = List.copyOf(conditions);
    if (conditions.stream().noneMatch(condition -> condition.id().equals(baseline))) {
      throw new IllegalArgumentException("the baseline " + baseline + " is no condition");
    }
  }

  /// Which data set and how much of it; a limit of 0 means all images.
  public record Images(String name, int train, int test) {}

  /// How the base network is trained.
  public record TrainingPlan(int epochs, int batch, double learningRate) {}

  /// The seed of a block: of the first weights, the order of the images and every random choice of
  /// a technique.
  public long seedOf(int block) {
    return seed + block;
  }
}
