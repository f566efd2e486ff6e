/// A model of this machine, fitted by itself.
///
/// A [LoadPlan] is a list of [LoadStep]s: idle, then threads times duty, computing or streaming
/// through memory. While a [LoadGenerator] runs one, a [LoadWatch] sees the [Load] that the
/// operating system shows and a [Reference] says what power was drawn: a counter, a wall meter, or
/// a person who reads it off. The rows ([StepRow]) are fitted by a few [PowerFormula]s; the one
/// that does best on load shapes it was not fitted on becomes the [Calibration], with the error
/// that this left, and [CalibratedMeter] speaks with that interval.
///
/// ```java
/// Calibration calibration = Calibration.fit(rows, machine, source, made);
/// Interval<Watts> power = calibration.power(load);
/// ```
@NullMarked
package org.actant.energy.calibration;

import org.jspecify.annotations.NullMarked;
