package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Models whose one layer copies the first values of the image, so that the right answer is known.
class BroughtModelTest {
  private static final int SIDE = 3;

  @TempDir Path folder;

  private final ImageSet gray = Images.noise(5, SIDE, SIDE, 1);
  private final ImageSet color = Images.noise(5, 2, SIDE, SIDE, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {"N,1,3,3", "N,3,3,1", "N,3,3", "N,9", "1,1,3,3", "N,1,H,W", "5,9"})
  void grayImagesFitEveryLayout(String dimensions) throws Exception {
    BroughtModel model = BroughtModel.read(model("pixels", dimensions, 9));
    model.check(gray);
    try (InferenceEngine engine = model.open(EngineOptions.threads(1))) {
      float[][] logits = engine.logits(gray);
      for (int image = 0; image < gray.size(); image++) {
        for (int c = 0; c < gray.classes(); c++) {
          assertThat(logits[image][c]).isEqualTo(gray.pixels()[image * 9 + c]);
        }
      }
    }
    assertThat(model.bytes()).isEqualTo(Files.size(model.file()));
  }

  @Test
  void channelsComeLastWhereTheModelWantsThemLast() throws Exception {
    BroughtModel model = BroughtModel.read(model("pixels", "N,3,3,2", 18));
    try (InferenceEngine engine = model.open(EngineOptions.threads(1))) {
      float[][] logits = engine.logits(color);
      assertThat(logits[1])
          .containsExactly(
              color.pixels()[18], color.pixels()[18 + 9], color.pixels()[19], color.pixels()[28]);
    }
  }

  @Test
  void imagesThatDoNotFitAreRefusedWithBothSizes() throws Exception {
    BroughtModel model = BroughtModel.read(model("pixels", "N,1,4,4", 16));
    assertThatThrownBy(() -> model.check(gray))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found images of 3 x 3 with 1 channel(s)")
        .hasMessageContaining("`pixels` is [?, 1, 4, 4]");
  }

  @Test
  void aModelWithAnotherNumberOfClassesIsRefused() throws Exception {
    BroughtModel model = BroughtModel.read(model("pixels", "N,9", 9));
    var ten = new ImageSet("ten", SIDE, SIDE, 10, new float[9], new int[1]);
    assertThatThrownBy(() -> model.check(ten))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected one float for each of the 10 classes");
  }

  @Test
  void whatIsNoModelIsRefused() throws Exception {
    Path text = Files.writeString(folder.resolve("text.onnx"), "no model");
    assertThatThrownBy(() -> BroughtModel.read(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(text + ": found a file that ONNX Runtime refuses");
    assertThatThrownBy(() -> BroughtModel.read(folder.resolve("none.onnx")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found no file");
  }

  /// A model that gives the first four values of an image of `values` values.
  private Path model(String input, String dimensions, int values) throws Exception {
    var graph = new OnnxGraph("first four");
    graph.input(input, dimensions.split(","));
    float[] matrix = new float[values * 4];
    for (int i = 0; i < 4; i++) {
      matrix[i * 4 + i] = 1;
    }
    String flat = graph.flatten("flat", input);
    String first =
        graph.gemm(
            "first",
            flat,
            graph.floats("matrix", matrix, values, 4),
            graph.floats("zeros", new float[4], 4));
    graph.logits(first, new InputShape(SIDE, SIDE, 4));
    Path file = folder.resolve("model.onnx");
    graph.write(file);
    return file;
  }
}
