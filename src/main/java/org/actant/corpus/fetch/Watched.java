package org.actant.corpus.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/// A stream from a server that is closed when nothing comes for too long, so that whoever reads it
/// hears an [IOException] instead of waiting forever.
final class Watched extends FilterInputStream {
  private final Duration silence;
  private final Thread watcher;
  private volatile long lastByte = System.nanoTime();
  private volatile boolean silent;

  Watched(InputStream in, Duration silence) {
    super(in);
    this.silence = silence;
    this.watcher = Thread.ofVirtual().name("watch").start(this::watch);
  }

  private void watch() {
    try {
      for (long left = silence.toNanos(); left > 0; left = left()) {
        Thread.sleep(Duration.ofNanos(left));
      }
      silent = true;
      in.close();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the stream was closed in time
    } catch (IOException _) {
      silent = true; // it is closed all the same
    }
  }

  private long left() {
    return silence.toNanos() - (System.nanoTime() - lastByte);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      int n = super.read(bytes, offset, length);
      if (silent) {
        throw new IOException("closed");
      }
      lastByte = System.nanoTime();
      return n;
    } catch (IOException e) {
      if (silent) {
        throw new IOException("no byte for " + silence.toMillis() / 1000.0 + " s", e);
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    watcher.interrupt();
    super.close();
  }
}
