package org.actant.energy.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Listens to the file that a command writes its window marks to, one line each.
final class WindowMarks implements AutoCloseable {
  private static final int LONGEST = 1000;

  private final RandomAccessFile file;
  private final String end = "over " + Long.toHexString(System.nanoTime());
  private final Thread thread;
  private final MarkedWindows windows;

  /// @param fifo a first-in-first-out file
  /// @param windows hears every line as it comes
  WindowMarks(Path fifo, MarkedWindows windows) throws IOException {
    this.windows = windows;
    // open for both directions: neither side waits for the other, and there is no end of file
    this.file = new RandomAccessFile(fifo.toFile(), "rw");
    this.thread = Thread.ofPlatform().daemon().name("window-marks").start(this::listen);
  }

  private void listen() {
    var line = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    try {
      while (true) {
        int count = file.read(buffer);
        for (int i = 0; i < count; i++) {
          if (buffer[i] != '\n') {
            if (line.size() <= LONGEST) {
              line.write(buffer[i]);
            }
          } else {
            String text = line.toString(StandardCharsets.UTF_8);
            if (text.equals(end)) {
              return;
            }
            windows.hear(text);
            line.reset();
          }
        }
      }
    } catch (IOException e) {
      windows.note("the window marks could not be read to their end: " + e.getMessage());
    }
  }

  /// Hears what is still in the file, and stops. A line that has no end is heard, too.
  void finish() throws IOException {
    file.write(("\n" + end + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    if (thread.isAlive()) {
      finish();
    }
    file.close();
  }
}
