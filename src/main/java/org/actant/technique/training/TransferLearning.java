package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Learns on other images first: on those of half of the classes, or on another data set. Then
/// keeps the first layers as they are, lets the images pass them once, and trains only the rest on
/// what comes out (Yosinski, Clune, Bengio and Lipson 2014, *How transferable are features in deep
/// neural networks?*, arXiv 1411.1792).
///
/// Learning first is part of the training window and is also told apart in the findings, as it can
/// be paid once for many tasks. With a target, training ends when the validation images are
/// answered that well, and the finding `epochs to target` says when; each epoch then starts the
/// optimizer anew. The source `none` with 0 frozen layers and the same target is the control from
/// scratch.
@AutoService(Technique.class)
public final class TransferLearning implements PlanTechnique {
  @Override
  public String name() {
    return "transfer";
  }

  @Override
  public String description() {
    return "learns on other images first, then trains only the last layers";
  }

  @Override
  public String source() {
    return "Yosinski et al. 2014, How Transferable Are Features in Deep Neural"
        + " Networks?, arXiv 1411.1792; Weiss, Khoshgoftaar and Wang 2016,"
        + " doi:10.1186/s40537-016-0043-6";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "real per task: the frozen layers run once forwards and never backwards;"
        + " the first learning must be shared by several tasks to pay";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "source",
            "what is learnt first",
            List.of("half-classes", "glyphs", "mnist", "fashion-mnist", "none"),
            "half-classes"),
        new Knob.Count("frozen", "layers with weights, from the first, that stay", 0, 1000, "1"),
        new Knob.Count("source-epochs", "epochs of learning first; 0: the plan's", 0, 1000, "0"),
        new Knob.Count("source-images", "of another data set; 0: all", 0, 10_000_000, "0"),
        new Knob.Number("target", "accuracy on validation images to stop at; 0: none", 0, 1, "0"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    String source = levels.text("source");
    int frozen = levels.count("frozen");
    int weighted =
        (int) plan.network().layers().stream().filter(TransferLearning::isWeighted).count();
    if (source.equals("none") && frozen > 0) {
      throw new InputException(
          "found `transfer` from nothing with %s frozen layers; expected 0, random layers teach nothing"
              .formatted(frozen));
    }
    if (frozen > weighted) {
      throw new InputException(
          "found `transfer` with %s frozen layers of %s; expected at most %s"
              .formatted(frozen, plan.network(), weighted));
    }
    return plan.withProcedureOf(
        name(),
        new Transfer(
            source,
            frozen,
            levels.count("source-epochs"),
            levels.count("source-images"),
            levels.number("target")));
  }

  private static boolean isWeighted(Architecture.Layer layer) {
    return switch (layer) {
      case Architecture.Conv _, Architecture.Dense _, Architecture.Residual _ -> true;
      case Architecture.Gradients _,
          Architecture.Pool _,
          Architecture.GlobalPool _,
          Architecture.Drop _ ->
          false;
    };
  }
}
