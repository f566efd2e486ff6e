package org.actant.carbon.method;

import org.actant.measure.Grams;
import org.actant.measure.KilowattHours;

/// Estimates of Cloud Carbon Footprint (commit b7a049c of 2024-03-25,
/// `packages/core/src/{compute,memory,storage,networking,embodiedEmissions}`), from what a cloud
/// bill says.
public final class CloudCarbonFootprint {
  public static final double MEMORY_KWH_PER_GBH = 0.000392;
  public static final double SSD_WH_PER_TBH = 1.2;
  public static final double HDD_WH_PER_TBH = 0.65;
  public static final double NETWORK_KWH_PER_GB = 0.001;

  /// Used where a bill does not say the load.
  public static final double AVERAGE_LOAD = 0.5;

  /// Hours of four years.
  public static final double LIFESPAN_HOURS = 35_040;

  private CloudCarbonFootprint() {}

  /// Returns the PUE of a provider; that of AWS for one that it does not know.
  public static double pue(String provider) {
    return switch (provider) {
      case "gcp" -> 1.1;
      case "azure" -> 1.185;
      default -> 1.135;
    };
  }

  /// Returns the power of a virtual processor at a load between 0 and 1.
  public static double watts(double minW, double maxW, double load) {
    return minW + load * (maxW - minW);
  }

  public static KilowattHours compute(
      double watts, double vcpuHours, double pue, double replication) {
    return new KilowattHours(watts * vcpuHours * pue * replication / 1000);
  }

  public static KilowattHours memory(double gbHours, double pue, double replication) {
    return new KilowattHours(gbHours * MEMORY_KWH_PER_GBH * pue * replication);
  }

  /// Returns the energy of stored data.
  ///
  /// @param whPerTbh [#SSD_WH_PER_TBH] or [#HDD_WH_PER_TBH]
  public static KilowattHours storage(
      double tbHours, double whPerTbh, double pue, double replication) {
    return new KilowattHours(tbHours * whPerTbh / 1000 * pue * replication);
  }

  public static KilowattHours network(double gb, double pue) {
    return new KilowattHours(gb * NETWORK_KWH_PER_GB * pue);
  }

  /// Returns the share of a server's making that falls to an instance for some hours.
  ///
  /// @param processorShare virtual processors of the instance by those of the largest of its family
  public static Grams embodied(Grams server, double hours, double processorShare) {
    return new Grams(server.value() * (hours / LIFESPAN_HOURS) * processorShare);
  }
}
