package org.actant.carbon.method;

import org.actant.measure.Watts;

/// Models of CodeCarbon v3.3.0 (commit b05965e of 2026-08-08) for what it cannot measure. Its three
/// laws of processor power contradict each other: which one a figure comes from depends on the
/// mode.
public final class CodeCarbon {
  /// Share of the thermal design power in the constant mode (`external/hardware.py` L26).
  public static final double CONSTANT_SHARE = 0.5;

  /// The last resort for an unknown processor (`external/hardware.py` L23).
  public static final Watts LAST_RESORT = new Watts(85);

  /// Memory in the older, constant model: 3 W for 8 GB.
  public static final double MEMORY_W_PER_GB = 3.0 / 8;

  /// Passenger car, kg/km.
  public static final double CAR_KG_PER_KM = 0.12;

  private CodeCarbon() {}

  /// Machine mode (`external/hardware.py` L274–290): a floor of a tenth, then the cube of the load.
  ///
  /// @param load between 0 and 1
  public static Watts cubic(double tdpW, double load) {
    return new Watts(tdpW * (0.1 + 0.9 * Math.pow(load, 3)));
  }

  /// What the documentation and the tests describe: proportional, with a floor of a tenth.
  public static Watts linear(double tdpW, double load) {
    return new Watts(Math.max(tdpW * load, tdpW * 0.1));
  }

  /// Constant mode.
  public static Watts constant(double tdpW) {
    return new Watts(CONSTANT_SHARE * tdpW);
  }

  /// The curve for an AMD Ryzen Threadripper, in four pieces.
  public static Watts threadripper(double tdpW, double load) {
    double share;
    if (load < 0.1) {
      share = 0.5 * load;
    } else if (load <= 0.3) {
      share = 0.05 + 1.8 * (load - 0.1);
    } else if (load <= 0.5) {
      share = 0.45 + 0.50 * Math.pow((load - 0.3) / 0.2, 1.8);
    } else {
      share = 0.85 + 0.15 * (1 - Math.exp(-(load - 0.5) * 5));
    }
    return new Watts(tdpW * share);
  }

  /// The difference of two readings of a counter that may have gone round once
  /// (`tests/test_energy.py`); a second wrap is lost without a sign.
  public static double counted(double before, double after, double maximum) {
    return after >= before ? after - before : maximum - before + after;
  }
}
