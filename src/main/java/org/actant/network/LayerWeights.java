package org.actant.network;

import java.util.Optional;

/// The weights of one layer as plain arrays, row-major. The arrays are shared, not copied: nobody
/// writes to them after construction.
public sealed interface LayerWeights {
  /// The number of output channels or units.
  int outputs();

  /// The number of input channels or units.
  int inputs();

  /// The weight matrix or kernels.
  float[] values();

  /// One value per output.
  float[] bias();

  /// The number of weights and biases that training changes.
  long trainable();

  /// Returns weights of the same function without normalization.
  LayerWeights folded();

  /// A convolution with square kernels.
  ///
  /// @param kernel the side of a kernel
  /// @param values shape `[outputs, inputs, kernel, kernel]`
  /// @param normalization what follows the convolution, if anything
  @SuppressWarnings("ArrayRecordComponent")
  record Convolution(
      int outputs,
      int inputs,
      int kernel,
      float[] values,
      float[] bias,
      Optional<Normalization> normalization)
      implements LayerWeights {
    public Convolution {
      checkLength(values, outputs * inputs * kernel * kernel);
      checkLength(bias, outputs);
    }

    @Override
    public long trainable() {
      return values.length + bias.length + normalization.map(n -> 2L * n.gamma().length).orElse(0L);
    }

    @Override
    public Convolution folded() {
      return normalization.map(this::folded).orElse(this);
    }

    private Convolution folded(Normalization norm) {
      float[] scaled = new float[values.length];
      float[] shifted = new float[outputs];
      for (int filter = 0; filter < outputs; filter++) {
        double gain = norm.gamma()[filter] / Math.sqrt(norm.variance(filter) + norm.epsilon());
        for (int i = filter * filterSize(); i < (filter + 1) * filterSize(); i++) {
          scaled[i] = (float) (values[i] * gain);
        }
        shifted[filter] =
            (float) (norm.beta()[filter] + ((double) bias[filter] - norm.mean()[filter]) * gain);
      }
      return new Convolution(outputs, inputs, kernel, scaled, shifted, Optional.empty());
    }

    /// The number of weights of one filter.
    public int filterSize() {
      return inputs * kernel * kernel;
    }
  }

  /// A fully connected layer.
  ///
  /// @param values shape `[inputs, outputs]`
  @SuppressWarnings("ArrayRecordComponent")
  record Dense(int outputs, int inputs, float[] values, float[] bias) implements LayerWeights {
    public Dense {
      checkLength(values, inputs * outputs);
      checkLength(bias, outputs);
    }

    @Override
    public long trainable() {
      return values.length + bias.length;
    }

    @Override
    public Dense folded() {
      return this;
    }
  }

  /// Batch normalization of the channels of a convolution, `gamma (x - mean) / sqrt(variance +
  /// epsilon) + beta` (Ioffe and Szegedy 2015, arXiv 1502.03167).
  ///
  /// @param logDeviation the common logarithm of the standard deviation of each channel, as DL4J
  ///   keeps it
  @SuppressWarnings("ArrayRecordComponent")
  record Normalization(
      float[] gamma, float[] beta, float[] mean, float[] logDeviation, double epsilon) {
    public Normalization {
      checkLength(beta, gamma.length);
      checkLength(mean, gamma.length);
      checkLength(logDeviation, gamma.length);
    }

    public double variance(int channel) {
      return StrictMath.pow(10, 2.0 * logDeviation[channel]);
    }
  }

  private static void checkLength(float[] values, int expected) {
    if (values.length != expected) {
      throw new IllegalArgumentException(
          "found " + values.length + " values; expected " + expected);
    }
  }
}
