package org.actant.technique.inference;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.network.OnnxExport;
import org.actant.network.OnnxGraph;
import org.actant.network.OnnxModel;
import org.actant.network.OrtEngine;
import org.actant.network.Processor;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Draft;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Serves the network on 8-bit integers: static post-training quantization. Batch normalization is
/// folded, training images show how large activations get, and the processor is asked first whether
/// its 8-bit products saturate.
@AutoService(Technique.class)
public final class Int8 implements NetworkTechnique {
  @Override
  public String name() {
    return "int8";
  }

  @Override
  public String description() {
    return "weights and activations in 8 bits, calibrated on training images";
  }

  @Override
  public String source() {
    return "Jacob et al. 2018, doi:10.1109/CVPR.2018.00286";
  }

  @Override
  public Phase phase() {
    return Phase.INFERENCE;
  }

  @Override
  public String saving() {
    return "real where the engine has integer kernels for the processor: a quarter of the bytes"
        + " always, time by the processor";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "calibration",
            "how the range of activations is found",
            List.of("min-max", "percentile", "mse", "entropy"),
            "min-max"),
        new Knob.Number(
            "percentile",
            "the share of activations kept, in percent, if by percentile",
            90,
            100,
            "99.99"),
        new Knob.Choice(
            "granularity",
            "whether weights have a scale per output channel or one per layer",
            List.of("channel", "tensor"),
            "channel"),
        new Knob.Count(
            "weight-bits",
            "bits that weights use; fewer than 8 are stored in 8 all the same",
            2,
            8,
            "8"),
        new Knob.Count("images", "training images to calibrate with", 1, 100_000, "256"),
        new Knob.Choice(
            "precision",
            "how saturation is avoided; auto asks the processor",
            List.of("auto", "8-bit", "7-bit", "x64quantprecision"),
            "auto"));
  }

  @Override
  public boolean isFinal() {
    return true;
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) throws IOException {
    TrainedNetwork network = draft.trainableFor(name()).network();
    ImageSet images = sample(levels, workbench);
    SaturationProbe.Verdict verdict = SaturationProbe.run();
    IntegerPrecision precision =
        levels.text("precision").equals("auto")
            ? verdict.choice()
            : IntegerPrecision.labeled(levels.text("precision"));
    Int8Settings settings = settings(levels, precision);
    Int8Compiler.Compiled compiled =
        Int8Compiler.compile(
            OnnxModel.of(OnnxExport.graph(network)), images, settings, workbench.threads());
    describe(compiled.graph(), network, precision, verdict);
    compiled
        .thresholds()
        .forEach(
            (value, threshold) -> workbench.findings().add("threshold " + value, "", threshold));
    String note =
        "8-bit activations, %s weights, %s calibration on %s images; saturation test: %s"
            .formatted(
                describe(precision), levels.text("calibration"), images.size(), verdict.describe());
    boolean saturates = !verdict.isRight(precision);
    return new Draft.Quantized(network, compiled.graph(), saturates, draft.noteWith(note));
  }

  private static Int8Settings settings(Levels levels, IntegerPrecision precision) {
    RangeRule rule =
        switch (levels.text("calibration")) {
          case "percentile" -> new RangeRule.Percentile(levels.number("percentile"));
          case "mse" -> new RangeRule.LeastSquares();
          case "entropy" -> new RangeRule.Entropy();
          default -> new RangeRule.Largest();
        };
    int largest =
        Math.min(precision.largestWeight(), Int8Settings.largestOf(levels.count("weight-bits")));
    return new Int8Settings(rule, levels.text("granularity").equals("channel"), largest);
  }

  private static void describe(
      OnnxGraph graph,
      TrainedNetwork network,
      IntegerPrecision precision,
      SaturationProbe.Verdict verdict) {
    graph.metadata("actant.network", network.architecture().toString());
    graph.metadata("actant.int8.precision", precision.label());
    graph.metadata("actant.int8.saturation", verdict.describe());
    graph.metadata("actant.int8.processor", describe(Processor.here()));
    if (precision.wide()) {
      graph.metadata(OrtEngine.X64_QUANT_PRECISION, "1");
    }
  }

  private static ImageSet sample(Levels levels, Workbench workbench) {
    return workbench.images().slice(0, Math.min(levels.count("images"), workbench.images().size()));
  }

  private static String describe(IntegerPrecision precision) {
    return switch (precision) {
      case EIGHT_BIT, SEVEN_BIT -> precision.label();
      case WIDE_PRODUCTS -> "8-bit (with " + precision.label() + ")";
    };
  }

  private static String describe(Processor processor) {
    return processor.name() + ": " + String.join(" ", processor.flags());
  }
}
