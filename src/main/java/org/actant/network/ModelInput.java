package org.actant.network;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;

/// The tensor that a model wants its images in: `[N, channels, height, width]`, `[N, height, width,
/// channels]` (as models from Keras do), `[N, height, width]` or `[N, values]`, 32-bit floats.
/// Sizes that the file leaves open are those of the images.
///
/// @param name the input's name in the file
/// @param dimensions as the file states them, -1 where it leaves them open
@SuppressWarnings("ArrayRecordComponent") // not compared
record ModelInput(String name, long[] dimensions) {
  /// @throws InputException if the model has no single input of 32-bit floats
  static ModelInput of(OrtSession session) throws OrtException {
    Map<String, NodeInfo> inputs = session.getInputInfo();
    if (inputs.size() != 1) {
      throw new InputException(
          "found a model with the inputs %s; expected one input, the images"
              .formatted(String.join(", ", inputs.keySet())));
    }
    NodeInfo input = inputs.values().iterator().next();
    if (!(input.getInfo() instanceof TensorInfo tensor) || tensor.type != OnnxJavaType.FLOAT) {
      throw new InputException(
          "found the model input `%s` of %s; expected 32-bit floats"
              .formatted(input.getName(), input.getInfo()));
    }
    return new ModelInput(input.getName(), tensor.getShape());
  }

  /// Returns the tensor's shape for these images; the first number is 1 if the model takes one
  /// image at a time.
  ///
  /// @throws InputException if images of this size do not fit
  long[] shape(ImageSet images) {
    long[] shape =
        layout(images)
            .orElseThrow(() ->
                new InputException(
                    "found images of %s x %s with %s channel(s) for a model whose input `%s` is [%s]; expected images that fit"
                        .formatted(
                            images.height(), images.width(), images.channels(), name, text())));
    shape[0] = dimensions[0] > 0 && dimensions[0] != images.size() ? 1 : images.size();
    return shape;
  }

  /// The number of images that the file fixes, 1 if it leaves it open.
  int smallestBatch() {
    return dimensions.length == 0 ? 1 : (int) Math.max(1, dimensions[0]);
  }

  /// Returns the pixels in the order of the tensor.
  float[] arranged(ImageSet images) {
    return isChannelsLast(images) ? channelsLast(images) : images.pixels();
  }

  private Optional<long[]> layout(ImageSet images) {
    if (dimensions.length > 0 && dimensions[0] > 1 && dimensions[0] != images.size()) {
      return Optional.empty();
    }
    return switch (dimensions.length) {
      case 4 -> isChannelsLast(images) ? Optional.of(last(images)) : fitting(first(images));
      case 3 ->
          images.channels() == 1
              ? fitting(new long[] {0, images.height(), images.width()})
              : Optional.empty();
      case 2 -> fitting(new long[] {0, images.area()});
      default -> Optional.empty();
    };
  }

  private boolean isChannelsLast(ImageSet images) {
    return dimensions.length == 4
        && fitting(first(images)).isEmpty()
        && fitting(last(images)).isPresent();
  }

  private static long[] first(ImageSet images) {
    return new long[] {0, images.channels(), images.height(), images.width()};
  }

  private static long[] last(ImageSet images) {
    return new long[] {0, images.height(), images.width(), images.channels()};
  }

  private Optional<long[]> fitting(long[] shape) {
    for (int i = 1; i < shape.length; i++) {
      if (dimensions[i] > 0 && dimensions[i] != shape[i]) {
        return Optional.empty();
      }
    }
    return Optional.of(shape);
  }

  private static float[] channelsLast(ImageSet images) {
    int plane = images.height() * images.width();
    float[] arranged = new float[images.pixels().length];
    for (int i = 0; i < arranged.length; i++) {
      int image = i / images.area();
      int channel = i % images.area() / plane;
      int pixel = i % plane;
      arranged[image * images.area() + pixel * images.channels() + channel] = images.pixels()[i];
    }
    return arranged;
  }

  private String text() {
    return Arrays.stream(dimensions)
        .mapToObj(dimension -> dimension < 0 ? "?" : String.valueOf(dimension))
        .collect(Collectors.joining(", "));
  }
}
