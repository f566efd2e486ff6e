package org.actant.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.actant.agreement.Continuum.Mark;
import org.actant.agreement.Continuum.Section;

/// Krippendorff's alpha for spans that coders cut out themselves: did they mark the same stretches
/// of text? (Krippendorff, *On the reliability of unitizing contiguous data*, Sociological
/// Methodology 25 (1995) 47–76, doi:10.2307/271061, with the corrected formula of *Content
/// Analysis*, 2nd ed. 2004, p. 251–256.)
///
/// (1) Two spans of one category by two coders that share a character differ by the squares of the
/// distances of their beginnings and of their ends. (2) A span that meets none of the other coder's
/// differs by the square of its length. The sum over both directions is divided by m(m−1)L², for m
/// coders and L characters. (3) Chance lays every span at every place beside every other span and
/// inside every gap that is long enough.
///
/// DKPro Agreement has the same coefficient and is the referee in the tests; it gives 0 where
/// nobody marked anything and computes in decimals, too slowly for a bootstrap.
public final class UnitizingAlpha {
  private final Continuum text;
  private final SortedMap<String, Tally> tallies = new TreeMap<>();

  private UnitizingAlpha(Continuum text) {
    this.text = text;
  }

  /// Looks at all spans once.
  public static UnitizingAlpha over(Continuum text) {
    var alpha = new UnitizingAlpha(text);
    long position = 0;
    for (Section section : text.sections()) {
      for (Mark mark : section.marks()) {
        alpha
            .tallies
            .computeIfAbsent(mark.category(), _ -> new Tally(text.coders()))
            .add(mark, section, position);
      }
      position += section.length();
    }
    return alpha;
  }

  /// Over all categories together: the disagreements of the categories are added up, those observed
  /// and those expected.
  public Agreement all() {
    return agreement(tallies.values());
  }

  /// For one category.
  public Agreement of(String category) {
    Tally tally = tallies.get(category);
    return agreement(tally == null ? List.of() : List.of(tally));
  }

  private Agreement agreement(Collection<Tally> some) {
    if (text.coders() < 2) {
      return new Agreement.Undefined("there is only one coder, and agreement takes two");
    }
    if (some.isEmpty()) {
      return new Agreement.Undefined("nobody marked a span");
    }
    double length = text.length();
    double observed = some.stream().mapToDouble(tally -> tally.observed(length)).sum();
    double expected = some.stream().mapToDouble(tally -> tally.expected(length)).sum();
    return expected == 0
        ? new Agreement.Undefined("the text is too short for spans to lie anywhere else")
        : Agreement.underChance(observed, expected);
  }

  private static double square(double length) {
    return length * length;
  }

  /// The spans of one category.
  private static final class Tally {
    private final int coders;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Long> gaps = new ArrayList<>();
    private final long[] free;
    private double differences;

    Tally(int coders) {
      this.coders = coders;
      this.free = new long[coders];
    }

    /// @param position where the section begins
    void add(Mark mark, Section section, long position) {
      lengths.add(mark.length());
      for (int other = 0; other < coders; other++) {
        differences += other == mark.coder() ? 0 : difference(mark, other, section.marks());
      }
      long start = position + mark.start();
      if (start > free[mark.coder()]) {
        gaps.add(start - free[mark.coder()]);
      }
      free[mark.coder()] = position + mark.end();
    }

    /// How far a span is from what another coder marked. Spans that meet come up twice, once from
    /// either side; a span in a gap comes up once, and has its share of both sides here.
    private static double difference(Mark mark, int coder, List<Mark> marks) {
      double sum = 0;
      boolean met = false;
      for (Mark other : marks) {
        if (other.coder() == coder
            && other.meets(mark)
            && other.category().equals(mark.category())) {
          met = true;
          sum += square(mark.start() - other.start()) + square(mark.end() - other.end());
        }
      }
      return met ? sum : 2 * square(mark.length());
    }

    double observed(double textLength) {
      return differences / (coders * (coders - 1.0) * square(textLength));
    }

    double expected(double textLength) {
      Gaps all = Gaps.of(gaps, free, (long) textLength);
      double sum = 0;
      double taken = 0;
      for (int length : lengths) {
        double l = length;
        sum += (lengths.size() - 1) * (2 * l * l * l - 3 * l * l + l) / 3;
        sum += l * l * all.places(length);
        taken += l * (l - 1);
      }
      double characters = coders * textLength;
      return 2 * sum / textLength / (characters * (characters - 1) - taken);
    }
  }

  /// The stretches between the spans of each coder, in order of length, and sums from the longest
  /// down.
  private record Gaps(long[] lengths, double[] sums) {
    /// @param between those before and between spans
    /// @param free where each coder's last span ends
    static Gaps of(List<Long> between, long[] free, long textLength) {
      long[] lengths =
          LongStream.concat(
                  between.stream().mapToLong(Long::longValue),
                  LongStream.of(free).map(end -> textLength - end).filter(left -> left > 0))
              .sorted()
              .toArray();
      double[] sums = new double[lengths.length + 1];
      for (int i = lengths.length - 1; i >= 0; i--) {
        sums[i] = sums[i + 1] + lengths[i];
      }
      return new Gaps(lengths, sums);
    }

    /// Returns at how many places in gaps a span of this length fits.
    double places(int length) {
      int first = Arrays.binarySearch(lengths, length);
      first = first < 0 ? -first - 1 : first;
      while (first > 0 && lengths[first - 1] == length) {
        first--;
      }
      return sums[first] + (lengths.length - first) * (1.0 - length);
    }
  }
}
