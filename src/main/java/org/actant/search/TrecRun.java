package org.actant.search;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Writes runs in the six columns of TREC: topic, `Q0`, name, rank from 1, score, and who ran it.
public final class TrecRun {
  private TrecRun() {}

  public static void write(Path file, SequencedMap<String, List<Ranked>> run, String tag)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (var topic : run.entrySet()) {
        int rank = 0;
        for (Ranked ranked : topic.getValue()) {
          out.write(
              String.format(
                  Locale.ROOT,
                  "%s Q0 %s %d %.6f %s\n",
                  topic.getKey(),
                  ranked.name(),
                  ++rank,
                  ranked.score(),
                  tag));
        }
      }
    }
  }
}
