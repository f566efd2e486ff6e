/// From joules to grams: what a run emitted, with the factors, their sources and their spread.
///
/// A [org.actant.carbon.CarbonIntensity] is what a kilowatt-hour emits. Where it comes from is
/// `factor`'s; how the literature counts is `method`'s; `estimate` joins both with energy;
/// `planning` looks for the hour that emits least; `conformance` checks published figures with the
/// same classes.
@NullMarked
package org.actant.carbon;

import org.jspecify.annotations.NullMarked;
