package org.actant.energy.model;

import org.actant.measure.Interval;
import org.actant.measure.Joules;
import org.actant.measure.Seconds;
import org.actant.measure.Watts;

/// The uncalibrated model: every second that a logical processor is busy costs between 2.1 and 23.8
/// joules in the processor package.
///
/// The bounds are the extremes of thermal design power per core among the server and desktop
/// processors in the table of Green Algorithms v3.0
/// (github.com/GreenAlgorithms/green-algorithms-tool, `data/latest/TDP_cpu.csv`, CC BY 4.0;
/// Lannelongue, Grealey and Inouye, *Green Algorithms: quantifying the carbon footprint of
/// computation*, Advanced Science 8 (2021) 2100707, doi:10.1002/advs.202100707): 23.8 W (Core
/// i7-6700K, Xeon X3430) above; 4.2 W (EPYC 7552) below, halved because a logical processor may be
/// one of the two hardware threads of a core. Left out: memory, the idle share of the machine,
/// power supply, cooling. The interval is wide because the model knows nothing of this machine; as
/// a factor that all conditions share, it cancels in ratios, which are then ratios of CPU seconds.
public record PowerPerCore(String name, Interval<Watts> perBusyProcessor) {
  public static final PowerPerCore UNCALIBRATED =
      new PowerPerCore(
          "Green Algorithms v3.0 TDP per core, 2.1 to 23.8 W per busy logical processor",
          new Interval<>(new Watts(2.1), new Watts(23.8)));

  public Interval<Joules> energy(Seconds cpuTime) {
    return new Interval<>(
        perBusyProcessor.low().over(cpuTime), perBusyProcessor.high().over(cpuTime));
  }
}
