package org.actant.carbon.estimate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.actant.carbon.factor.FactorTables;
import org.actant.carbon.factor.Place;
import org.actant.carbon.factor.Processor;
import org.actant.carbon.method.CloudCarbonFootprint;
import org.actant.input.InputException;
import org.actant.measure.Interval;
import org.actant.measure.KilowattHours;
import org.actant.measure.Quantity;

/// What a cloud bill says was used.
///
/// @param load of the virtual processors, between 0 and 1
/// @param replication copies that the provider keeps of everything but the network's data
public record CloudUse(
    double vcpuHours,
    double load,
    double memoryGbHours,
    double ssdTbHours,
    double hddTbHours,
    double networkGb,
    double replication) {
  public CloudUse {
    double sum = 0;
    for (double value :
        new double[] {vcpuHours, memoryGbHours, ssdTbHours, hddTbHours, networkGb}) {
      Quantity.check(value);
      if (value < 0) {
        throw new IllegalArgumentException("a use of " + value);
      }
      sum += value;
    }
    if (sum == 0) {
      throw new IllegalArgumentException("a bill of nothing");
    }
    if (!(load >= 0 && load <= 1 && replication >= 1)) {
      throw new IllegalArgumentException("a load of " + load + ", " + replication + " copies");
    }
  }

  /// Returns the energy of each part, without the building.
  ///
  /// @param architecture of the processors; all that the provider has, as an interval, where it is
  ///   not known
  public SequencedMap<String, Interval<KilowattHours>> energies(
      Place region, Optional<String> architecture, FactorTables tables) {
    var energies = new LinkedHashMap<String, Interval<KilowattHours>>();
    if (vcpuHours > 0) {
      energies.put("compute", compute(processors(region, architecture, tables)));
    }
    energies.put("memory", one(CloudCarbonFootprint.memory(memoryGbHours, 1, replication)));
    energies.put(
        "SSD",
        one(
            CloudCarbonFootprint.storage(
                ssdTbHours, CloudCarbonFootprint.SSD_WH_PER_TBH, 1, replication)));
    energies.put(
        "disk",
        one(
            CloudCarbonFootprint.storage(
                hddTbHours, CloudCarbonFootprint.HDD_WH_PER_TBH, 1, replication)));
    energies.put("network", one(CloudCarbonFootprint.network(networkGb, 1)));
    return energies;
  }

  private static List<Processor> processors(
      Place region, Optional<String> architecture, FactorTables tables) {
    String provider = region.provider();
    List<Processor> offered =
        tables.processors().stream().filter(p -> p.provider().equals(provider)).toList();
    List<Processor> wanted =
        offered.stream()
            .filter(p ->
                architecture.isEmpty()
                    || p.architecture().equals(architecture.get().toLowerCase(Locale.ROOT)))
            .toList();
    if (offered.isEmpty()) {
      throw new InputException(
          "found no processors of "
              + provider
              + " in the tables; expected a region of aws, azure or gcp");
    }
    if (wanted.isEmpty()) {
      throw new InputException(
          "found no processor `"
              + architecture.orElse("")
              + "` of "
              + provider
              + "; expected one of "
              + String.join(", ", offered.stream().map(Processor::architecture).toList()));
    }
    return wanted;
  }

  private Interval<KilowattHours> compute(List<Processor> processors) {
    List<KilowattHours> energies =
        processors.stream()
            .map(p -> CloudCarbonFootprint.watts(p.idle().value(), p.busy().value(), load))
            .map(watts -> CloudCarbonFootprint.compute(watts, vcpuHours, 1, replication))
            .sorted()
            .toList();
    return new Interval<>(energies.getFirst(), energies.getLast());
  }

  public static Interval<KilowattHours> total(Collection<Interval<KilowattHours>> parts) {
    double low = parts.stream().mapToDouble(p -> p.low().value()).sum();
    double high = parts.stream().mapToDouble(p -> p.high().value()).sum();
    return new Interval<>(new KilowattHours(low), new KilowattHours(high));
  }

  private static Interval<KilowattHours> one(KilowattHours energy) {
    return new Interval<>(energy, energy);
  }
}
