package org.actant.experiment;

import java.util.List;
import org.actant.network.Architecture;
import org.actant.network.EngineOptions;
import org.actant.network.Training;
import org.actant.technique.Launch;
import org.actant.technique.Plan;
import org.actant.technique.Procedure;
import org.actant.technique.Serving;

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
  ///
  /// @param validation images taken out of the training images, to choose with
  /// @param judge the images that accuracy is told of: `test`, or `validation` for a study that
  ///   chooses among conditions, so that the test images are seen once, by the study that follows
  public record Images(String name, int train, int validation, int test, Judge judge) {}

  /// The images that accuracy is told of.
  public enum Judge {
    TEST,
    VALIDATION
  }

  /// How the base network is trained.
  public record TrainingPlan(int epochs, int batch, double learningRate) {}

  /// The seed of a block: of the first weights, the order of the images and every random choice of
  /// a technique.
  public long seedOf(int block) {
    return seed + block;
  }

  /// The condition with this id.
  ///
  /// @throws IllegalArgumentException if there is none
  Condition condition(String id) {
    return conditions.stream()
        .filter(condition -> condition.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no condition " + id));
  }

  /// The plan of the baseline in a block: how the block's network is trained and served where a
  /// condition says nothing else.
  Plan plan(int block) {
    return new Plan(
        Architecture.parse(network),
        new Training(training.epochs(), training.batch(), training.learningRate(), seedOf(block)),
        Procedure.PLAIN,
        Launch.standard(protocol.threads()),
        new Serving(
            Serving.Engine.ONNX_RUNTIME,
            protocol.batch(),
            EngineOptions.threads(protocol.threads())));
  }
}
