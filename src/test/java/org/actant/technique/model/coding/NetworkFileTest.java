package org.actant.technique.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What [NetworkEncoder] writes and [NetworkDecoder] reads.
class NetworkFileTest {
  private static final InputShape INPUT = new InputShape(8, 8, 4);

  @ParameterizedTest
  @CsvSource({"0,5", "0.08,5", "0.5,3", "1,1", "0.01,8"})
  void whatIsDecodedIsBitForBitWhatWasEncodedSeed11(double kept, int gapBits) {
    List<SharedLayer> layers = layers(kept, new Random(11));
    byte[] file = encode(layers, gapBits);
    NetworkDecoder.Parts parts = NetworkDecoder.parts("test", file);
    assertThat(parts.architecture()).hasToString("conv3-pool-conv5-pool-dense6-bn");
    assertThat(parts.input()).isEqualTo(INPUT);
    assertThat(parts.layers()).hasSameSizeAs(layers);
    for (int i = 0; i < layers.size(); i++) {
      SharedLayer found = parts.layers().get(i);
      assertThat(found.weights().codes()).isEqualTo(layers.get(i).weights().codes());
      assertThat(found.decoded())
          .usingRecursiveComparison()
          .withStrictTypeChecking()
          .isEqualTo(layers.get(i).decoded());
    }
    assertThat(encode(parts.layers(), gapBits)).isEqualTo(file);
  }

  @Test
  void theNetworkRunsWithTheDecodedWeights() {
    List<SharedLayer> layers = layers(0.3, new Random(2));
    TrainedNetwork network = NetworkDecoder.decode("test", encode(layers, 5));
    assertThat(network.weights())
        .usingRecursiveComparison()
        .isEqualTo(layers.stream().map(SharedLayer::decoded).toList());
  }

  @Test
  void theBytesOfTheLayersAndTheHeaderAreTheFile() {
    List<SharedLayer> layers = layers(0.3, new Random(2));
    NetworkEncoder.Encoded encoded = NetworkEncoder.encode(architecture(), INPUT, layers, 5);
    int header = 4 + 1 + 2 + architecture().toString().length() + 4 * 2 + 1;
    long total = encoded.layers().stream().mapToLong(LayerBytes::total).sum();
    assertThat(header + total + Integer.BYTES).isEqualTo(encoded.file().length);
    assertThat(encoded.layers().stream().map(LayerBytes::name))
        .containsExactly("conv1", "conv3", "dense5", "output");
  }

  @Test
  void aByteChangedAnywhereIsNoticed() {
    byte[] file = encode(layers(0.2, new Random(1)), 5);
    for (int i = 0; i < file.length; i++) {
      byte[] damaged = file.clone();
      damaged[i] ^= 0x10;
      refused(damaged);
    }
  }

  @Test
  void aFileCutAnywhereIsRefused() {
    byte[] file = encode(layers(0.2, new Random(1)), 5);
    for (int length = 0; length < file.length; length++) {
      refused(Arrays.copyOf(file, length));
    }
    refused(Arrays.copyOf(file, file.length + 1));
  }

  /// Somebody who wants to do harm writes the right checksum.
  @ParameterizedTest
  @ValueSource(ints = {0x01, 0x10, 0x80, 0xff})
  void aChangeWithARightChecksumIsRefusedOrGivesANetworkOfTheShapeItNames(int flipped) {
    byte[] file = encode(layers(0.2, new Random(1)), 5);
    int refused = 0;
    for (int i = 0; i < file.length - Integer.BYTES; i++) {
      byte[] changed = file.clone();
      changed[i] ^= (byte) flipped;
      try {
        NetworkDecoder.parts("test", sealed(changed));
      } catch (InputException e) {
        assertThat(e).hasMessageStartingWith("test: found");
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void aFileThatClaimsAHugeNetworkIsRefusedBeforeItIsAllocated() {
    refusedAsTooLarge("dense9999-dense9999", new InputShape(8, 8, 4));
    refusedAsTooLarge("pool-pool-dense1", new InputShape(9999, 65535, 65535, 4));
    refusedAsTooLarge("conv9999", new InputShape(1, 60000, 60000, 4));
  }

  @Test
  void layersOfAnotherShapeThanTheTextSaysAreRefused() {
    byte[] file =
        NetworkEncoder.encode(
                Architecture.parse("conv3-pool-conv5-pool-dense7-bn"),
                INPUT,
                layers(0.2, new Random(1)),
                5)
            .file();
    refused(file);
  }

  private static void refusedAsTooLarge(String shape, InputShape input) {
    byte[] file = NetworkEncoder.encode(Architecture.parse(shape), input, List.of(), 5).file();
    assertThatThrownBy(() -> NetworkDecoder.parts("test", file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a network that is too large");
  }

  private static void refused(byte[] file) {
    assertThatThrownBy(() -> NetworkDecoder.parts("test", file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("test: found");
  }

  /// Returns a file with its checksum set right.
  private static byte[] sealed(byte[] file) {
    int body = file.length - Integer.BYTES;
    ByteBuffer.wrap(file).putInt(body, NetworkEncoder.checksum(file, body));
    return file;
  }

  private static byte[] encode(List<SharedLayer> layers, int gapBits) {
    return NetworkEncoder.encode(architecture(), INPUT, layers, gapBits).file();
  }

  private static Architecture architecture() {
    return Architecture.parse("conv3-pool-conv5-pool-dense6-bn");
  }

  private static List<SharedLayer> layers(double kept, Random random) {
    var layers = new ArrayList<SharedLayer>();
    layers.add(SharedLayer.of(convolution(3, 1, kept, random), 8));
    layers.add(SharedLayer.of(convolution(5, 3, kept, random), 6));
    layers.add(SharedLayer.of(dense(6, 20, kept, random), 5));
    layers.add(SharedLayer.of(dense(4, 6, kept, random), 2));
    return layers;
  }

  private static LayerWeights convolution(int outputs, int inputs, double kept, Random random) {
    return new LayerWeights.Convolution(
        outputs,
        inputs,
        3,
        sparse(outputs * inputs * 9, kept, random),
        sparse(outputs, 1, random),
        Optional.of(
            new LayerWeights.Normalization(
                sparse(outputs, 1, random),
                sparse(outputs, 1, random),
                sparse(outputs, 1, random),
                sparse(outputs, 1, random),
                1e-5)));
  }

  private static LayerWeights dense(int outputs, int inputs, double kept, Random random) {
    return new LayerWeights.Dense(
        outputs, inputs, sparse(inputs * outputs, kept, random), sparse(outputs, 1, random));
  }

  private static float[] sparse(int count, double kept, Random random) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextDouble() < kept ? (float) random.nextGaussian() : 0;
    }
    return values;
  }
}
