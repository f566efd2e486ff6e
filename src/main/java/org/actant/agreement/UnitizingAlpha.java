package org.actant.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  private UnitizingAlpha() {}

  /// Over all categories together: the disagreements of the categories are added up, those observed
  /// and those expected.
  public static Agreement of(Continuum text) {
    if (text.coders() < 2) {
      return new Agreement.Undefined("there is only one coder, and agreement takes two");
    }
    if (text.marks() == 0) {
      return new Agreement.Undefined("nobody marked a span");
    }
    double observed = 0;
    double expected = 0;
    for (String category : text.categories()) {
      Continuum one = text.only(category);
      observed += observed(one);
      expected += expected(one);
    }
    return expected == 0
        ? new Agreement.Undefined("the text is too short for spans to lie anywhere else")
        : Agreement.underChance(observed, expected);
  }

  private static double observed(Continuum text) {
    double sum = 0;
    for (Section section : text.sections()) {
      for (Mark mark : section.marks()) {
        for (int other = 0; other < text.coders(); other++) {
          sum += other == mark.coder() ? 0 : difference(mark, other, section.marks());
        }
      }
    }
    double m = text.coders();
    return sum / (m * (m - 1) * square(text.length()));
  }

  /// How far a span is from what another coder marked. A pair of spans that meet is asked for
  /// twice, once from either side, and so is a span in a gap, which has its share of both sides
  /// here.
  private static double difference(Mark mark, int coder, List<Mark> marks) {
    double sum = 0;
    boolean met = false;
    for (Mark other : marks) {
      if (other.coder() == coder && other.meets(mark)) {
        met = true;
        sum += square(mark.start() - other.start()) + square(mark.end() - other.end());
      }
    }
    return met ? sum : 2 * square(mark.length());
  }

  private static double expected(Continuum text) {
    List<Mark> marks = text.sections().stream().flatMap(s -> s.marks().stream()).toList();
    Gaps gaps = Gaps.of(text);
    double sum = 0;
    double taken = 0;
    for (Mark mark : marks) {
      double l = mark.length();
      sum += (marks.size() - 1) * (2 * l * l * l - 3 * l * l + l) / 3;
      sum += l * l * gaps.places(mark.length());
      taken += l * (l - 1);
    }
    double all = text.coders() * (double) text.length();
    return 2 * sum / text.length() / (all * (all - 1) - taken);
  }

  private static double square(double length) {
    return length * length;
  }

  /// The stretches between the spans of each coder, in order of length, and sums from the longest
  /// down.
  private record Gaps(long[] lengths, double[] sums) {
    static Gaps of(Continuum text) {
      var lengths = new ArrayList<Long>();
      for (int coder = 0; coder < text.coders(); coder++) {
        addGaps(text, coder, lengths);
      }
      long[] sorted = lengths.stream().mapToLong(Long::longValue).sorted().toArray();
      double[] sums = new double[sorted.length + 1];
      for (int i = sorted.length - 1; i >= 0; i--) {
        sums[i] = sums[i + 1] + sorted[i];
      }
      return new Gaps(sorted, sums);
    }

    private static void addGaps(Continuum text, int coder, List<Long> lengths) {
      long position = 0;
      long free = 0;
      for (Section section : text.sections()) {
        for (Mark mark : section.marks()) {
          if (mark.coder() == coder) {
            if (position + mark.start() > free) {
              lengths.add(position + mark.start() - free);
            }
            free = position + mark.end();
          }
        }
        position += section.length();
      }
      if (position > free) {
        lengths.add(position - free);
      }
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
