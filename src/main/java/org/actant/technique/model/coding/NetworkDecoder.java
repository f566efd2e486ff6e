package org.actant.technique.model.coding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.Blueprint;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// Reads what a [NetworkEncoder] has written. A file that is damaged is told by its checksum; one
/// that was made to do harm is refused before it can take more memory than a network of 32 million
/// weights needs.
public final class NetworkDecoder {
  private static final int MOST_WEIGHTS = 1 << 25;
  private static final int MOST_CODES = 1 << 16;
  private static final int TRAILER = Integer.BYTES;

  private final Source source;

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
    String text = new String(source.bytes(source.unsignedShort()), StandardCharsets.UTF_8);
    InputShape input = input();
    int gapBits = source.unsignedByte();
    if (gapBits < 1 || gapBits > RelativeIndex.MOST_BITS) {
      throw source.damaged("gaps of " + gapBits + " bits", "1 to " + RelativeIndex.MOST_BITS);
    }
    Blueprint blueprint = blueprint(text, input);
    var layers = new ArrayList<SharedLayer>();
    for (LayerShape shape : LayerShape.of(blueprint)) {
      layers.add(layer(shape, new RelativeIndex(gapBits)));
    }
    if (source.remaining() > 0) {
      throw source.damaged(source.remaining() + " bytes after the last layer", "none");
    }
    return new Parts(blueprint.architecture(), input, layers);
  }

  private InputShape input() {
    int channels = source.unsignedShort();
    int height = source.unsignedShort();
    int width = source.unsignedShort();
    int classes = source.unsignedShort();
    if (channels < 1 || height < 1 || width < 1 || classes < 2) {
      throw source.damaged(
          "images of %s x %s x %s, %s classes".formatted(channels, height, width, classes), "more");
    }
    return new InputShape(channels, height, width, classes);
  }

  private Blueprint blueprint(String text, InputShape input) {
    Blueprint blueprint;
    try {
      blueprint = Blueprint.of(Architecture.parse(text), input);
    } catch (InputException e) {
      throw source.damaged("a shape that is none (" + e.getMessage() + ")", "a network");
    }
    long weights = LayerShape.of(blueprint).stream().mapToLong(LayerShape::weights).sum();
    if (weights > MOST_WEIGHTS || blueprint.nodes().stream().anyMatch(NetworkDecoder::isLarge)) {
      throw source.damaged("a network that is too large", "at most " + MOST_WEIGHTS + " weights");
    }
    return blueprint;
  }

  private static boolean isLarge(Blueprint.Node node) {
    Blueprint.Size size = node.size();
    return (long) size.height() * size.width() > MOST_WEIGHTS / size.channels();
  }

  private SharedLayer layer(LayerShape shape, RelativeIndex index) {
    SharedWeights weights = weights(index, (int) shape.weights());
    float[] bias = source.floats(shape.outputs());
    Optional<LayerWeights.Normalization> normalization =
        shape.normalized() ? Optional.of(normalization(shape.outputs())) : Optional.empty();
    return new SharedLayer(shape.layer(weights.values(), bias, normalization), weights);
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
