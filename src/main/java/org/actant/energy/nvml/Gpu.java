package org.actant.energy.nvml;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A GPU board that the driver knows.
///
/// @param index by place on the bus, the number that nvidia-smi shows
/// @param title name and identifier, such as `NVIDIA H200 (GPU-8f3c…)`
/// @param divided whether it is divided into instances (MIG)
/// @param device its handle
/// @param problem why it has none; empty where it has
record Gpu(
    int index, String title, boolean divided, Optional<MemorySegment> device, String problem) {

  /// All boards. One that the driver cannot open is among them with the reason, so that nobody
  /// takes the others for all.
  static List<Gpu> all(Nvml nvml) throws NvmlException {
    var gpus = new ArrayList<Gpu>();
    int count = nvml.deviceCount();
    for (int index = 0; index < count; index++) {
      gpus.add(open(nvml, index));
    }
    return gpus;
  }

  private static Gpu open(Nvml nvml, int index) {
    try {
      MemorySegment device = nvml.device(index);
      String title = nvml.name(device) + " (" + nvml.uuid(device) + ")";
      return new Gpu(index, title, nvml.isDivided(device), Optional.of(device), "");
    } catch (NvmlException e) {
      return new Gpu(index, "a GPU that does not answer", false, Optional.empty(), e.reason());
    }
  }

  /// The name in channels.
  String channel() {
    return "gpu-" + index;
  }
}
