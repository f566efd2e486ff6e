package org.actant.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.actant.Material;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatasetSourceContractTest {
  @TempDir Path workspace;

  static Stream<DatasetSource> sources() {
    return Datasets.all().stream();
  }

  @Test
  void theBuiltInSourcesAreFound() {
    assertThat(Datasets.names())
        .contains("fashion-mnist", "glyphs", "mnist")
        .doesNotHaveDuplicates();
  }

  @Test
  void anUnknownNameIsRefusedWithTheKnownOnes() {
    assertThatThrownBy(() -> Datasets.load("emnist", new DatasetRequest(workspace, 1, 1, 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`emnist`")
        .hasMessageContaining("fashion-mnist, glyphs, mnist");
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aSourceGivesTheImagesAskedForAndTheSameOnesAgain(DatasetSource source) throws Exception {
    assertThat(source.name()).matches("[a-z0-9-]+");
    assertThat(source.description()).isNotBlank();
    provide(source);
    Dataset first = load(source);
    assertThat(first.train().size()).isEqualTo(300);
    assertThat(first.test().size()).isEqualTo(200);
    assertThat(first.train().classes()).isEqualTo(10);
    for (float pixel : first.train().pixels()) {
      assertThat(pixel >= 0 && pixel <= 1).isTrue();
    }
    Dataset second = load(source);
    assertThat(second.train().pixels()).isEqualTo(first.train().pixels());
    assertThat(second.test().labels()).isEqualTo(first.test().labels());
  }

  /// Loads without any download: the address is one where nobody answers.
  private Dataset load(DatasetSource source) throws Exception {
    String address = "actant.datasets." + source.name() + ".address";
    System.setProperty(address, "http://localhost:1/");
    try {
      return source.load(new DatasetRequest(workspace, 300, 200, 5));
    } catch (UnavailableException e) {
      Assumptions.abort(String.valueOf(e.getMessage()));
      throw e;
    } finally {
      System.clearProperty(address);
    }
  }

  /// Puts the real MNIST, if it is there, where a user would put it.
  private void provide(DatasetSource source) throws Exception {
    if (source.name().equals("mnist")) {
      Path real = Material.require("datasets/mnist");
      Path own = Files.createDirectories(workspace.resolve("datasets/mnist"));
      try (Stream<Path> files = Files.list(real)) {
        for (Path file : files.toList()) {
          Files.copy(file, own.resolve(file.getFileName()));
        }
      }
    }
  }
}
