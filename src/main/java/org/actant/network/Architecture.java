package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.actant.input.InputException;

/// The shape of a network, from the first layer to the last before the classes, written as
/// `conv32-pool-conv64-pool-dense128`. The output layer follows from the number of classes and is
/// not written. [Blueprint] spells a shape out, operation by operation.
///
/// | text | layer |
/// |---|---|
/// | `conv32` | 32 filters of 3x3, stride 1, zero padding that keeps the size, ReLU |
/// | `conv20k5v` | kernels of 5x5 without padding (valid) |
/// | `conv16s2` | stride 2 |
/// | `conv8l` | linear, no ReLU |
/// | `conv8n` | with batch normalization; `-bn` at the end gives it to every `conv` |
/// | `pool`, `pool3s2` | maximum of 2x2 with stride 2; of 3x3 with stride 2 |
/// | `avgpool` | mean of 2x2 with stride 2 |
/// | `gap` | mean over the whole image, one value per channel |
/// | `res32s2` | residual block of two 3x3 convolutions of 32 filters, the first with stride 2 |
/// | `res32i16` | the same with 16 filters inside; `res32p` is plain, without normalization |
/// | `drop25` | dropout of a quarter of the values while training |
/// | `hog4`, `hog8c2` | fixed filters for gradients in 4 directions and their opposites, averaged over
///   cells of 4x4, or 2x2; only as the first layer |
/// | `dense128`, `dense16l` | fully connected, with ReLU or linear |
/// | `linear` | alone: no layer before the classes |
///
/// Some shapes have names, see [#named]: `lenet-5` is read as
/// `conv20k5vl-pool-conv50k5vl-pool-dense500`.
///
/// @param layers in order; a layer on whole images cannot follow one on vectors
public record Architecture(List<Layer> layers) {
  private static final Pattern PART =
      Pattern.compile(
          "(hog|conv|res|dense|pool|avgpool|gap|drop)([1-9][0-9]{0,3})?((?:[a-z][0-9]*)*)");
  private static final Pattern OPTION = Pattern.compile("([a-z])([0-9]*)");
  private static final String LINEAR = "linear";
  private static final String EXPECTED =
      "layers joined by `-`: `conv<channels>`, `pool`, `avgpool`, `gap`, `res<channels>`,"
          + " `drop<percent>`, then `dense<units>`, and `bn` at the end if wanted, such as"
          + " `conv32-pool-conv64-pool-dense128`";
  private static final SortedMap<String, String> NAMED = namedShapes();

  /// One layer of the shape.
  public sealed interface Layer {}

  /// What surrounds an image.
  public enum Padding {
    /// Zeros, so that the size is that of the input divided by the stride, rounded up. Where an odd
    /// number of rows or columns is added, the bottom and the right get one more.
    SAME,
    /// Nothing.
    VALID
  }

  /// Gradients in evenly spaced directions and their opposites, averaged over square cells: see
  /// [OrientedGradients]. Nothing in it is trained.
  ///
  /// @param orientations directions in half a turn; there are twice as many channels
  /// @param cell the side of a cell, even
  public record Gradients(int orientations, int cell) implements Layer {
    public Gradients {
      checkRange("orientations", orientations, 99);
      checkRange("cells of side", cell, 99);
      if (cell % 2 != 0) {
        throw new InputException(
            "found a layer with cells of side %s; expected an even number".formatted(cell));
      }
    }

    /// Cells of 4x4.
    public Gradients(int orientations) {
      this(orientations, 4);
    }
  }

  /// A convolution with square kernels, then batch normalization if wanted, then ReLU if wanted.
  ///
  /// @param channels filters, 1 to 9999
  /// @param kernel the side of a kernel
  /// @param stride in both directions
  public record Conv(
      int channels, int kernel, int stride, Padding padding, boolean normalized, boolean rectified)
      implements Layer {
    public Conv {
      checkRange("channels", channels, 9999);
      checkRange("kernel", kernel, 99);
      checkRange("stride", stride, 99);
    }

    /// A 3x3 convolution with stride 1 and padding that keeps the size, then ReLU.
    public Conv(int channels) {
      this(channels, 3, 1, Padding.SAME, false, true);
    }

    public Conv withChannels(int changed) {
      return new Conv(changed, kernel, stride, padding, normalized, rectified);
    }

    public Conv withNormalization(boolean changed) {
      return new Conv(channels, kernel, stride, padding, changed, rectified);
    }
  }

  /// How a pool makes one value of several.
  public enum Reduction {
    MAXIMUM,
    MEAN
  }

  /// A maximum or mean of squares; what is left over at the bottom and at the right is dropped.
  ///
  /// @param size the side of a square
  public record Pool(Reduction reduction, int size, int stride) implements Layer {
    public Pool {
      checkRange("size", size, 99);
      checkRange("stride", stride, 99);
    }

    /// A 2x2 maximum with stride 2.
    public Pool() {
      this(Reduction.MAXIMUM, 2, 2);
    }
  }

  /// The mean of each channel over the whole image (Lin, Chen and Yan 2014, arXiv 1312.4400).
  public record GlobalPool() implements Layer {}

  /// A residual block (He et al. 2016, arXiv 1512.03385): 3x3 convolution, normalization, ReLU, 3x3
  /// convolution, normalization; then the input is added, and ReLU. Where the size or the number of
  /// channels changes, the input passes a 1x1 convolution without normalization, as in MLPerf
  /// Tiny's ResNet-8.
  ///
  /// @param channels filters of the second convolution
  /// @param inner filters of the first
  /// @param stride of the first convolution
  public record Residual(int channels, int inner, int stride, boolean normalized) implements Layer {
    public Residual {
      checkRange("channels", channels, 9999);
      checkRange("inner channels", inner, 9999);
      checkRange("stride", stride, 99);
    }

    public Residual(int channels, int stride) {
      this(channels, channels, stride, true);
    }
  }

  /// Sets values to 0 at random while training and scales the others up (Srivastava et al. 2014).
  ///
  /// @param percent how many, 1 to 99
  public record Drop(int percent) implements Layer {
    public Drop {
      checkRange("percent", percent, 99);
    }
  }

  /// A fully connected layer, then ReLU if wanted.
  ///
  /// @param units 1 to 9999
  public record Dense(int units, boolean rectified) implements Layer {
    public Dense {
      checkRange("units", units, 9999);
    }

    public Dense(int units) {
      this(units, true);
    }
  }

  public Architecture {
    layers = List.copyOf(layers);
    boolean flat = false;
    for (Layer layer : layers) {
      if (layer instanceof Gradients && !layer.equals(layers.getFirst())) {
        throw new InputException(
            "found the layer `%s` after another; expected it first".formatted(write(layer)));
      }
      boolean onVectors = layer instanceof Dense || layer instanceof Drop;
      if (flat && !onVectors) {
        throw new InputException(
            "found the layer `%s` after a dense one or `gap`; expected %s"
                .formatted(write(layer), EXPECTED));
      }
      flat |= layer instanceof Dense || layer instanceof GlobalPool;
    }
  }

  /// A shape whose convolutions and residual blocks are all normalized or all are not, whatever
  /// `layers` says.
  public Architecture(List<Layer> layers, boolean batchNormalization) {
    this(layers.stream().map(layer -> normalized(layer, batchNormalization)).toList());
  }

  /// The shapes that have names, as they are read.
  public static SortedMap<String, String> named() {
    return NAMED;
  }

  public static Architecture parse(String text) {
    String body = Optional.ofNullable(NAMED.get(text)).orElse(text);
    if (body.equals(LINEAR)) {
      return new Architecture(List.of());
    }
    boolean normalized = body.endsWith("-bn");
    body = normalized ? body.substring(0, body.length() - 3) : body;
    var layers = new ArrayList<Layer>();
    for (String part : body.split("-", -1)) {
      Layer layer =
          layer(part)
              .orElseThrow(() ->
                  new InputException(
                      "found the layer `%s` in the network `%s`; expected %s, or one of %s"
                          .formatted(part, text, EXPECTED, String.join(", ", NAMED.keySet()))));
      layers.add(normalized && layer instanceof Conv conv ? conv.withNormalization(true) : layer);
    }
    return new Architecture(layers);
  }

  /// Whether any convolution is followed by batch normalization.
  public boolean batchNormalization() {
    return layers.stream()
        .anyMatch(layer ->
            switch (layer) {
              case Conv conv -> conv.normalized();
              case Residual residual -> residual.normalized();
              case Gradients _, Pool _, GlobalPool _, Drop _, Dense _ -> false;
            });
  }

  /// Whether the first layer has nothing to train.
  boolean startsFixed() {
    return !layers.isEmpty() && layers.getFirst() instanceof Gradients;
  }

  /// Returns the number of values that the convolutional part hands to the dense part.
  ///
  /// @throws InputException if the image has no room for the pools and convolutions
  public int flattened(InputShape input) {
    return Blueprint.of(this, input).flattened();
  }

  /// Returns the text that [#parse] reads.
  @Override
  public String toString() {
    if (layers.isEmpty()) {
      return LINEAR;
    }
    List<Conv> convs =
        layers.stream().filter(Conv.class::isInstance).map(Conv.class::cast).toList();
    boolean all = !convs.isEmpty() && convs.stream().allMatch(Conv::normalized);
    String text =
        layers.stream()
            .map(layer -> layer instanceof Conv c && all ? c.withNormalization(false) : layer)
            .map(Architecture::write)
            .collect(Collectors.joining("-"));
    return all ? text + "-bn" : text;
  }

  private static Layer normalized(Layer layer, boolean on) {
    return switch (layer) {
      case Conv conv -> conv.withNormalization(on);
      case Residual(int channels, int inner, int stride, _) ->
          new Residual(channels, inner, stride, on);
      case Gradients _, Pool _, GlobalPool _, Drop _, Dense _ -> layer;
    };
  }

  private static Optional<Layer> layer(String part) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String kind = matcher.group(1);
    Optional<Integer> number = Optional.ofNullable(matcher.group(2)).map(Integer::valueOf);
    Optional<Options> found = Options.read(matcher.group(3));
    return found.flatMap(options -> layer(kind, number, options)).filter(it -> readsAs(it, part));
  }

  /// Only the text that is written for a layer is read as it, so that there is one spelling.
  private static boolean readsAs(Layer layer, String part) {
    return write(layer).equals(part);
  }

  private static Optional<Layer> layer(String kind, Optional<Integer> number, Options options) {
    int n = number.orElse(0);
    int stride = options.number('s', 1);
    return switch (kind) {
      case "hog" ->
          number
              .filter(it -> it < 100 && options.number('c', 4) % 2 == 0)
              .map(_ -> new Gradients(n, options.number('c', 4)));
      case "conv" ->
          number.map(_ ->
              new Conv(
                  n,
                  options.number('k', 3),
                  stride,
                  options.has('v') ? Padding.VALID : Padding.SAME,
                  options.has('n'),
                  !options.has('l')));
      case "res" ->
          number.map(_ -> new Residual(n, options.number('i', n), stride, !options.has('p')));
      case "dense" -> number.map(_ -> new Dense(n, !options.has('l')));
      case "drop" -> number.filter(it -> it < 100).map(Drop::new);
      case "pool" -> Optional.of(pool(Reduction.MAXIMUM, number, options));
      case "avgpool" -> Optional.of(pool(Reduction.MEAN, number, options));
      default -> Optional.of(new GlobalPool());
    };
  }

  private static Pool pool(Reduction reduction, Optional<Integer> number, Options options) {
    int size = Math.min(99, number.orElse(2));
    return new Pool(reduction, size, options.number('s', size));
  }

  /// The letters after a layer's number, each with its own number or none.
  private record Options(SortedMap<Character, Integer> values) {
    static Optional<Options> read(String text) {
      var values = new TreeMap<Character, Integer>();
      Matcher matcher = OPTION.matcher(text);
      while (matcher.find()) {
        String digits = matcher.group(2);
        if (digits.length() > 4) {
          return Optional.empty();
        }
        values.put(matcher.group(1).charAt(0), digits.isEmpty() ? 0 : Integer.parseInt(digits));
      }
      boolean ranges =
          values.getOrDefault('k', 1) <= 99
              && values.getOrDefault('s', 1) <= 99
              && values.getOrDefault('c', 1) <= 99
              && values.entrySet().stream()
                  .allMatch(e -> "ksic".indexOf(e.getKey()) < 0 || e.getValue() > 0);
      return ranges ? Optional.of(new Options(values)) : Optional.empty();
    }

    boolean has(char option) {
      return values.containsKey(option);
    }

    int number(char option, int otherwise) {
      return values.getOrDefault(option, otherwise);
    }
  }

  private static String write(Layer layer) {
    return switch (layer) {
      case Gradients(int orientations, int cell) ->
          "hog" + orientations + (cell == 4 ? "" : "c" + cell);
      case Conv conv ->
          "conv"
              + conv.channels()
              + (conv.kernel() == 3 ? "" : "k" + conv.kernel())
              + (conv.stride() == 1 ? "" : "s" + conv.stride())
              + (conv.padding() == Padding.VALID ? "v" : "")
              + (conv.normalized() ? "n" : "")
              + (conv.rectified() ? "" : "l");
      case Pool(Reduction reduction, int size, int stride) ->
          (reduction == Reduction.MAXIMUM ? "pool" : "avgpool")
              + (size == 2 ? "" : String.valueOf(size))
              + (stride == size ? "" : "s" + stride);
      case GlobalPool() -> "gap";
      case Residual(int channels, int inner, int stride, boolean normalized) ->
          "res"
              + channels
              + (inner == channels ? "" : "i" + inner)
              + (stride == 1 ? "" : "s" + stride)
              + (normalized ? "" : "p");
      case Drop(int percent) -> "drop" + percent;
      case Dense(int units, boolean rectified) -> "dense" + units + (rectified ? "" : "l");
    };
  }

  /// - `lenet-300-100`: LeCun et al. 1998, doi:10.1109/5.726791; 266,610 parameters on 28x28
  /// - `lenet-5`: the variant of Caffe that Deep Compression uses (Han, Mao and Dally 2016, arXiv
  ///   1510.00149), without ReLU after the convolutions; 431,080 parameters on 28x28
  /// - `tinycnn`: 105,866 parameters on 28x28
  /// - `resnet-8`: MLPerf Tiny (Banbury et al. 2021, arXiv 2106.07597); 78,666 parameters on
  ///   32x32x3, of which 480 are means and variances
  private static SortedMap<String, String> namedShapes() {
    var shapes = new TreeMap<String, String>();
    shapes.put("lenet-300-100", "dense300-dense100");
    shapes.put("lenet-5", "conv20k5vl-pool-conv50k5vl-pool-dense500");
    shapes.put("tinycnn", "conv16-pool-conv32-pool-dense64");
    shapes.put("resnet-8", "conv16-res16-res32s2-res64s2-gap-bn");
    return java.util.Collections.unmodifiableSortedMap(shapes);
  }

  private static void checkRange(String what, int value, int largest) {
    if (value < 1 || value > largest) {
      throw new InputException(
          String.format(
              Locale.ROOT, "found a layer with %s %d; expected 1 to %d", what, value, largest));
    }
  }
}
