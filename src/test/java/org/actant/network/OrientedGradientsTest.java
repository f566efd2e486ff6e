package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrientedGradientsTest {
  @TempDir Path folder;

  /// Along rows the kernel is x exp(-(x² + y²) / 2): on the right exp(-1/2) in the middle and
  /// exp(-1) above and below, together 0.6065 + 2 * 0.3679 = 1.3423.
  @Test
  void theFirstKernelIsTheDerivativeOfAGaussianAlongRows() {
    double[] kernel = new OrientedGradients(4, 4).kernel(0);
    double[] byHand = {-0.2741, 0, 0.2741, -0.4519, 0, 0.4519, -0.2741, 0, 0.2741};
    assertThat(kernel).containsExactly(byHand, within(5e-5));
  }

  @Test
  void oppositeDirectionsHaveOppositeKernels() {
    var gradients = new OrientedGradients(6, 4);
    for (int i = 0; i < 6; i++) {
      double[] opposite = Arrays.stream(gradients.kernel(6 + i)).map(value -> -value).toArray();
      assertThat(gradients.kernel(i)).containsExactly(opposite, within(1e-12));
    }
  }

  /// An edge between columns 1 and 2 of 4: columns 1 and 2 see 1, columns 0 and 3 nothing or the
  /// border. Rows 0 and 3 miss the zeros above and below: 0.4519 + 0.2741 = 0.7259 there.
  @Test
  void aVerticalEdgeIsSeenByTheFilterAcrossIt() {
    float[] edge = {0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 1};
    ImageSet image = new ImageSet("edge", 4, 4, 2, edge, new int[1]);
    float[] features = new OrientedGradients(4, 4).of(image).pixels();
    double inside = (2 * 2 * (1 + 0.72588)) / 16;
    double border = (2 * (1 + 0.72588)) / 16;
    assertThat((double) features[0]).isCloseTo(Math.sqrt(inside + 1e-4), within(1e-4));
    assertThat((double) features[4]).isCloseTo(Math.sqrt(border + 1e-4), within(1e-4));
  }

  @ParameterizedTest
  @CsvSource({"4, 4, 28, 28, 1", "6, 4, 13, 15, 3", "3, 2, 9, 8, 1", "8, 6, 13, 18, 1"})
  void layersOfDl4jAndTheExportedGraphGiveTheSame(
      int orientations, int cell, int height, int width, int channels) throws Exception {
    ImageSet images = noise(64, channels, height, width);
    var text = "hog%sc%s-dense8".formatted(orientations, cell).replace("c4", "");
    Architecture architecture = Architecture.parse(text);
    var training = new Training(1, 32, 1e-3, 1);
    TrainedNetwork network = Trainer.train(architecture, images, training, TrainingProgress.NONE);
    float[] ours = new OrientedGradients(orientations, cell).of(images).pixels();
    float[] theirs = network.values(images, network.blueprint().node(1));
    assertThat(ours).containsExactly(theirs, within(1e-5f));

    Path model = folder.resolve("model.onnx");
    OnnxExport.write(network, model);
    try (OrtEngine engine = OrtEngine.open(model, EngineOptions.threads(1))) {
      assertThat(Parity.compare(network, engine, images).maxAbs()).isLessThan(1e-4);
    }
  }

  /// Features do not depend on when or among which images they are computed, so that once is as
  /// good as every epoch.
  @Test
  void featuresOfABatchAreThoseOfTheWholeSet() {
    ImageSet images = noise(20, 1, 12, 12);
    var gradients = new OrientedGradients(4, 4);
    float[] all = gradients.of(images).pixels();
    float[] batch = gradients.of(images.slice(5, 9)).pixels();
    assertThat(batch).containsExactly(Arrays.copyOfRange(all, 5 * 72, 9 * 72));
  }

  @Test
  void trainingGoesOnWhereItEnded() {
    ImageSet images = noise(256, 1, 12, 12);
    var training = new Training(8, 32, 5e-3, 1);
    TrainedNetwork network =
        Trainer.train(Architecture.parse("hog4-dense32"), images, training, TrainingProgress.NONE);
    double[] loss = new double[1];
    TrainedNetwork same =
        Trainer.fineTune(
            network, images, new Training(1, 32, 1e-9, 1), (_, _, value) -> loss[0] = value);
    assertThat(loss[0]).isLessThan(1.2);
    float[][] before = network.logits(images);
    float[][] after = same.logits(images);
    for (int i = 0; i < before.length; i++) {
      assertThat(after[i]).containsExactly(before[i], within(1e-3f));
    }
  }

  @Test
  void scalingIsUndoneByTheWeights() {
    var features = new ImageSet("two", 1, 2, 2, new float[] {1, 5, 3, 9}, new int[2]);
    Learning.Scale scale = Learning.Scale.of(features);
    var layer = new LayerWeights.Dense(1, 2, new float[] {2, -3}, new float[] {0.5f});
    LayerWeights.Dense raw = scale.forRaw(layer);
    float[] scaled = scale.apply(features).pixels();
    float expected = 2 * scaled[2] - 3 * scaled[3] + 0.5f;
    float given = raw.values()[0] * 3 + raw.values()[1] * 9 + raw.bias()[0];
    assertThat(given).isCloseTo(expected, within(1e-4f));
    LayerWeights.Dense back = scale.forScaled(raw);
    assertThat(back.values()).containsExactly(layer.values(), within(1e-5f));
    assertThat(back.bias()).containsExactly(layer.bias(), within(1e-4f));
  }

  @Test
  void gradientsComeFirstAndCellsAreEven() {
    assertThat(Architecture.parse("hog6c2-dense8")).hasToString("hog6c2-dense8");
    assertThatThrownBy(() -> Architecture.parse("conv8-hog4"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected it first");
    assertThatThrownBy(() -> Architecture.parse("hog4c3")).isInstanceOf(InputException.class);
  }

  private static ImageSet noise(int count, int channels, int height, int width) {
    var random = new Random(1);
    float[] pixels = new float[count * channels * height * width];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = random.nextInt(3) == 0 ? 0 : random.nextFloat();
    }
    int[] labels = random.ints(count, 0, 3).toArray();
    return new ImageSet("noise", channels, height, width, 3, pixels, labels);
  }
}
