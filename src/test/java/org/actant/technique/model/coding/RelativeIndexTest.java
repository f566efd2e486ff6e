package org.actant.technique.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeIndexTest {
  private static final Source SOURCE = new Source("test", new byte[0]);

  /// Figure 2 of Han, Mao and Dally 2016: weights at 1, 4 and 15, gaps of 3 bits. The figure counts
  /// the first gap from position 0, we from the place before the first: so its position 1 is our
  /// first.
  @Test
  void figure2OfHan2016() {
    int[] codes = new int[15];
    codes[0] = 34; // 3.4 at index 1 of the figure
    codes[3] = 9; // 0.9 at 4
    codes[14] = 17; // 1.7 at 15
    var index = new RelativeIndex(3);
    RelativeIndex.Entries entries = index.encode(codes);
    assertThat(entries.gaps()).containsExactly(1, 3, 8, 3);
    assertThat(entries.codes()).containsExactly(34, 9, 0, 17);
    assertThat(index.decode(SOURCE, entries, 15)).isEqualTo(codes);
  }

  @Test
  void zerosAfterTheLastWeightAreNotWritten() {
    var index = new RelativeIndex(2);
    assertThat(index.encode(new int[100]).size()).isZero();
    assertThat(index.encode(new int[] {0, 5, 0, 0, 0, 0, 0, 0}).size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"4,1", "5,2", "8,2", "9,3"})
  void aWeightFurtherAwayThanAGapReachesNeedsFillers(int distance, int entries) {
    int[] codes = new int[distance];
    codes[distance - 1] = 7;
    assertThat(new RelativeIndex(2).encode(codes).size()).isEqualTo(entries);
  }

  @ParameterizedTest
  @CsvSource({"1,0.5", "3,0.1", "5,0.08", "5,0", "5,1", "8,0.01", "16,0.001"})
  void decodingGivesTheCodesThatWereEncodedSeed5(int bits, double kept) {
    var random = new Random(5);
    int[] codes = new int[5000];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = random.nextDouble() < kept ? 1 + random.nextInt(255) : 0;
    }
    var index = new RelativeIndex(bits);
    RelativeIndex.Entries entries = index.encode(codes);
    assertThat(Arrays.stream(entries.gaps()).boxed()).allMatch(gap -> gap >= 1 && gap <= 1 << bits);
    assertThat(index.decode(SOURCE, entries, codes.length)).isEqualTo(codes);
    assertThat(RelativeIndex.Entries.ofSkipped(entries.skipped(), entries.codes()).gaps())
        .isEqualTo(entries.gaps());
  }

  @Test
  void anEntryBeyondTheLayerIsRefused() {
    var entries = new RelativeIndex.Entries(new int[] {4, 4}, new int[] {1, 1});
    assertThatThrownBy(() -> new RelativeIndex(2).decode(SOURCE, entries, 7))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("after the last of 7 weights");
  }
}
