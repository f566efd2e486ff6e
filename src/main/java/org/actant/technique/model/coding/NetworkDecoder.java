package org.actant.technique.model.coding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// Reads what a [NetworkEncoder] has written. A file that is damaged is told by its checksum; one
/// that was made to do harm is refused before it can take more memory than a network of 64 million
/// weights needs.
public final class NetworkDecoder {
  private static final int MOST_WEIGHTS = 1 << 26;
  private static final int MOST_LAYERS = 1000;
  private static final int MOST_CODES = 1 << 16;
  private static final int LARGEST_KERNEL = 31;
  private static final int TRAILER = Integer.BYTES;

  private final Source source;
  private int weightsLeft = MOST_WEIGHTS;

  private NetworkDecoder(Source source) {
    this.source = source;
  }

  /// Returns the network in a file.
  ///
  /// @param name the file's, for complaints
  /// @throws InputException if the bytes are no such file
  public static TrainedNetwork decode(String name, byte[] file) {
    Parts parts = parts(name, file);
    return TrainedNetwork.of(
        parts.architecture(),
        parts.input(),
        parts.layers().stream().map(SharedLayer::decoded).toList());
  }

  /// What is in a file.
  record Parts(Architecture architecture, InputShape input, List<SharedLayer> layers) {}

  static Parts parts(String name, byte[] file) {
    var all = new Source(name, file);
    if (!Arrays.equals(all.bytes(NetworkEncoder.MAGIC.length), NetworkEncoder.MAGIC)) {
      throw all.damaged("other bytes", "`ACDC`, the mark of a compressed network");
    }
    int version = all.unsignedByte();
    if (version != NetworkEncoder.VERSION) {
      throw all.damaged("version " + version, "version " + NetworkEncoder.VERSION);
    }
    int body = file.length - TRAILER;
    if (body < all.position()
        || ByteBuffer.wrap(file, body, TRAILER).getInt() != NetworkEncoder.checksum(file, body)) {
      throw all.damaged("a wrong checksum", "an undamaged file");
    }
    var source = new Source(name, Arrays.copyOf(file, body));
    source.bytes(all.position());
    return new NetworkDecoder(source).read();
  }

  private Parts read() {
    Architecture architecture = architecture();
    InputShape input = input();
    int count = source.unsignedShort();
    int gapBits = source.unsignedByte();
    if (count > MOST_LAYERS || gapBits < 1 || gapBits > RelativeIndex.MOST_BITS) {
      throw source.damaged(count + " layers, gaps of " + gapBits + " bits", "fewer");
    }
    var layers = new ArrayList<SharedLayer>();
    for (int i = 0; i < count; i++) {
      layers.add(layer(new RelativeIndex(gapBits)));
    }
    if (source.remaining() > 0) {
      throw source.damaged(source.remaining() + " bytes after the last layer", "none");
    }
    LayerShapes.check(source, architecture, input, layers);
    return new Parts(architecture, input, layers);
  }

  private Architecture architecture() {
    String text = new String(source.bytes(source.unsignedShort()), StandardCharsets.UTF_8);
    try {
      return Architecture.parse(text);
    } catch (InputException e) {
      throw source.damaged("a shape that is none (" + e.getMessage() + ")", "a network");
    }
  }

  private InputShape input() {
    int height = source.unsignedShort();
    int width = source.unsignedShort();
    int classes = source.unsignedShort();
    if (height < 1 || width < 1 || classes < 2) {
      throw source.damaged(
          "images of %s x %s, %s classes".formatted(height, width, classes), "more");
    }
    return new InputShape(height, width, classes);
  }

  private SharedLayer layer(RelativeIndex index) {
    int kind = source.unsignedByte();
    int outputs = source.count("outputs", 1, MOST_WEIGHTS);
    int inputs = source.count("inputs", 1, MOST_WEIGHTS);
    int kernel = source.unsignedByte();
    if (kind > NetworkEncoder.NORMALIZED_CONVOLUTION || kernel < 1 || kernel > LARGEST_KERNEL || (kind == NetworkEncoder.DENSE && kernel > 1)) {
      throw source.damaged("a layer of kind " + kind + ", kernel " + kernel, "a known layer");
    }
    int length = length(outputs, inputs, kernel);
    SharedWeights weights = weights(index, length);
    float[] bias = source.floats(outputs);
    float[] values = weights.values();
    if (kind == NetworkEncoder.DENSE) {
      return new SharedLayer(new LayerWeights.Dense(outputs, inputs, values, bias), weights);
    }
    Optional<LayerWeights.Normalization> normalization =
        kind == NetworkEncoder.NORMALIZED_CONVOLUTION
            ? Optional.of(normalization(outputs))
            : Optional.empty();
    return new SharedLayer(
        new LayerWeights.Convolution(outputs, inputs, kernel, values, bias, normalization),
        weights);
  }

  /// The number of weights of a layer, if so many more are allowed.
  private int length(int outputs, int inputs, int kernel) {
    long length = (long) outputs * inputs * kernel * kernel;
    if (length > weightsLeft) {
      throw source.damaged("a network of more than " + MOST_WEIGHTS + " weights", "fewer");
    }
    weightsLeft -= (int) length;
    return (int) length;
  }

  private SharedWeights weights(RelativeIndex index, int length) {
    int size = source.count("values in a codebook", 1, MOST_CODES);
    float[] codebook = new float[size];
    System.arraycopy(source.floats(size - 1), 0, codebook, 1, size - 1);
    int entries = source.count("entries", 0, length);
    int codeBytes = source.count("bytes of codes", 0, source.remaining());
    int gapBytes = source.count("bytes of gaps", 0, source.remaining());
    HuffmanCode codeOfCodes = HuffmanCode.read(source, size);
    HuffmanCode codeOfGaps = HuffmanCode.read(source, index.reach());
    int[] codes = codeOfCodes.decode(source, source.bytes(codeBytes), entries);
    int[] skipped = codeOfGaps.decode(source, source.bytes(gapBytes), entries);
    return new SharedWeights(
        codebook, index.decode(source, RelativeIndex.Entries.ofSkipped(skipped, codes), length));
  }

  private LayerWeights.Normalization normalization(int channels) {
    return new LayerWeights.Normalization(
        source.floats(channels),
        source.floats(channels),
        source.floats(channels),
        source.floats(channels),
        source.float64());
  }
}
