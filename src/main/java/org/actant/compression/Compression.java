package org.actant.compression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.network.EngineOptions;
import org.actant.network.OnnxExport;
import org.actant.network.OnnxGraph;
import org.actant.network.TrainedNetwork;

/// Applies techniques one after the other and checks what comes out.
public final class Compression {
  private static final int PARITY_IMAGES = 256;

  private Compression() {}

  /// One technique with its levels.
  public record Step(Technique technique, Levels levels) {}

  /// What all steps share.
  ///
  /// @param seed decides every random choice
  /// @param threads for inference during calibration and checks
  public record Setting(long seed, int threads) {}

  /// Returns the step with this technique and these levels; knobs that are not named get their
  /// default.
  public static Step step(String technique, Map<String, String> levels) {
    Technique found = Techniques.named(technique);
    return new Step(found, Levels.of(found, levels));
  }

  /// Applies the steps in order (none at all is the plain network), writes the model file and
  /// reloads it. Only training images of the data set are used, except for the parity check, which
  /// compares answers and sees no labels.
  public static Compressed apply(
      List<Step> steps, TrainedNetwork source, Dataset data, Setting setting, Path out)
      throws IOException {
    Draft draft =
        draft(steps, source, new Workbench(data.train(), setting.seed(), setting.threads()));
    graph(draft, steps).write(out);
    ImageSet images = data.test().slice(0, Math.min(PARITY_IMAGES, data.test().size()));
    Reality reality = Reality.check(out, draft, images, EngineOptions.threads(setting.threads()));
    return new Compressed(
        out,
        Files.size(out),
        draft.network().parameters(),
        reality.real(),
        reality.parity(),
        draft.noteWith(reality.note()));
  }

  private static Draft draft(List<Step> steps, TrainedNetwork source, Workbench workbench)
      throws IOException {
    Draft draft = new Draft.Trainable(source, "");
    for (Step step : steps) {
      draft = step.technique().apply(draft, step.levels(), workbench);
    }
    return draft;
  }

  private static OnnxGraph graph(Draft draft, List<Step> steps) {
    OnnxGraph graph =
        switch (draft) {
          case Draft.Trainable(var network, _) -> OnnxExport.graph(network);
          case Draft.Quantized(_, var quantized, _) -> quantized;
        };
    graph.metadata(
        "actant.techniques",
        steps.stream()
            .map(s -> s.technique().name() + s.levels().asMap())
            .collect(Collectors.joining(" ")));
    return graph;
  }
}
