package org.actant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.actant.provenance.Digest;
import org.junit.jupiter.api.Test;

/// Nothing of others is part of the project: no file of the repository has the content of a piece
/// of test material.
class OwnFilesTest {
  @Test
  void noFileOfTheRepositoryIsACopyOfTestMaterial() throws Exception {
    Set<String> foreign = new HashSet<>();
    for (String line : Files.readAllLines(Material.require("corpora/MANIFEST.tsv"))) {
      String[] field = line.split("\t");
      if (field.length > 2 && field[2].length() == 64 && !field[1].equals("0")) {
        foreign.add(field[2]);
      }
    }
    assertThat(foreign).hasSizeGreaterThan(200);

    var copies = new ArrayList<String>();
    for (Path file : tracked()) {
      if (foreign.contains(Digest.of(file).hex())) {
        copies.add(file.toString());
      }
    }
    assertThat(copies).isEmpty();
  }

  private static List<Path> tracked() throws IOException, InterruptedException {
    Process git = new ProcessBuilder("git", "ls-files", "-z").redirectErrorStream(true).start();
    String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeThat(git.waitFor()).as("exit code of git ls-files").isZero();
    var files = new ArrayList<Path>();
    for (String name : names.split("\0")) {
      Path file = Path.of(name);
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    }
    assertThat(files).isNotEmpty();
    return files;
  }
}
