/// Quantities with their units, and the few statistics that the tables need.
///
/// A [org.actant.measure.Quantity] is a number that knows its unit: [org.actant.measure.Joules],
/// [org.actant.measure.KilowattHours], [org.actant.measure.Watts], [org.actant.measure.Seconds],
/// [org.actant.measure.Count], [org.actant.measure.Grams]. An [org.actant.measure.Interval] is what
/// is said where one number would claim too much. A [org.actant.measure.Summary] describes
/// replicates by mean, standard deviation and t interval; a [org.actant.measure.RatioEffect]
/// compares two conditions paired by block; a [org.actant.measure.Proportion] is a share of
/// successes with Wilson's interval.
///
/// ```java
/// RatioEffect effect = RatioEffect.paired(int8CpuSeconds, fp32CpuSeconds);
/// // 0.61 [0.55, 0.68]: INT8 needs 61 % of the CPU seconds, between 55 % and 68 %
/// ```
@NullMarked
package org.actant.measure;

import org.jspecify.annotations.NullMarked;
