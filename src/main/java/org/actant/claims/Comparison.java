package org.actant.claims;

import java.util.Optional;

/// Two amounts in one unit, one claimed and one answered.
///
/// @param agrees whether they differ by less than two in a hundred
record Comparison(Quantity claimed, Quantity answered, boolean agrees) {
  private static final double SAME = 0.02;

  /// Compares the first amounts of a claim and an answer that can be compared; shares only where one
  /// of the two sentences is about the same thing, which the caller must know.
  static Optional<Comparison> of(Claim claim, Answer answer) {
    for (Quantity claimed : claim.quantities()) {
      for (Quantity answered : answer.quantities()) {
        if (claimed.unit() == answered.unit() && claimed.unit().isComparable()) {
          double apart = Math.abs(claimed.value() - answered.value());
          double size = Math.max(Math.abs(claimed.value()), Math.abs(answered.value()));
          return Optional.of(new Comparison(claimed, answered, size == 0 || apart / size < SAME));
        }
      }
    }
    return Optional.empty();
  }

  /// Such as `100 % claimed, 67 % answered: 33 % less`.
  String told() {
    double difference = answered.value() - claimed.value();
    String apart = agrees ? "the same within 2 %" : Quantity.number(Math.abs(difference)) + " " + claimed.unit() + (difference < 0 ? " less" : " more");
    return claimed.normal() + " claimed, " + answered.normal() + " answered: " + apart;
  }
}
