package org.actant.exchange.refi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.actant.input.InputException;

/// A stream that ends in a complaint when more comes out of it than its limits allow, whatever the
/// archive stated.
final class CountedStream extends FilterInputStream {
  private static final long ALWAYS_ALLOWED = 1L << 20;

  private final long most;
  private final long grown;
  private final Path file;
  private final String name;
  private long count;

  /// @param most bytes
  /// @param grown how many bytes the packed ones may become, once there are more than a mebibyte
  CountedStream(InputStream in, long most, long grown, Path file, String name) {
    super(in);
    this.most = most;
    this.grown = Math.max(ALWAYS_ALLOWED, grown);
    this.file = file;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = super.read(bytes, offset, length);
    count(Math.max(0, n));
    return n;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long n = super.skip(bytes);
    count(n);
    return n;
  }

  private void count(long bytes) {
    count += bytes;
    if (count > most) {
      throw new InputException(
          file, "more than %s bytes in `%s`".formatted(most, Brief.of(name)), "at most so many");
    }
    if (count > grown) {
      throw new InputException(
          file,
          "`%s`, which grows out of all proportion when it is unpacked".formatted(Brief.of(name)),
          "a project, not an archive bomb");
    }
  }
}
