package org.actant.technique.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.actant.network.OnnxModel;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Compressed;
import org.actant.technique.Networks;
import org.actant.technique.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Fp16Test {
  private static final String NETWORK = "conv8-pool-dense64-bn";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"half", "single"})
  void theFileHasHalfTheBytesAndTheAnswersStay(String arithmetic) throws Exception {
    TrainedNetwork network = Networks.trained(NETWORK);
    Compressed plain = Networks.compress(network, folder.resolve("plain.onnx"));
    Compressed small = compress(network, arithmetic);
    assertThat((double) small.bytes() / plain.bytes()).isBetween(0.49, 0.56);
    assertThat(small.real()).as(small.note()).isTrue();
    assertThat(small.parity().sqnrDb()).isBetween(45.0, 100.0);
    assertThat(small.note()).containsPattern("computes \\d of 3 layers in 16 bits");
    assertThat(OnnxModel.read(small.model()).floats()).as("no 32-bit constant is left").isEmpty();
  }

  @Test
  void weightsWidenedAtLoadingAreComputedIn32Bits() throws Exception {
    assertThat(compress(Networks.trained(NETWORK), "single").note())
        .contains("computes 0 of 3 layers in 16 bits");
  }

  private Compressed compress(TrainedNetwork network, String arithmetic) throws Exception {
    return Networks.compress(
        network, folder.resolve("half.onnx"), Step.of("fp16", Map.of("arithmetic", arithmetic)));
  }
}
