package org.actant.corpus;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Does to its process what its documents say, in place of the file that would find the fault in a
/// real reader.
@AutoService(DocumentReader.class)
public final class HostileReader implements DocumentReader {
  @Override
  public Set<String> extensions() {
    return Set.of("hostile");
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    String[] words = Files.readString(file).strip().split(" ", 2);
    switch (words[0]) {
      case "loop" -> {
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "eat" -> {
        var eaten = new ArrayList<byte[]>();
        while (true) {
          eaten.add(new byte[1 << 20]);
        }
      }
      case "nest" -> deeper(0);
      case "die" -> Runtime.getRuntime().halt(9);
      case "stumble" -> throw new IllegalStateException("stumbled");
      case "call" -> {
        try (var in = URI.create(words[1]).toURL().openStream()) {
          in.readAllBytes();
        }
      }
      default -> {}
    }
    return new Reading.Readable(
        Unpaged.of(id, List.of(List.of(new Unpaged.Part(Block.Kind.PARAGRAPH, words[0])))),
        Stated.NOTHING,
        0,
        List.of());
  }

  private static int deeper(int n) {
    return n < 0 ? 0 : deeper(n + 1) + 1;
  }

  @Override
  public Stated stated(Path file) {
    return Stated.NOTHING;
  }
}
