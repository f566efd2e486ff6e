/// NVIDIA GPUs through the driver's management library (NVML), called from Java without other
/// native code.
///
/// [org.actant.energy.nvml.Nvml] is the library in Java terms; [org.actant.energy.nvml.NvmlLibrary]
/// finds it. A [org.actant.energy.nvml.Gpu] is one board, with the reason where the driver does not
/// open it. A [org.actant.energy.nvml.Gauge] follows one board: `nvml-energy` its energy counter,
/// `nvml-power` the integral of its sampled power. Both are given, because they disagree: the power
/// is a mean of the last second on most boards, and on some of the largest a quarter of the time is
/// looked at (arXiv 2312.02741). `nvml-memory` tells the memory in use.
/// [org.actant.energy.nvml.GpuAgreement] puts the two side by side.
///
/// ```java
/// for (GpuAgreement gpu : GpuAgreement.in(window.amounts())) {
///   notes.add(gpu.sentence()); // gpu-0: 12345.6 J by the counter …, ratio 0.987
/// }
/// ```
///
/// A machine without an NVIDIA driver is the ordinary case: the meters are absent and say so.
@NullMarked
package org.actant.energy.nvml;

import org.jspecify.annotations.NullMarked;
