package org.actant.exchange.refi;

/// What an exchange file may be at most. Sizes that a file states are believed only where they are
/// too large already; everything else is counted while it is read.
///
/// @param entries of the container
/// @param xml bytes of the project's XML
/// @param source bytes of one source
/// @param ratio by how much a part of the container may grow when it is unpacked, once it is larger
///   than a mebibyte
/// @param depth of nested elements
public record Limits(int entries, long xml, long source, int ratio, int depth) {
  public static final Limits STANDARD = new Limits(20_000, 128L << 20, 1L << 30, 250, 200);
}
