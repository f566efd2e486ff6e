package org.actant.technique.system;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.actant.input.InputException;

/// The power limit of one GPU.
///
/// @param wanted the limit to set, in watts
record GpuKnob(GpuLimits limits, int gpu, double wanted) implements HostControl.Knob {
  static final String PREFIX = "gpu-";

  static List<HostControl.Knob> all(GpuLimits limits, double watts) throws IOException {
    return limits.all().stream()
        .map(gpu -> (HostControl.Knob) new GpuKnob(limits, gpu.index(), watts))
        .toList();
  }

  /// The knob that the journal calls `id`, to restore it.
  static GpuKnob of(GpuLimits limits, String id) {
    return new GpuKnob(limits, Integer.parseInt(id.substring(PREFIX.length())), 0);
  }

  @Override
  public String id() {
    return PREFIX + gpu;
  }

  /// Sets the limit that holds already, which changes nothing and needs the same right.
  @Override
  public void check() throws IOException {
    GpuLimits.Gpu now = here();
    if (wanted < now.least() || wanted > now.most()) {
      throw new InputException(
          String.format(
              Locale.ROOT,
              "found a power limit of %s W; expected %s to %s W for GPU %d",
              wanted,
              now.least(),
              now.most(),
              gpu));
    }
    limits.set(gpu, now.now());
  }

  @Override
  public String value() throws IOException {
    return String.valueOf(here().now());
  }

  @Override
  public void set() throws IOException {
    limits.set(gpu, wanted);
  }

  @Override
  public void restore(String value) throws IOException {
    limits.set(gpu, Double.parseDouble(value));
  }

  private GpuLimits.Gpu here() throws IOException {
    return limits.all().stream()
        .filter(one -> one.index() == gpu)
        .findFirst()
        .orElseThrow(() -> new IOException("GPU " + gpu + " is gone"));
  }
}
