/// What profilers say about where time went, beside what meters say about energy.
///
/// A [org.actant.energy.profiler.ProfileFormat] reads the file of a profiler: NVIDIA Nsight Systems
/// and Nsight Compute tell of kernels, Intel VTune of functions. Each of these is a
/// [org.actant.energy.profiler.Hotspot]; the [org.actant.energy.profiler.Hotspots] of a file are
/// one table, for the whole run or for each window of a recording. Where a profile knows the time
/// of every kernel (Nsight Systems' SQLite export), windows are joined by time; else the whole
/// profile stands beside the window of the whole run, and the table says so.
///
/// ```java
/// Hotspots kernels = Profiles.read(Path.of("report1.sqlite"), Optional.of(recording));
/// Csv.write(out, Formulas.guarded(kernels.table()));
/// ```
@NullMarked
package org.actant.energy.profiler;

import org.jspecify.annotations.NullMarked;
