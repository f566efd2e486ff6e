package org.actant.audit.page;

import java.util.ArrayList;
import java.util.List;

/// A logarithmic axis over whole decades.
///
/// @param low the exponent of the first decade
/// @param start the place of 10^low in pixels
record LogAxis(int low, int high, double start, double end) {
  static LogAxis over(double least, double most, double start, double end) {
    int low = (int) Math.floor(Math.log10(least));
    int high = (int) Math.ceil(Math.log10(most));
    return new LogAxis(low, Math.max(high, low + 1), start, end);
  }

  double place(double value) {
    return start + (Math.log10(value) - low) / (high - low) * (end - start);
  }

  List<Integer> exponents() {
    var exponents = new ArrayList<Integer>();
    for (int i = low; i <= high; i++) {
      exponents.add(i);
    }
    return exponents;
  }
}
