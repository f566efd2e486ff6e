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
      strings = {"conv32-pool-conv64-pool-dense128", "dense8", "conv8-bn", "conv1-conv2-pool"})
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
          """)
  void aWrongShapeIsRefusedWithTheLayerAndWhatWasExpected(String text, String message) {
    assertThatThrownBy(() -> Architecture.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(message)
        .hasMessageContaining("expected layers joined by `-`");
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
