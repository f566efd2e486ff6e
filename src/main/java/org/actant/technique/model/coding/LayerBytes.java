package org.actant.technique.model.coding;

/// What a layer takes in a file. The rows of tables 3 and 4 of Han, Mao and Dally 2016.
///
/// @param name such as `conv1`
/// @param weights how many there are
/// @param kept how many are not zero
/// @param entries how many are written: those kept and fillers
/// @param codeBits of a code before Huffman coding
/// @param gapBits of a gap before Huffman coding
/// @param codes bytes of the coded codes
/// @param gaps bytes of the coded gaps
/// @param codebook bytes of the centroids
/// @param tables bytes of the lengths of both Huffman codes
/// @param rest bytes of biases, normalization and counts
record LayerBytes(
    String name,
    long weights,
    long kept,
    long entries,
    int codeBits,
    int gapBits,
    long codes,
    long gaps,
    long codebook,
    long tables,
    long rest) {
  long total() {
    return codes + gaps + codebook + tables + rest;
  }

  /// Bytes of the layer in 32-bit floats, without its biases.
  long plain() {
    return weights * Float.BYTES;
  }

  /// The share of the weights that are not zero.
  double keptShare() {
    return share(kept, weights);
  }

  /// Bits of a code after Huffman coding, on average over the entries.
  double codedCodeBits() {
    return share(codes * Byte.SIZE, entries);
  }

  /// Bits of a gap after Huffman coding, on average over the entries.
  double codedGapBits() {
    return share(gaps * Byte.SIZE, entries);
  }

  /// The share of the plain size without Huffman coding: entries and codebook.
  double pruneAndQuantizeRate() {
    double bytes = (double) entries * (codeBits + gapBits) / Byte.SIZE + codebook;
    return bytes / plain();
  }

  /// The share of the plain size with all that the file has for the weights of this layer.
  double rate() {
    return (double) (codes + gaps + codebook + tables) / plain();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
