package org.actant.experiment;

import java.util.List;
import org.actant.network.Architecture;
import org.actant.network.EngineOptions;
import org.actant.network.Schedule;
import org.actant.network.Training;
import org.actant.technique.Launch;
import org.actant.technique.Plan;
import org.actant.technique.Procedure;
import org.actant.technique.Serving;

/// A question and the experiment that answers it.
///
/// @param subject what is changed and measured
/// @param replication how many blocks: replicates of all conditions, each with a seed of its own
/// @param budget what the study may use
/// @param inferences answers in the life of a model: what making it is shared among
/// @param seed from which the blocks' seeds and the order of trials follow
/// @param baseline the id of the condition that all others are compared with
/// @param notes what a reader must know of the design, such as effects that it cannot tell apart
public record Study(
    String id,
    String question,
    Subject subject,
    Protocol protocol,
    Replication replication,
    Budget budget,
    long inferences,
    long seed,
    String baseline,
    List<Condition> conditions,
    List<String> notes) {
  /// A model's life if a study says nothing of it.
  public static final long INFERENCES = 1_000_000;

  /// Stands in the plan of a model that was brought, of which only launch and serving are looked
  /// at.
  private static final Architecture NOT_TRAINED = Architecture.parse("dense1");

  public Study {
    conditions = List.copyOf(conditions);
    notes = List.copyOf(notes);
    if (conditions.stream().noneMatch(condition -> condition.id().equals(baseline))) {
      throw new IllegalArgumentException("the baseline " + baseline + " is no condition");
    }
  }

  /// A study of a built-in network with a fixed number of blocks and no budget.
  public Study(
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
    this(
        id,
        question,
        new Subject.Network(images, network, training),
        protocol,
        Replication.fixed(blocks),
        Budget.NONE,
        INFERENCES,
        seed,
        baseline,
        conditions,
        List.of());
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
  public record TrainingPlan(int epochs, int batch, double learningRate, Schedule schedule) {
    /// With a constant learning rate.
    public TrainingPlan(int epochs, int batch, double learningRate) {
      this(epochs, batch, learningRate, Schedule.FIXED);
    }
  }

  /// The name of the data set; empty for a study of a command.
  public String dataset() {
    return subject.dataset();
  }

  /// What is studied, for tables: the shape of the network, the model's file or the command.
  public String network() {
    return subject.name();
  }

  /// Whether it makes a choice for another study: whether it is judged by validation images.
  public boolean isChoice() {
    return !(subject instanceof Subject.Command) && images().judge() == Judge.VALIDATION;
  }

  /// The images of a study that has some.
  ///
  /// @throws IllegalStateException for a study of a command
  public Images images() {
    return switch (subject) {
      case Subject.Network network -> network.images();
      case Subject.Model model -> model.images();
      case Subject.Command _ -> throw new IllegalStateException(id + " is about a command");
    };
  }

  /// How the base network is trained.
  ///
  /// @throws IllegalStateException for a study that trains none
  public TrainingPlan training() {
    return trained().training();
  }

  private Subject.Network trained() {
    if (subject instanceof Subject.Network network) {
      return network;
    }
    throw new IllegalStateException(id + " trains no network");
  }

  /// The blocks that are run in any case.
  public int blocks() {
    return replication.pilot();
  }

  /// The seed of a block: of the first weights, the order of the images and every random choice of
  /// a technique.
  public long seedOf(int block) {
    return seed + block;
  }

  /// The condition with this id; the twin's is the baseline.
  ///
  /// @throws IllegalArgumentException if there is none
  Condition condition(String id) {
    String sought = id.equals(Trial.TWIN) ? baseline : id;
    return conditions.stream()
        .filter(condition -> condition.id().equals(sought))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no condition " + id));
  }

  /// The plan of the baseline in a block: how the block's network is trained and served where a
  /// condition says nothing else.
  Plan plan(int block) {
    return plan(subject, protocol, seedOf(block));
  }

  /// The same before there is a study.
  static Plan plan(Subject subject, Protocol protocol, long seed) {
    return switch (subject) {
      case Subject.Network network -> {
        TrainingPlan training = network.training();
        yield plan(
            Architecture.parse(network.network()),
            new Training(training.epochs(), training.batch(), training.learningRate(), seed)
                .withSchedule(training.schedule()),
            protocol);
      }
      case Subject.Model _ -> plan(NOT_TRAINED, new Training(1, 1, 0.001, seed), protocol);
      case Subject.Command _ -> throw new IllegalStateException("a command has no plan");
    };
  }

  private static Plan plan(Architecture network, Training training, Protocol protocol) {
    return new Plan(
        network,
        training,
        Procedure.PLAIN,
        Launch.standard(protocol.threads()),
        new Serving(
            Serving.Engine.ONNX_RUNTIME,
            protocol.batch(),
            EngineOptions.threads(protocol.threads())));
  }
}
