package org.actant.network;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.actant.dataset.ImageSet;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Images and labels on their way into DL4J. The native memory is reused from batch to batch, so
/// that an image is copied once and nothing is allocated; a new array is made only when the size of
/// the batch changes.
final class Batches implements AutoCloseable {
  private final InputShape input;
  private final float[][] rowOf;
  private final Optional<float[][]> teacher;
  private @Nullable INDArray features;
  private @Nullable INDArray labels;

  Batches(InputShape input, double smoothing) {
    this(input, smoothing, Optional.empty());
  }

  /// @param teacher one row per image that goes into the labels' second half
  Batches(InputShape input, double smoothing, Optional<float[][]> teacher) {
    this.input = input;
    this.rowOf = labelRows(input.classes(), smoothing);
    this.teacher = teacher;
  }

  /// Loads the images `from` (inclusive) to `to` (exclusive).
  void load(ImageSet images, int from, int to) {
    int[] order = new int[to - from];
    for (int i = 0; i < order.length; i++) {
      order[i] = from + i;
    }
    load(images, order, 0, order.length);
  }

  /// Loads the images with the numbers `order[from]` to `order[from + count - 1]`.
  void load(ImageSet images, int[] order, int from, int count) {
    resize(count);
    FloatBuffer pixels = buffer(features());
    int area = images.area();
    for (int i = 0; i < count; i++) {
      pixels.put(images.pixels(), order[from + i] * area, area);
    }
    FloatBuffer rows = buffer(labels());
    for (int i = 0; i < count; i++) {
      rows.put(rowOf[images.labels()[order[from + i]]]);
      if (teacher.isPresent()) {
        rows.put(teacher.get()[order[from + i]]);
      }
    }
  }

  /// Returns the label row of each class.
  private static float[][] labelRows(int classes, double smoothing) {
    float[][] rows = new float[classes][classes];
    float low = (float) (smoothing / classes);
    for (int label = 0; label < classes; label++) {
      Arrays.fill(rows[label], low);
      rows[label][label] += (float) (1 - smoothing);
    }
    return rows;
  }

  /// `[images, channels, height, width]`.
  INDArray features() {
    return present(features);
  }

  /// One row per image.
  INDArray labels() {
    return present(labels);
  }

  private void resize(int count) {
    if (features != null && features.size(0) == count) {
      return;
    }
    close();
    features =
        Nd4j.createUninitialized(
            DataType.FLOAT, count, input.channels(), input.height(), input.width());
    int columns = teacher.isEmpty() ? input.classes() : 2 * input.classes();
    labels = Nd4j.createUninitialized(DataType.FLOAT, count, columns);
  }

  @Override
  public void close() {
    if (features != null && labels != null) {
      features.close();
      labels.close();
    }
  }

  private static FloatBuffer buffer(INDArray array) {
    return array.data().asNio().order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private static INDArray present(@Nullable INDArray array) {
    if (array == null) {
      throw new IllegalStateException("no batch was loaded");
    }
    return array;
  }
}
