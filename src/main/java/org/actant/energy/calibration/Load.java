package org.actant.energy.calibration;

import java.util.OptionalDouble;

/// What the operating system shows of the load of a machine over some time.
///
/// @param busy logical processors at work: CPU seconds a second
/// @param concentration the sum over the processors of their squared loads, second by second: as
///   large as `busy` where some processors do all the work, smaller where all do a little. At the
///   same `busy` the first costs more, because it keeps a core at a high clock.
/// @param gigahertz mean clock of the processors; empty where the machine does not show it
public record Load(double busy, double concentration, OptionalDouble gigahertz) {}
