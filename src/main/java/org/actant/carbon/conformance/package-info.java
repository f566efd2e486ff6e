/// Published worked examples, recomputed: those that hold must come out to the digits that were
/// printed, those with a fault must be found out.
///
/// A [org.actant.carbon.conformance.GoldenVector] is one published figure with its inputs and its
/// place in the literature. The [org.actant.carbon.conformance.ConformanceSuite] recomputes each
/// with the classes that also count Actant's own carbon, and applies the same checks to all: does
/// the figure follow from its inputs, can its magnitudes be, do two places that print it agree? A
/// [org.actant.carbon.conformance.Flag] is a complaint of such a check. Which vectors must be
/// flagged is written beside them, but no check knows it.
///
/// ```java
/// var suite = ConformanceSuite.read();
/// suite.run(FactorTables.read()).stream().filter(r -> !r.passed()).toList(); // empty
/// ```
@NullMarked
package org.actant.carbon.conformance;

import org.jspecify.annotations.NullMarked;
