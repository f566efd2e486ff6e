package org.actant.technique;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.EngineOptions;
import org.actant.network.OnnxExport;
import org.actant.network.OnnxGraph;
import org.actant.network.TrainedNetwork;

/// The techniques of a condition, applied one after the other: to the images, to the plan, and to
/// the trained network. What comes out is written to a file, opened again and compared.
///
/// @param steps in the order in which they are applied
public record Pipeline(List<Step> steps) {
  private static final int PARITY_IMAGES = 256;

  /// @throws InputException if a technique comes too late to change anything: one that changes
  ///   images or training after one that changes the trained network, or one that changes the
  ///   network after its served form is fixed
  public Pipeline {
    steps = List.copyOf(steps);
    Optional<NetworkTechnique> before = Optional.empty();
    for (Step step : steps) {
      Technique technique = step.technique();
      if (before.isPresent() && isTooLate(technique, before.get())) {
        throw new InputException(
            "found `%s` after `%s`, which %s; expected it before"
                .formatted(
                    technique.name(),
                    before.get().name(),
                    before.get().isFinal()
                        ? "fixes the form in which the network is served"
                        : "changes a trained network"));
      }
      if (technique instanceof NetworkTechnique network) {
        before = Optional.of(network);
      }
    }
  }

  private static boolean isTooLate(Technique technique, NetworkTechnique before) {
    return switch (technique) {
      case DataTechnique _ -> true;
      case PlanTechnique plan -> changesTraining(plan);
      case NetworkTechnique _ -> before.isFinal();
    };
  }

  private static boolean changesTraining(Technique technique) {
    return technique.phase() != Phase.SYSTEM && technique.phase() != Phase.INFERENCE;
  }

  /// Returns the plan as these techniques change it.
  ///
  /// @throws InputException if Deeplearning4j is to serve what only ONNX Runtime can
  public Plan plan(Plan base) {
    Plan plan = base;
    for (Step step : steps) {
      if (step.technique() instanceof PlanTechnique technique) {
        plan = technique.apply(plan, step.levels());
      }
    }
    if (plan.serving().engine() == Serving.Engine.DL4J) {
      refuseFiles();
    }
    return plan;
  }

  private void refuseFiles() {
    for (Step step : steps) {
      if (step.technique() instanceof NetworkTechnique network && network.isFinal()) {
        throw new InputException(
            "found `%s` served by dl4j; expected onnx-runtime, which alone can read what it makes"
                .formatted(network.name()));
      }
    }
  }

  /// Whether the condition has to train a network of its own, because it changes the images or how
  /// the network of the base plan would be trained.
  public boolean trains(Plan base) {
    return changesData() || !plan(base).trainsLike(base);
  }

  private boolean changesData() {
    return steps.stream().anyMatch(step -> step.technique() instanceof DataTechnique);
  }

  /// Returns the images as these techniques change them.
  public Dataset data(Dataset data, Workbench workbench) throws IOException {
    Dataset changed = data;
    for (Step step : steps) {
      if (step.technique() instanceof DataTechnique technique) {
        changed = technique.apply(changed, step.levels(), workbench);
      }
    }
    return changed;
  }

  /// Changes a trained network, writes the model file and reloads it. The images are compared by
  /// their answers; their labels are not looked at.
  public Compressed compress(TrainedNetwork source, ImageSet images, Workbench workbench, Path out)
      throws IOException {
    Draft draft = new Draft.Trainable(source, "");
    for (Step step : steps) {
      if (step.technique() instanceof NetworkTechnique technique) {
        draft = technique.apply(draft, step.levels(), workbench);
      }
    }
    graph(draft).write(out);
    long bytes = keep(draft, out);
    ImageSet some = images.slice(0, Math.min(PARITY_IMAGES, images.size()));
    Reality reality = Reality.check(out, draft, some, EngineOptions.threads(workbench.threads()));
    return new Compressed(
        draft.network(),
        out,
        tail(draft, out),
        bytes,
        parameters(draft),
        reality.real(),
        reality.parity(),
        draft.noteWith(reality.note()));
  }

  /// Writes what is kept beside or in place of the model file, if there is something, and returns
  /// the size of what is kept.
  private static long keep(Draft draft, Path model) throws IOException {
    return switch (draft) {
      case Draft.Trainable _, Draft.Quantized _, Draft.Half _ -> Files.size(model);
      case Draft.Branched(var exits, _) -> {
        exits.tail().write(Compressed.tail(model));
        yield Files.size(model) + Files.size(Compressed.tail(model));
      }
      case Draft.Coded(_, byte[] file, _) -> {
        Files.write(model.resolveSibling(model.getFileName() + Compressed.CODED_SUFFIX), file);
        yield file.length;
      }
    };
  }

  /// The second model file, if there is one.
  private static Optional<Path> tail(Draft draft, Path model) {
    return draft instanceof Draft.Branched ? Optional.of(Compressed.tail(model)) : Optional.empty();
  }

  private static long parameters(Draft draft) {
    return draft instanceof Draft.Branched branched
        ? branched.exits().parameters()
        : draft.network().parameters();
  }

  private OnnxGraph graph(Draft draft) {
    OnnxGraph graph =
        switch (draft) {
          case Draft.Trainable(var network, _) -> OnnxExport.graph(network);
          case Draft.Quantized quantized -> quantized.graph();
          case Draft.Half half -> half.graph();
          case Draft.Coded(var network, _, _) -> OnnxExport.graph(network);
          case Draft.Branched(var exits, _) -> exits.stem();
        };
    graph.metadata(
        "actant.techniques",
        steps.stream()
            .filter(step -> step.technique() instanceof NetworkTechnique)
            .map(step -> step.technique().name() + step.levels().asMap())
            .collect(Collectors.joining(" ")));
    return graph;
  }
}
