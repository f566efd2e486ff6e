package org.actant.energy.model;

/// The published ways to guess the power of a processor package from its thermal design power and
/// its load. None was fitted on the machine it is used for.
public enum LoadCurve {
  /// Lannelongue, Grealey and Inouye, *Green Algorithms*, 2021, doi:10.1002/advs.202100707: the
  /// design power times the usage. An idle processor costs nothing.
  GREEN_ALGORITHMS("Green Algorithms 2021, TDP x usage") {
    @Override
    double share(double load) {
      return load;
    }
  },
  /// Davy, *Estimating AWS EC2 instances power consumption*, Teads, 2021, as the built-in
  /// `interpolation` of the Impact Framework (MIT) uses it: 12, 32, 75 and 102 % of the design
  /// power at 0, 10, 50 and 100 % load, straight lines between.
  TEADS("Teads 2021, 12/32/75/102 % of TDP at 0/10/50/100 %") {
    @Override
    double share(double load) {
      if (load < 0.1) {
        return 0.12 + (0.32 - 0.12) * load / 0.1;
      }
      if (load < 0.5) {
        return 0.32 + (0.75 - 0.32) * (load - 0.1) / 0.4;
      }
      return 0.75 + (1.02 - 0.75) * (load - 0.5) / 0.5;
    }
  },
  /// CodeCarbon v3.3.0 in machine mode, `codecarbon/external/hardware.py` (MIT).
  CODECARBON("CodeCarbon 3.3.0, TDP x (0.1 + 0.9 load^3)") {
    @Override
    double share(double load) {
      return 0.1 + 0.9 * load * load * load;
    }
  },
  /// The straight line that CodeCarbon's pages described until 2026-08.
  CODECARBON_LINEAR("CodeCarbon's line, TDP x (0.1 + 0.9 load)") {
    @Override
    double share(double load) {
      return 0.1 + 0.9 * load;
    }
  },
  /// The formula of Boavizta's consumption profiles, a ln(b (w + c)) + d with w in percent and the
  /// figures of its default profile, scaled here so that full load is the design power.
  BOAVIZTA("Boavizta's log curve, scaled to TDP at full load") {
    @Override
    double share(double load) {
      return log(100 * load) / log(100);
    }

    private static double log(double percent) {
      return 171.1813 * Math.log(0.0354 * (percent + 36.8953)) - 10.1336;
    }
  };

  private final String title;

  LoadCurve(String title) {
    this.title = title;
  }

  /// What a reader must know beside a figure: source, year, formula.
  public String title() {
    return title;
  }

  /// Returns the share of the design power at a load from 0 to 1.
  abstract double share(double load);
}
