package org.actant.technique;

import org.actant.input.InputException;

/// A change to the machine that holds while a trial runs and is taken back afterwards. It needs a
/// right that users seldom have; nothing is changed unless a study asks for it.
public sealed interface HostSetting {
  /// Caps the power of every processor package (RAPL, Linux powercap).
  record PackagePower(double watts) implements HostSetting {
    public PackagePower {
      check(watts > 0, "a power limit of " + watts + " W");
    }
  }

  /// Caps the clock of every processor core (Linux cpufreq).
  record CoreFrequency(double megahertz) implements HostSetting {
    public CoreFrequency {
      check(megahertz > 0, "a clock of " + megahertz + " MHz");
    }
  }

  /// Caps the power of every GPU (nvidia-smi).
  record GpuPower(double watts) implements HostSetting {
    public GpuPower {
      check(watts > 0, "a power limit of " + watts + " W");
    }
  }

  private static void check(boolean right, String found) {
    if (!right) {
      throw new InputException("found " + found + "; expected more than 0");
    }
  }
}
