/// Meters that stand outside and watch a process, and what their readings are worth.
///
/// A [org.actant.energy.Meter] is found by `ServiceLoader`; `actant meters` lists all of them. Its
/// [org.actant.energy.Availability] says whether it works on this machine, and if not, why. Opened
/// for a process it gives a [org.actant.energy.Probe], whose every [org.actant.energy.Reading] is
/// measured, estimated (an interval and the model's name) or unavailable (with the reason): never a
/// zero that stands for nothing. A [org.actant.energy.Tier] says what kind of evidence a figure is;
/// figures of different tiers are not mixed. [org.actant.energy.MeteredProcess] starts any command,
/// attaches the meters before its first instruction, and takes [org.actant.energy.Sample]s; the
/// difference of two samples is what a window cost.
///
/// ```java
/// try (var process = MeteredProcess.start(command, Map.of(), log, Meters.available())) {
///   Sample before = process.sample();
///   ...
///   Map<Channel, Reading> cost = process.sample().since(before);
/// }
/// ```
///
/// This machine-level picture is honest only if nothing else runs beside an open window: the meter
/// itself only reads a few small files a second.
@NullMarked
package org.actant.energy;

import org.jspecify.annotations.NullMarked;
