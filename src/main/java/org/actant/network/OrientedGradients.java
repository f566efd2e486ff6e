package org.actant.network;

import java.util.Arrays;
import org.actant.dataset.ImageSet;

/// Features without training, after histograms of oriented gradients (Dalal and Triggs 2005,
/// doi:10.1109/CVPR.2005.177): 3x3 derivatives of a Gaussian with standard deviation 1 in evenly
/// spaced directions, of which the positive and the negative part are averaged over square cells;
/// then the square root. It is also the first order of a scattering network (Bruna and Mallat 2013,
/// doi:10.1109/TPAMI.2012.230), with ReLU in place of the modulus. Images with several channels are
/// averaged over them first.
///
/// The same function exists three times: here in a few operations per pixel, because a derivative
/// in any direction is a sum of those along rows and columns (steerable filters; Freeman and
/// Adelson 1991, doi:10.1109/34.93808); as layers of DL4J; and as a graph for engines, see
/// [#export].
///
/// @param orientations directions in half a turn; channel `i` looks in direction `i`, channel
///   `orientations + i` in the opposite one
/// @param cell the side of a cell; what is left over at the bottom and at the right is dropped
record OrientedGradients(int orientations, int cell) {
  /// What is added below the root, so that its slope, and with it any rounding, stays bounded.
  static final double FLOOR = 1e-4;

  private static final double SIDE = Math.exp(-0.5);

  int channels() {
    return 2 * orientations;
  }

  /// Returns the kernel of a channel, row by row: 9 values with sum 0, of which the positive ones
  /// add up to 1.
  double[] kernel(int channel) {
    double size = size(channel);
    return Arrays.stream(derivative(channel)).map(value -> value / size).toArray();
  }

  private double size(int channel) {
    return Arrays.stream(derivative(channel)).map(Math::abs).sum() / 2;
  }

  private double[] derivative(int channel) {
    double[] values = new double[9];
    for (int i = 0; i < 9; i++) {
      int x = i % 3 - 1;
      int y = i / 3 - 1;
      double along = x * cosine(channel) + y * sine(channel);
      values[i] = along * Math.exp(-(x * x + y * y) / 2.0);
    }
    return values;
  }

  private double cosine(int channel) {
    return Math.cos(Math.PI * channel / orientations);
  }

  private double sine(int channel) {
    return Math.sin(Math.PI * channel / orientations);
  }

  /// Returns the kernels of all channels for images with so many: `[channels, inputs, 3, 3]`.
  float[] kernels(int inputs) {
    float[] kernels = new float[channels() * inputs * 9];
    for (int i = 0; i < kernels.length; i++) {
      kernels[i] = (float) (kernel(i / (9 * inputs))[i % 9] / inputs);
    }
    return kernels;
  }

  /// Returns the features as images with [#channels] channels.
  ImageSet of(ImageSet images) {
    var pass = new Pass(this, images.height(), images.width());
    float[] features = new float[images.size() * pass.volume()];
    for (int i = 0; i < images.size(); i++) {
      pass.read(images, i);
      pass.write(features, i * pass.volume());
    }
    return new ImageSet(
        images.name(),
        channels(),
        pass.rows,
        pass.columns,
        images.classes(),
        features,
        images.labels());
  }

  /// Adds the features of `input` to a graph and returns their name. Engines are slow on a
  /// convolution that makes 8 large channels of one, so it is taken apart by the place of a pixel
  /// in squares of 2x2 (a polyphase form): one convolution of 4x4 with stride 2 makes the four
  /// phases, a convolution of 1x1 averages them.
  String export(OnnxGraph graph, String name, String input, int inputs) {
    int channels = channels();
    String phases =
        graph.convolution(
            name + ".phases",
            4,
            2,
            new int[] {1, 1, 1, 1},
            input,
            graph.floats(name + ".phases.weight", phases(inputs), 4 * channels, inputs, 4, 4),
            graph.floats(name + ".phases.bias", new float[4 * channels], 4 * channels));
    String positive = graph.relu(name + ".relu", phases);
    String cells =
        cell == 2 ? positive : graph.averagePool(name + ".cells", cell / 2, cell / 2, positive);
    float[] floor = new float[channels];
    Arrays.fill(floor, (float) FLOOR);
    String mean =
        graph.convolution(
            name + ".mean",
            1,
            cells,
            graph.floats(name + ".mean.weight", mean(), channels, 4 * channels, 1, 1),
            graph.floats(name + ".mean.bias", floor, channels));
    return graph.squareRoot(name, mean);
  }

  /// Every kernel at four places of a 4x4 kernel: `[4 channels, inputs, 4, 4]`.
  private float[] phases(int inputs) {
    float[] kernels = kernels(inputs);
    float[] phases = new float[4 * channels() * inputs * 16];
    for (int from = 0; from < kernels.length; from++) {
      int plane = from / 9;
      int row = from % 9 / 3;
      int column = from % 3;
      for (int phase = 0; phase < 4; phase++) {
        int to = phase * channels() * inputs + plane;
        phases[to * 16 + (row + phase / 2) * 4 + column + phase % 2] = kernels[from];
      }
    }
    return phases;
  }

  /// A quarter for each phase of the same channel: `[channels, 4 channels]`.
  private float[] mean() {
    int channels = channels();
    float[] mean = new float[channels * 4 * channels];
    for (int i = 0; i < 4 * channels; i++) {
      mean[i % channels * 4 * channels + i] = 0.25f;
    }
    return mean;
  }

  /// The work space for one image after the other.
  private static final class Pass {
    private final OrientedGradients gradients;
    private final int width;
    private final int rows;
    private final int columns;
    private final int stride;
    private final float[] image;
    private final float[] difference;
    private final float[] smooth;
    private final float[] alongRow;
    private final float[] alongColumn;
    private final float[] cosines;
    private final float[] sines;
    private final float[] positive;
    private final float[] negative;

    Pass(OrientedGradients gradients, int height, int width) {
      this.gradients = gradients;
      this.width = width;
      this.rows = height / gradients.cell;
      this.columns = width / gradients.cell;
      this.stride = width + 2;
      this.image = new float[(height + 2) * stride];
      this.difference = new float[image.length];
      this.smooth = new float[image.length];
      this.alongRow = new float[image.length];
      this.alongColumn = new float[image.length];
      this.cosines = new float[gradients.orientations];
      this.sines = new float[gradients.orientations];
      for (int o = 0; o < cosines.length; o++) {
        cosines[o] = (float) (gradients.cosine(o) / gradients.size(o));
        sines[o] = (float) (gradients.sine(o) / gradients.size(o));
      }
      this.positive = new float[width];
      this.negative = new float[width];
    }

    int volume() {
      return gradients.channels() * rows * columns;
    }

    /// Takes an image in, with a border of zeros, and its derivatives along rows and columns.
    void read(ImageSet images, int number) {
      gray(images, number);
      float side = (float) SIDE;
      for (int i = 1; i < image.length - 1; i++) {
        difference[i] = image[i + 1] - image[i - 1];
        smooth[i] = image[i] + side * (image[i - 1] + image[i + 1]);
      }
      for (int i = stride; i < image.length - stride; i++) {
        alongRow[i] =
            side * (difference[i] + side * (difference[i - stride] + difference[i + stride]));
        alongColumn[i] = side * (smooth[i + stride] - smooth[i - stride]);
      }
    }

    private void gray(ImageSet images, int number) {
      int area = images.height() * width;
      float share = 1f / images.channels();
      for (int row = 0; row < images.height(); row++) {
        int to = (row + 1) * stride + 1;
        int from = number * images.area() + row * width;
        System.arraycopy(images.pixels(), from, image, to, width);
        for (int channel = 1; channel < images.channels(); channel++) {
          for (int x = 0; x < width; x++) {
            image[to + x] += images.pixels()[from + channel * area + x];
          }
        }
        for (int x = 0; x < width && images.channels() > 1; x++) {
          image[to + x] *= share;
        }
      }
    }

    /// Puts the features of the image that was read behind `at`.
    void write(float[] features, int at) {
      int plane = rows * columns;
      for (int o = 0; o < gradients.orientations; o++) {
        for (int row = 0; row < rows; row++) {
          addUp(o, row);
          int to = at + o * plane + row * columns;
          root(positive, features, to);
          root(negative, features, to + gradients.orientations * plane);
        }
      }
    }

    /// Adds up a row of cells, column by column of pixels.
    private void addUp(int orientation, int row) {
      Arrays.fill(positive, 0);
      Arrays.fill(negative, 0);
      for (int y = 0; y < gradients.cell; y++) {
        int from = (row * gradients.cell + y + 1) * stride + 1;
        for (int x = 0; x < width; x++) {
          float slope =
              cosines[orientation] * alongRow[from + x]
                  + sines[orientation] * alongColumn[from + x];
          positive[x] += Math.max(slope, 0);
          negative[x] += Math.max(-slope, 0);
        }
      }
    }

    private void root(float[] sums, float[] features, int to) {
      int cell = gradients.cell;
      float share = 1f / (cell * cell);
      for (int column = 0; column < columns; column++) {
        float sum = 0;
        for (int x = column * cell; x < (column + 1) * cell; x++) {
          sum += sums[x];
        }
        features[to + column] = (float) Math.sqrt(sum * share + FLOOR);
      }
    }
  }
}
