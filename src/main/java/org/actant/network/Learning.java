package org.actant.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.actant.dataset.ImageSet;

/// What there is to learn behind a part that stays as it is: the features that part gives, each
/// with mean 0 and deviation about 1 where a dense layer reads them, and the rest of the network.
/// The scaling ends up in the weights of that dense layer, so that it costs nothing afterwards.
///
/// @param features of the training images, computed once
/// @param hooks for the rest of the network
/// @param scale how the features were scaled
record Learning(Cut cut, ImageSet features, TrainingHooks hooks, Scale scale) {
  /// Passes the images through the first part.
  static Learning behind(Cut cut, ImageSet images, TrainingHooks hooks) {
    ImageSet raw = cut.features(images);
    Scale scale = isDense(cut.rest()) ? Scale.of(raw) : Scale.none(raw);
    Optional<ImageSet> validation = hooks.validation().map(cut::features).map(scale::apply);
    return new Learning(cut, scale.apply(raw), hooks.after(cut.layers(), validation), scale);
  }

  private static boolean isDense(Architecture rest) {
    return rest.layers().isEmpty() || rest.layers().getFirst() instanceof Architecture.Dense;
  }

  Architecture shape() {
    return cut.rest();
  }

  /// The rest of the network, with weights for the scaled features.
  TrainedNetwork tail() {
    return withFirst(cut.tail(), scale::forScaled);
  }

  /// The whole network with another rest.
  TrainedNetwork whole(TrainedNetwork learned) {
    return cut.with(withFirst(learned, scale::forRaw));
  }

  private static TrainedNetwork withFirst(
      TrainedNetwork network, UnaryOperator<LayerWeights.Dense> change) {
    var weights = new ArrayList<>(network.weights());
    if (weights.getFirst() instanceof LayerWeights.Dense dense) {
      weights.set(0, change.apply(dense));
    }
    return TrainedNetwork.of(network.architecture(), network.input(), List.copyOf(weights));
  }

  /// Makes `(x - mean) gain` of each feature `x`.
  @SuppressWarnings("ArrayRecordComponent")
  record Scale(float[] mean, float[] gain) {
    /// Added to every deviation, as a share of their mean: features that hardly change stay small.
    private static final double LEAST = 0.01;

    static Scale none(ImageSet features) {
      float[] gain = new float[features.area()];
      Arrays.fill(gain, 1);
      return new Scale(new float[gain.length], gain);
    }

    static Scale of(ImageSet features) {
      int width = features.area();
      double[] sums = new double[width];
      double[] squares = new double[width];
      for (int from = 0; from < features.pixels().length; from += width) {
        for (int i = 0; i < width; i++) {
          double value = features.pixels()[from + i];
          sums[i] += value;
          squares[i] += value * value;
        }
      }
      float[] mean = new float[width];
      double[] deviation = new double[width];
      double all = 0;
      for (int i = 0; i < width; i++) {
        double average = sums[i] / features.size();
        mean[i] = (float) average;
        deviation[i] = Math.sqrt(Math.max(0, squares[i] / features.size() - average * average));
        all += deviation[i];
      }
      float[] gain = new float[width];
      double least = all == 0 ? 1 : LEAST * all / width;
      for (int i = 0; i < width; i++) {
        gain[i] = (float) (1 / (deviation[i] + least));
      }
      return new Scale(mean, gain);
    }

    ImageSet apply(ImageSet raw) {
      int width = mean.length;
      float[] scaled = new float[raw.pixels().length];
      for (int from = 0; from < scaled.length; from += width) {
        for (int i = 0; i < width; i++) {
          scaled[from + i] = (raw.pixels()[from + i] - mean[i]) * gain[i];
        }
      }
      return new ImageSet(
          raw.name(),
          raw.channels(),
          raw.height(),
          raw.width(),
          raw.classes(),
          scaled,
          raw.labels());
    }

    /// Returns the layer that gives for raw features what `layer` gives for scaled ones.
    LayerWeights.Dense forRaw(LayerWeights.Dense layer) {
      float[] values = layer.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] *= gain[i / layer.outputs()];
      }
      return shifted(layer, values, -1, values);
    }

    /// Returns the layer that gives for scaled features what `layer` gives for raw ones.
    LayerWeights.Dense forScaled(LayerWeights.Dense layer) {
      float[] values = layer.values().clone();
      for (int i = 0; i < values.length; i++) {
        values[i] /= gain[i / layer.outputs()];
      }
      return shifted(layer, layer.values(), 1, values);
    }

    /// Returns a layer whose bias has changed by what `raw` weights make of the means.
    private LayerWeights.Dense shifted(
        LayerWeights.Dense layer, float[] raw, int sign, float[] values) {
      double[] bias = new double[layer.outputs()];
      for (int i = 0; i < raw.length; i++) {
        bias[i % bias.length] += (double) sign * mean[i / bias.length] * raw[i];
      }
      float[] changed = layer.bias().clone();
      for (int i = 0; i < changed.length; i++) {
        changed[i] += (float) bias[i];
      }
      return new LayerWeights.Dense(layer.outputs(), layer.inputs(), values, changed);
    }
  }
}
