package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingHooks;
import org.actant.network.TrainingProgress;
import org.actant.technique.Accuracy;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Procedure;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;
import org.jspecify.annotations.Nullable;

/// Trains whenever a part of the images arrives, for as many epochs as the plan says each time
/// (Parisi, Kemker, Part, Kanan and Wermter 2019, *Continual lifelong learning with neural
/// networks: a review*, arXiv 1802.07569). Training goes on with the network there is or starts
/// anew, on all images so far or on the new ones alone. The finding `forgetting` is by how much
/// accuracy on the first part has fallen since that part was learnt (Chaudhry et al. 2018, arXiv
/// 1801.10112): on validation images of its classes, or, without any, on its own images.
@AutoService(Technique.class)
public final class ContinualLearning implements PlanTechnique {
  @Override
  public String name() {
    return "continual";
  }

  @Override
  public String description() {
    return "trains again whenever a part of the training images arrives";
  }

  @Override
  public String source() {
    return "Parisi et al. 2019, Continual Lifelong Learning with Neural Networks, arXiv 1802.07569";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "none against one-time learning; the new images alone are cheap and forget the old ones";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("parts", "how many times images arrive", 2, 1000, "4"),
        new Knob.Choice(
            "arrival",
            "what a part is: any images, or all images of some classes",
            List.of("random", "by-class"),
            "random"),
        new Knob.Choice("images", "what is trained on", List.of("all", "new"), "all"),
        new Knob.Choice(
            "weights",
            "whether training goes on or starts anew",
            List.of("continue", "scratch"),
            "continue"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withProcedureOf(
        name(),
        new Arrivals(
            levels.count("parts"),
            levels.text("arrival").equals("by-class"),
            levels.text("images").equals("all"),
            levels.text("weights").equals("continue")));
  }

  /// @param parts how many times images arrive
  /// @param byClass whether a part is all images of some classes
  /// @param all whether the earlier parts are trained on again
  /// @param goesOn whether training starts from the network there is
  private record Arrivals(int parts, boolean byClass, boolean all, boolean goesOn)
      implements Procedure {
    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) {
      ImageSet images = workbench.images();
      List<int[]> arriving = arriving(images, new Random(workbench.seed()));
      ImageSet judge = judge(workbench, arriving.getFirst());
      TrainedNetwork network = null;
      double learnt = 0;
      long trained = 0;
      int[] soFar = {};
      for (int[] part : arriving) {
        soFar = IntStream.concat(Arrays.stream(soFar), Arrays.stream(part)).toArray();
        ImageSet lesson = images.pick(Draws.sorted(all ? soFar : part));
        network = train(network, lesson, plan, workbench);
        trained += lesson.size();
        if (soFar.length == part.length) {
          learnt = Accuracy.of(network, judge);
        }
      }
      if (network == null) {
        throw new IllegalStateException("no parts");
      }
      double left = Accuracy.of(network, judge);
      workbench
          .findings()
          .add("images trained on, each epoch of all arrivals", "", (double) trained);
      workbench.findings().add("accuracy on the first part when learnt", "", learnt);
      workbench.findings().add("accuracy on the first part at the end", "", left);
      workbench.findings().add("forgetting", "", learnt - left);
      return network;
    }

    private TrainedNetwork train(
        @Nullable TrainedNetwork network, ImageSet lesson, Plan plan, Workbench workbench) {
      Training training = plan.training();
      TrainingHooks hooks = workbench.hooks(training);
      TrainingProgress progress = workbench.findings()::epoch;
      return network == null || !goesOn
          ? Trainer.train(plan.network(), lesson, training, hooks, progress)
          : Trainer.fineTune(network, lesson, training, hooks, progress);
    }

    private List<int[]> arriving(ImageSet images, Random random) {
      if (!byClass) {
        int[] order = Draws.any(images, images.size(), random);
        return split(Draws.shuffled(order, random));
      }
      int[] classes =
          Draws.shuffled(
              IntStream.range(0, images.classes())
                  .filter(k -> images.countByClass()[k] > 0)
                  .toArray(),
              random);
      List<int[]> byClass = Draws.byClass(images, random);
      return split(classes).stream()
          .map(some -> Arrays.stream(some).flatMap(k -> Arrays.stream(byClass.get(k))).toArray())
          .toList();
    }

    /// Cuts into as many parts as arrive, whose lengths differ by one at most.
    private List<int[]> split(int[] whole) {
      if (whole.length < parts) {
        throw new InputException(
            "found %s parts of %s %s; expected fewer"
                .formatted(parts, whole.length, byClass ? "classes" : "images"));
      }
      var cut = new ArrayList<int[]>();
      for (int i = 0; i < parts; i++) {
        cut.add(
            Arrays.copyOfRange(
                whole,
                (int) ((long) whole.length * i / parts),
                (int) ((long) whole.length * (i + 1) / parts)));
      }
      return cut;
    }

    private static ImageSet judge(Workbench workbench, int[] firstPart) {
      ImageSet first = workbench.images().pick(firstPart);
      int[] counts = first.countByClass();
      ImageSet validation = workbench.validation();
      int[] numbers =
          IntStream.range(0, validation.size())
              .filter(i -> counts[validation.labels()[i]] > 0)
              .toArray();
      return numbers.length == 0 ? first : validation.pick(numbers);
    }
  }
}
