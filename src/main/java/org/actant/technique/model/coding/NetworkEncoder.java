package org.actant.technique.model.coding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.actant.network.Architecture;
import org.actant.network.Blueprint;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;

/// Writes a network whose weights are shared as a file. All numbers are big-endian.
///
/// | part | bytes |
/// |---|---|
/// | `ACDC`, version | 4, 1 |
/// | the shape: length, text | 2, as many |
/// | channels, height and width of an image, classes | 2 each |
/// | bits of a gap | 1 |
/// | each layer of the shape: size of its codebook, its values but the first, which is 0 | 4, 4 each |
/// | entries, bytes of the codes, bytes of the gaps | 4, 4, 4 |
/// | lengths of the Huffman codes of codes and of gaps | 5 bits each |
/// | codes, gaps | as said |
/// | biases; scale, shift, mean and deviation of a normalization, its epsilon | 4 each, 8 |
/// | CRC-32 of all before | 4 |
final class NetworkEncoder {
  static final byte[] MAGIC = "ACDC".getBytes(StandardCharsets.US_ASCII);
  static final int VERSION = 1;

  private static final int COUNTS = 4 * Integer.BYTES;

  private NetworkEncoder() {}

  /// @param layers what each layer takes of the file
  @SuppressWarnings("ArrayRecordComponent")
  record Encoded(byte[] file, List<LayerBytes> layers) {}

  /// @param gapBits bits of a gap, 1 to 16
  static Encoded encode(
      Architecture architecture, InputShape input, List<SharedLayer> layers, int gapBits) {
    var bytes = new ByteArrayOutputStream();
    var rows = new ArrayList<LayerBytes>();
    try (var out = new DataOutputStream(bytes)) {
      writeHeader(out, architecture, input, gapBits);
      List<Blueprint.Node> nodes = Blueprint.of(architecture, input).weighted();
      for (int i = 0; i < layers.size(); i++) {
        String name = nodes.get(i).name();
        rows.add(writeLayer(out, name, layers.get(i), new RelativeIndex(gapBits)));
      }
      out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return new Encoded(bytes.toByteArray(), rows);
  }

  /// Returns the CRC-32 of the first `length` bytes.
  static int checksum(byte[] bytes, int length) {
    var crc = new CRC32();
    crc.update(bytes, 0, length);
    return (int) crc.getValue();
  }

  private static void writeHeader(
      DataOutputStream out, Architecture architecture, InputShape input, int gapBits)
      throws IOException {
    byte[] shape = architecture.toString().getBytes(StandardCharsets.UTF_8);
    out.write(MAGIC);
    out.writeByte(VERSION);
    out.writeShort(shape.length);
    out.write(shape);
    out.writeShort(input.channels());
    out.writeShort(input.height());
    out.writeShort(input.width());
    out.writeShort(input.classes());
    out.writeByte(gapBits);
  }

  private static LayerBytes writeLayer(
      DataOutputStream out, String name, SharedLayer layer, RelativeIndex index)
      throws IOException {
    SharedWeights weights = layer.weights();
    RelativeIndex.Entries entries = index.encode(weights.codes());
    int[] skipped = entries.skipped();
    HuffmanCode codeOfCodes = HuffmanCode.of(counts(entries.codes(), weights.codebook().length));
    HuffmanCode codeOfGaps = HuffmanCode.of(counts(skipped, index.reach()));
    byte[] codes = codeOfCodes.encode(entries.codes());
    byte[] gaps = codeOfGaps.encode(skipped);
    out.writeInt(weights.codebook().length);
    write(out, weights.codebook(), 1);
    out.writeInt(entries.size());
    out.writeInt(codes.length);
    out.writeInt(gaps.length);
    byte[] codeTable = codeOfCodes.table();
    byte[] gapTable = codeOfGaps.table();
    out.write(codeTable);
    out.write(gapTable);
    out.write(codes);
    out.write(gaps);
    int rest = writeRest(out, layer.layer());
    return new LayerBytes(
        name,
        weights.codes().length,
        weights.kept(),
        entries.size(),
        bitsFor(weights.codebook().length),
        index.bits(),
        codes.length,
        gaps.length,
        (weights.codebook().length - 1L) * Float.BYTES,
        codeTable.length + gapTable.length,
        rest + COUNTS);
  }

  /// Writes biases and normalization and returns their bytes.
  private static int writeRest(DataOutputStream out, LayerWeights layer) throws IOException {
    int before = out.size();
    write(out, layer.bias(), 0);
    if (layer instanceof LayerWeights.Convolution convolution
        && convolution.normalization().isPresent()) {
      LayerWeights.Normalization norm = convolution.normalization().get();
      write(out, norm.gamma(), 0);
      write(out, norm.beta(), 0);
      write(out, norm.mean(), 0);
      write(out, norm.logDeviation(), 0);
      out.writeDouble(norm.epsilon());
    }
    return out.size() - before;
  }

  private static void write(DataOutputStream out, float[] values, int from) throws IOException {
    for (int i = from; i < values.length; i++) {
      out.writeFloat(values[i]);
    }
  }

  private static long[] counts(int[] symbols, int of) {
    long[] counts = new long[of];
    for (int symbol : symbols) {
      counts[symbol]++;
    }
    return counts;
  }

  /// The bits that tell so many apart, 1 or more.
  private static int bitsFor(int different) {
    return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(different - 1));
  }
}
