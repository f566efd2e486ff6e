package org.actant.carbon.method;

import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;

/// Built-ins of the Green Software Foundation's Impact Framework (commit 0829a39 of 2025-07-25,
/// `src/if-run/builtins/`): `sci-embodied` and the load curve of Teads (Davy, *Estimating AWS EC2
/// instances power consumption*, 2021).
public final class ImpactFramework {
  /// Load in percent and the share of the thermal design power that is drawn.
  private static final double[] TEADS_LOADS = {0, 10, 50, 100};

  private static final double[] TEADS_SHARES = {0.12, 0.32, 0.75, 1.02};

  private ImpactFramework() {}

  /// What a server's making emits beyond a baseline server, and for how long it lives.
  ///
  /// @param baselineG emissions of a server with the baseline's processors and memory
  /// @param memoryKgPerGb the built-in multiplies by 1000: a value meant as grams is read as
  ///   kilograms without complaint
  public record Server(
      double baselineG,
      double baselineVcpus,
      double baselineMemoryGb,
      double vcpuG,
      double memoryKgPerGb,
      double ssdG,
      double hddG,
      double gpuG,
      double lifespanS) {

    /// The built-in's defaults: 1,000 kg, one virtual processor, 16 GB, four years.
    public static Server defaults() {
      return new Server(1e6, 1, 16, 1e5, 533.0 / 384, 5e4, 1e5, 1.5e5, 126_144_000);
    }
  }

  /// What is reserved of a server.
  public record Parts(double vcpus, double memoryGb, double ssds, double hdds, double gpus) {}

  /// Returns the embodied emissions of the parts for a time.
  public static Grams embodied(Server server, Parts parts, double usageShare, double durationS) {
    double total =
        server.baselineG
            + (parts.vcpus - server.baselineVcpus) * server.vcpuG
            + (parts.memoryGb - server.baselineMemoryGb) * server.memoryKgPerGb * 1000
            + parts.ssds * server.ssdG
            + parts.hdds * server.hddG
            + parts.gpus * server.gpuG;
    return new Grams(total * usageShare * durationS / server.lifespanS);
  }

  /// Returns the share of the thermal design power at a load, linear between the curve's points.
  public static double teadsShare(double loadPercent) {
    if (!(loadPercent >= 0 && loadPercent <= 100)) {
      throw new IllegalArgumentException("a load of " + loadPercent + " %");
    }
    int i = 1;
    while (loadPercent > TEADS_LOADS[i]) {
      i++;
    }
    double along = (loadPercent - TEADS_LOADS[i - 1]) / (TEADS_LOADS[i] - TEADS_LOADS[i - 1]);
    return TEADS_SHARES[i - 1] + along * (TEADS_SHARES[i] - TEADS_SHARES[i - 1]);
  }

  /// Returns the energy of a share of a processor at a load (pipeline `pipeline-teads-sci`).
  public static KilowattHours teadsEnergy(
      double tdpW, double loadPercent, double durationS, double vcpuShare) {
    return new KilowattHours(teadsShare(loadPercent) * tdpW * durationS / 3_600_000 * vcpuShare);
  }
}
