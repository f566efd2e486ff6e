package org.actant.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The style sheets that come with the program.
public final class Styles {
  private Styles() {}

  public static String read(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(Styles.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
