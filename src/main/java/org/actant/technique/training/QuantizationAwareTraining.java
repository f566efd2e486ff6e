package org.actant.technique.training;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.actant.dataset.ImageSet;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingHooks;
import org.actant.network.TrainingHooks.RoundedActivations;
import org.actant.technique.Draft;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Trains a network further while its weights are rounded to few bits in every forward pass; the
/// gradient changes the unrounded weights as if they had been used (straight-through). In the end
/// the rounded weights stay. The grid is symmetric, one scale per output, so that normalization can
/// be folded into the weights afterwards without leaving it, and so that `int8` with as many
/// `weight-bits` finds the same grid again.
@AutoService(Technique.class)
public final class QuantizationAwareTraining implements NetworkTechnique {
  private static final int ACTIVATION_LEVELS = 255;
  private static final int CALIBRATION_IMAGES = 256;

  @Override
  public String name() {
    return "quantization-aware-training";
  }

  @Override
  public String description() {
    return "trains on with weights rounded to few bits in every forward pass";
  }

  @Override
  public String source() {
    return "Jacob et al. 2018, doi:10.1109/CVPR.2018.00286; Krishnamoorthi 2018, arXiv 1806.08342";
  }

  @Override
  public Phase phase() {
    return Phase.TRAINING;
  }

  @Override
  public String saving() {
    return "none by itself, it costs training: it makes few bits bearable for `int8`, which serves"
        + " them, and fewer than 8 bits are stored and computed in 8 all the same";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("bits", "bits of a weight", 2, 8, "4"),
        new Knob.Choice(
            "activations",
            "whether what layers give is rounded to 8 bits while training, too",
            List.of("32-bit", "8-bit"),
            "32-bit"),
        new Knob.Count("epochs", "passes over the training images", 1, 1000, "1"),
        new Knob.Count("batch", "images per step", 1, 65_536, "64"),
        new Knob.Number("learning-rate", "step size of Adam", 1e-7, 0.5, "0.0005"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork network = draft.trainableFor(name()).network();
    int bits = levels.count("bits");
    TrainedNetwork trained =
        Trainer.fineTune(
            network,
            workbench.images(),
            new Training(
                levels.count("epochs"),
                levels.count("batch"),
                levels.number("learning-rate"),
                workbench.seed()),
            hooks(network, bits, levels, workbench.images()),
            workbench.findings()::epoch);
    String note = String.format(Locale.ROOT, "trained on with %d-bit weights", bits);
    return new Draft.Trainable(rounded(trained, bits), draft.noteWith(note));
  }

  /// Returns the network with its weights rounded and nothing trained: what post-training
  /// quantization at as many bits makes of it.
  static TrainedNetwork rounded(TrainedNetwork network, int bits) {
    var rounded = new ArrayList<LayerWeights>();
    for (LayerWeights layer : network.weights()) {
      float[] values = layer.values().clone();
      new RoundedWeights(layer, bits).round(values);
      rounded.add(with(layer, values));
    }
    return TrainedNetwork.of(network.architecture(), network.input(), rounded);
  }

  private static LayerWeights with(LayerWeights layer, float[] values) {
    return switch (layer) {
      case LayerWeights.Convolution(
              int outputs,
              int inputs,
              int kernel,
              _,
              float[] bias,
              var norm) ->
          new LayerWeights.Convolution(outputs, inputs, kernel, values, bias, norm);
      case LayerWeights.Dense(int outputs, int inputs, _, float[] bias) ->
          new LayerWeights.Dense(outputs, inputs, values, bias);
    };
  }

  private static TrainingHooks hooks(
      TrainedNetwork network, int bits, Levels levels, ImageSet images) {
    List<RoundedWeights> layers =
        network.weights().stream().map(layer -> new RoundedWeights(layer, bits)).toList();
    TrainingHooks hooks =
        TrainingHooks.NONE.withForward((layer, weights) -> layers.get(layer).round(weights));
    return levels.text("activations").equals("8-bit")
        ? hooks.withActivations(activations(network, images))
        : hooks;
  }

  /// The ranges of the network before it is trained on stay fixed.
  private static RoundedActivations activations(TrainedNetwork network, ImageSet images) {
    ImageSet some = images.slice(0, Math.min(CALIBRATION_IMAGES, images.size()));
    List<float[]> values = network.activations(some);
    float[] largest = new float[values.size() + 1];
    for (int layer = 0; layer < values.size(); layer++) {
      for (float value : values.get(layer)) {
        largest[layer] = Math.max(largest[layer], value);
      }
    }
    return new RoundedActivations(largest, ACTIVATION_LEVELS);
  }
}
