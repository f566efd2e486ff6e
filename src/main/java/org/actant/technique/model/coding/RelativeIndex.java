package org.actant.technique.model.coding;

import java.util.Arrays;

/// Where the weights of a layer are that are not zero, each relative to the one before (Han, Mao
/// and Dally 2016, section 2 and figure 2). An entry is a gap and a code. The gap counts positions
/// from the entry before, 1 for the next; it has `bits` bits and so reaches no further than 2^bits.
/// Where the next weight is further away, entries of code 0 fill in. Zeros after the last weight
/// are not written.
///
/// @param bits of a gap, 1 to 16
record RelativeIndex(int bits) {
  static final int MOST_BITS = 16;

  RelativeIndex {
    if (bits < 1 || bits > MOST_BITS) {
      throw new IllegalArgumentException("bad number of bits: " + bits);
    }
  }

  /// The entries of a layer.
  ///
  /// @param gaps each from 1 to 2^bits
  /// @param codes as many; 0 marks a filler
  @SuppressWarnings("ArrayRecordComponent")
  record Entries(int[] gaps, int[] codes) {
    Entries {
      if (gaps.length != codes.length) {
        throw new IllegalArgumentException(gaps.length + " gaps for " + codes.length + " codes");
      }
    }

    /// Returns entries from the positions that each leaves out: its gap without one.
    static Entries ofSkipped(int[] skipped, int[] codes) {
      return new Entries(Arrays.stream(skipped).map(s -> s + 1).toArray(), codes);
    }

    int size() {
      return gaps.length;
    }

    /// How many positions each entry leaves out, from 0 to 2^bits - 1: what is written of a gap.
    int[] skipped() {
      return Arrays.stream(gaps).map(gap -> gap - 1).toArray();
    }
  }

  /// The longest gap.
  int reach() {
    return 1 << bits;
  }

  /// Returns the entries of these codes, one code per position.
  Entries encode(int[] codes) {
    int count = count(codes);
    int[] gaps = new int[count];
    int[] kept = new int[count];
    int entry = 0;
    int last = -1;
    for (int position = 0; position < codes.length; position++) {
      if (codes[position] != 0) {
        while (position - last > reach()) {
          gaps[entry++] = reach();
          last += reach();
        }
        gaps[entry] = position - last;
        kept[entry++] = codes[position];
        last = position;
      }
    }
    return new Entries(gaps, kept);
  }

  /// Returns the codes of `length` positions.
  int[] decode(Source source, Entries entries, int length) {
    int[] codes = new int[length];
    int position = -1;
    for (int i = 0; i < entries.size(); i++) {
      position += entries.gaps()[i];
      if (position >= length) {
        throw source.damaged("an entry after the last of " + length + " weights", "one before");
      }
      codes[position] = entries.codes()[i];
    }
    return codes;
  }

  private int count(int[] codes) {
    int count = 0;
    int last = -1;
    for (int position = 0; position < codes.length; position++) {
      if (codes[position] != 0) {
        count += (position - last + reach() - 1) / reach();
        last = position;
      }
    }
    return count;
  }
}
