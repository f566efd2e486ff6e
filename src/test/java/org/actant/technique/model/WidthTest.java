package org.actant.technique.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.actant.network.Architecture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
  @ParameterizedTest
  @CsvSource({
    "conv32-pool-conv64-pool-dense128,0.5,8,conv16-pool-conv32-pool-dense64",
    "conv32-pool-conv64-pool-dense128-bn,2,8,conv64-pool-conv128-pool-dense256-bn",
    "conv32-pool-conv64,0.4,8,conv16-pool-conv24",
    "conv20k5vl-pool-conv50k5vl-pool-dense500,0.5,1,conv10k5vl-pool-conv25k5vl-pool-dense250",
    "conv16-res16-res32i16s2-gap,0.5,8,conv8-res8-res16i8s2-gap",
    "conv8-drop25-dense8,0.05,8,conv8-drop25-dense8"
  })
  void channelsAndUnitsAreMultipliedAndRounded(
      String shape, double multiplier, int block, String expected) {
    Architecture widened = Width.widened(Architecture.parse(shape), multiplier, block);
    assertThat(widened).hasToString(Architecture.parse(expected).toString());
  }
}
