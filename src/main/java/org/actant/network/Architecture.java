package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actant.input.InputException;

/// The shape of a convolutional network, from the first layer to the last before the classes,
/// written as `conv32-pool-conv64-pool-dense128`. A suffix `-bn` puts batch normalization after
/// every convolution. The output layer follows from the number of classes and is not written.
public record Architecture(List<Layer> layers, boolean batchNormalization) {
  private static final Pattern PART = Pattern.compile("(conv|dense)([1-9][0-9]{0,3})|pool");
  private static final String EXPECTED =
      "layers joined by `-`: `conv<channels>`, `pool`, then `dense<units>`, and `bn` at the end if"
          + " wanted, such as `conv32-pool-conv64-pool-dense128`";

  /// One layer of the shape.
  public sealed interface Layer {}

  /// A 3x3 convolution with stride 1 and zero padding that keeps the size, then ReLU.
  ///
  /// @param channels filters, 1 to 9999
  public record Conv(int channels) implements Layer {}

  /// A 2x2 maximum with stride 2; an odd last row or column is dropped.
  public record Pool() implements Layer {}

  /// A fully connected layer, then ReLU.
  ///
  /// @param units 1 to 9999
  public record Dense(int units) implements Layer {}

  public Architecture {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new InputException("found a network without layers; expected " + EXPECTED);
    }
    boolean flat = false;
    for (Layer layer : layers) {
      if (flat && !(layer instanceof Dense)) {
        throw new InputException(
            "found the layer `" + write(layer) + "` after a dense one; expected " + EXPECTED);
      }
      flat = layer instanceof Dense;
    }
  }

  public static Architecture parse(String text) {
    boolean normalized = text.endsWith("-bn");
    String body = normalized ? text.substring(0, text.length() - 3) : text;
    var layers = new ArrayList<Layer>();
    for (String part : body.split("-", -1)) {
      Matcher matcher = PART.matcher(part);
      if (!matcher.matches()) {
        throw new InputException(
            "found the layer `" + part + "` in the network `" + text + "`; expected " + EXPECTED);
      }
      layers.add(
          part.equals("pool")
              ? new Pool()
              : part.startsWith("conv")
                  ? new Conv(Integer.parseInt(matcher.group(2)))
                  : new Dense(Integer.parseInt(matcher.group(2))));
    }
    return new Architecture(layers, normalized);
  }

  /// Returns the number of values that the convolutional part hands to the dense part.
  ///
  /// @throws InputException if there are more pools than the image has room for
  public int flattened(InputShape input) {
    int height = input.height();
    int width = input.width();
    int channels = 1;
    for (Layer layer : layers) {
      switch (layer) {
        case Conv(int filters) -> channels = filters;
        case Pool() -> {
          height /= 2;
          width /= 2;
        }
        case Dense _ -> {}
      }
    }
    if (height == 0 || width == 0) {
      throw new InputException(
          "found the network `%s` for images of %s x %s pixels; expected fewer pools, each halves the image"
              .formatted(this, input.height(), input.width()));
    }
    return channels * height * width;
  }

  /// Returns the text that [#parse] reads.
  @Override
  public String toString() {
    String text = layers.stream().map(Architecture::write).collect(Collectors.joining("-"));
    return batchNormalization ? text + "-bn" : text;
  }

  private static String write(Layer layer) {
    return switch (layer) {
      case Conv(int channels) -> "conv" + channels;
      case Pool() -> "pool";
      case Dense(int units) -> "dense" + units;
    };
  }
}
