package org.actant.technique.model.coding;

import java.util.List;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;

/// Checks that layers are those of an architecture, before a network is made of them.
final class LayerShapes {
  private final Source source;
  private final List<SharedLayer> layers;
  private int next;

  private LayerShapes(Source source, List<SharedLayer> layers) {
    this.source = source;
    this.layers = layers;
  }

  /// @throws InputException if a layer is missing, too many or of another shape
  static void check(
      Source source, Architecture architecture, InputShape input, List<SharedLayer> layers) {
    try {
      architecture.flattened(input);
    } catch (InputException e) {
      throw source.damaged("a shape that does not fit its images", "one that does");
    }
    new LayerShapes(source, layers).walk(architecture, input);
  }

  private void walk(Architecture architecture, InputShape input) {
    int channels = 1;
    int height = input.height();
    int width = input.width();
    int units = 0;
    for (Architecture.Layer layer : architecture.layers()) {
      switch (layer) {
        case Architecture.Conv(int filters) -> {
          convolution(filters, channels, architecture.batchNormalization());
          channels = filters;
        }
        case Architecture.Pool() -> {
          height /= 2;
          width /= 2;
        }
        case Architecture.Dense(int outputs) -> {
          dense(outputs, units == 0 ? channels * height * width : units);
          units = outputs;
        }
      }
    }
    dense(input.classes(), units == 0 ? channels * height * width : units);
    require(next == layers.size());
  }

  private void convolution(int outputs, int inputs, boolean normalized) {
    require(
        next < layers.size()
            && layers.get(next).layer() instanceof LayerWeights.Convolution c
            && c.outputs() == outputs
            && c.inputs() == inputs
            && c.kernel() == 3
            && c.normalization().isPresent() == normalized);
    next++;
  }

  private void dense(int outputs, int inputs) {
    require(
        next < layers.size()
            && layers.get(next).layer() instanceof LayerWeights.Dense d
            && d.outputs() == outputs
            && d.inputs() == inputs);
    next++;
  }

  private void require(boolean fits) {
    if (!fits) {
      throw source.damaged("layers that are not those of the shape", "one layer of each");
    }
  }
}
