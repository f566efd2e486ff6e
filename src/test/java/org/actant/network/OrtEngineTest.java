package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrtEngineTest {
  @TempDir Path folder;

  @Test
  void aFileThatIsNoModelIsRefusedByName() throws Exception {
    Path file = Files.writeString(folder.resolve("broken.onnx"), "not a model");
    assertThatThrownBy(() -> OrtEngine.open(file, EngineOptions.threads(1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("broken.onnx")
        .hasMessageContaining("expected an ONNX model");
    assertThatThrownBy(() -> OnnxGraph.operators(file)).isInstanceOf(InputException.class);
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> OrtEngine.open(folder.resolve("none.onnx"), EngineOptions.threads(1)))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aModelThatAsksForWideProductsGetsThem() throws Exception {
    Path file = folder.resolve("model.onnx");
    var network =
        Trainer.untrained(
            Architecture.parse("conv8"), new InputShape(8, 8, 4), new Training(1, 1, 1e-3, 1));
    OnnxGraph graph = OnnxExport.graph(network);
    graph.metadata(OrtEngine.X64_QUANT_PRECISION, "1");
    graph.write(file);
    try (OrtEngine engine = OrtEngine.open(file, EngineOptions.threads(2).withSpinning(true))) {
      assertThat(engine.name())
          .contains("2 threads")
          .contains(", spinning")
          .endsWith("wide 8-bit products");
      assertThat(engine.metadata()).containsEntry("actant.network", "conv8");
    }
  }

  @Test
  void batchesOfAnySizeAreAnswered() throws Exception {
    Path file = folder.resolve("model.onnx");
    var network =
        Trainer.untrained(
            Architecture.parse("conv8-pool"), new InputShape(8, 8, 4), new Training(1, 1, 1e-3, 1));
    OnnxExport.write(network, file);
    try (OrtEngine engine = OrtEngine.open(file, EngineOptions.threads(1))) {
      for (int size : new int[] {1, 7, 3}) {
        var images = Images.noise(size, 8, 8, 1);
        assertThat(Parity.compare(network, engine, images).maxAbs()).isLessThan(1e-5);
      }
      assertThat(engine.name()).contains("1 thread,").contains("no spinning");
    }
  }

  /// ONNX Runtime 1.29 overflows a usual stack when the command line of the process is long, as
  /// with a class path.
  @Test
  void aLongCommandLineDoesNotBringTheProcessDown() throws Exception {
    Path file = folder.resolve("model.onnx");
    var network =
        Trainer.untrained(
            Architecture.parse("conv8"), new InputShape(8, 8, 4), new Training(1, 1, 1e-3, 1));
    OnnxExport.write(network, file);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dpadding=" + "x".repeat(40_000),
                "-cp",
                System.getProperty("java.class.path"),
                OpenModel.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  /// The main class of another process.
  static final class OpenModel {
    private OpenModel() {}

    public static void main(String[] arguments) throws Exception {
      OrtEngine.open(Path.of(arguments[0]), EngineOptions.threads(1)).close();
    }
  }

  @Test
  void anAnswerThatIsNotANumberIsFarAway() {
    Parity parity = Parity.compare(new float[][] {{1, 0}}, new float[][] {{Float.NaN, 0}});
    assertThat(parity.maxAbs()).isInfinite();
  }

  @Test
  void parityIsWhatTheFormulaSays() {
    Parity parity =
        Parity.compare(new float[][] {{3, 4}, {1, 0}}, new float[][] {{3, 3.5f}, {0, 1}});
    assertThat(parity.maxAbs()).isEqualTo(1);
    assertThat(parity.top1Agreement()).isEqualTo(0.5);
    assertThat(parity.sqnrDb()).isEqualTo(10 * Math.log10(26 / 2.25));
    assertThat(parity.images()).isEqualTo(2);
  }
}
