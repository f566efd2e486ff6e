package org.actant.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureParseTest {
  @Test
  void aShapeIsReadLayerByLayer() {
    assertThat(Architecture.parse("conv32-pool-dense128-bn"))
        .isEqualTo(
            new Architecture(
                List.of(
                    new Architecture.Conv(32),
                    new Architecture.Pool(),
                    new Architecture.Dense(128)),
                true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv32-pool-conv64-pool-dense128",
        "dense8",
        "conv8-bn",
        "conv1-conv2-pool",
        "conv20k5vl-pool-conv50k5vl-pool-dense500",
        "conv16s2-conv8k1l-avgpool-pool3s2-pool3",
        "conv16n-pool-conv32-dense8l",
        "conv16-res16-res32s2-res64s2-gap-bn",
        "res32i16s2p-drop25-gap-dense8-drop50",
        "linear"
      })
  void whatIsWrittenIsWhatWasRead(String text) {
    assertThat(Architecture.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                | found the layer ``
          bn                | found the layer `bn`
          conv              | found the layer `conv`
          conv0-dense8      | found the layer `conv0`
          conv32--pool      | found the layer ``
          conv32-pol        | found the layer `pol`
          CONV32            | found the layer `CONV32`
          conv99999         | found the layer `conv99999`
          bn-conv8          | found the layer `bn`
          dense8-conv8      | found the layer `conv8` after a dense one
          dense8-pool       | found the layer `pool` after a dense one
          gap-pool          | found the layer `pool` after a dense one or `gap`
          conv8k3           | found the layer `conv8k3`
          conv8s2k5         | found the layer `conv8s2k5`
          conv8x            | found the layer `conv8x`
          conv8k0           | found the layer `conv8k0`
          conv8k100         | found the layer `conv8k100`
          gap4              | found the layer `gap4`
          pool100           | found the layer `pool100`
          drop100           | found the layer `drop100`
          lenet-6           | found the layer `lenet`
          linear-dense8     | found the layer `linear`
          """)
  void aWrongShapeIsRefusedWithTheLayerAndWhatWasExpected(String text, String message) {
    assertThatThrownBy(() -> Architecture.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(message)
        .hasMessageContaining("expected layers joined by `-`");
  }

  @Test
  void aNamedShapeIsWrittenInFull() {
    assertThat(Architecture.parse("lenet-5"))
        .hasToString("conv20k5vl-pool-conv50k5vl-pool-dense500");
    assertThat(Architecture.named()).containsKeys("lenet-300-100", "resnet-8", "tinycnn");
  }

  @Test
  void normalizationCanBeTakenFromAllLayers() {
    Architecture resnet = Architecture.parse("conv16-res16-gap-bn");
    assertThat(new Architecture(resnet.layers(), false)).hasToString("conv16-res16p-gap");
    assertThat(resnet.batchNormalization()).isTrue();
    assertThat(new Architecture(resnet.layers(), false).batchNormalization()).isFalse();
  }

  @Test
  void morePoolsThanTheImageHasRoomForAreRefused() {
    Architecture deep = Architecture.parse("pool-pool-pool-pool-pool-dense8");
    assertThatThrownBy(() -> deep.flattened(new InputShape(28, 28, 10)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("28 x 28");
  }

  @Test
  void anOddRowAndColumnAreDroppedByAPool() {
    assertThat(Architecture.parse("conv8-pool-pool").flattened(new InputShape(15, 13, 10)))
        .isEqualTo(8 * 3 * 3);
  }
}
