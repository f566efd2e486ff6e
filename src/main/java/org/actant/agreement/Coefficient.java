package org.actant.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A coefficient by name, as the tables call it.
///
/// @param needsAll whether only units count that all coders judged
record Coefficient<C>(
    String name, boolean needsAll, Function<? super Ratings<C>, Agreement> formula) {
  static final String PERCENT = "percent";
  static final String COHEN = "cohen-kappa";
  static final String FLEISS = "fleiss-kappa";
  static final String ALPHA = "alpha-nominal";
  static final String ALPHA_ORDINAL = "alpha-ordinal";
  static final String ALPHA_INTERVAL = "alpha-interval";
  static final String ALPHA_SETS = "alpha-masi";
  static final String ALPHA_U = "alpha-u";
  static final String AC1 = "ac1";

  /// For names: Cohen's kappa for two coders, Fleiss' for more.
  static <C> List<Coefficient<C>> nominal(int coders) {
    var all = new ArrayList<Coefficient<C>>();
    all.add(new Coefficient<>(PERCENT, false, PercentAgreement::of));
    all.add(
        coders > 2
            ? new Coefficient<>(FLEISS, true, FleissKappa::of)
            : new Coefficient<>(COHEN, true, CohenKappa::of));
    all.add(new Coefficient<>(ALPHA, false, r -> KrippendorffAlpha.of(r, Distance.nominal())));
    all.add(new Coefficient<>(AC1, false, GwetAC1::of));
    return all;
  }

  /// For numbers in order.
  static <C extends Number> List<Coefficient<C>> ordered() {
    return List.of(
        new Coefficient<>(ALPHA_ORDINAL, false, r -> KrippendorffAlpha.of(r, Distance.ordinal())),
        new Coefficient<>(
            ALPHA_INTERVAL, false, r -> KrippendorffAlpha.of(r, Distance.interval())));
  }

  /// For sets.
  ///
  /// @param categories of the judgments
  static <T> List<Coefficient<Set<T>>> sets(List<Set<T>> categories) {
    Distance<Set<T>> masi = Distance.<T>masi().over(categories);
    return List.of(
        new Coefficient<>(PERCENT, false, PercentAgreement::of),
        new Coefficient<>(ALPHA_SETS, false, r -> KrippendorffAlpha.of(r, masi)));
  }
}
