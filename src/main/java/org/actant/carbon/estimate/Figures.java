package org.actant.carbon.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import org.actant.measure.Grams;

/// Numbers as people read them: three digits, as no factor is known to more.
public final class Figures {
  private static final MathContext THREE = new MathContext(3);

  private Figures() {}

  public static String three(double value) {
    if (Double.isInfinite(value)) {
      return "∞";
    }
    double size = Math.abs(value);
    if (value == 0 || (size >= 1e-4 && size < 1e7)) {
      BigDecimal rounded = new BigDecimal(value).round(THREE).stripTrailingZeros();
      return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
    return new BigDecimal(value).round(THREE).stripTrailingZeros().toString();
  }

  /// In µg, mg, g, kg or t.
  public static String mass(Grams grams) {
    double size = Math.abs(grams.value());
    if (size >= 1e6) {
      return three(grams.value() / 1e6) + " t";
    }
    if (size >= 1e3) {
      return three(grams.value() / 1e3) + " kg";
    }
    if (size == 0 || size >= 1) {
      return three(grams.value()) + " g";
    }
    return size >= 1e-3 ? three(grams.value() * 1e3) + " mg" : three(grams.value() * 1e6) + " µg";
  }
}
