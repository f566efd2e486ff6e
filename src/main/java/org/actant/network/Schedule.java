package org.actant.network;

import org.actant.input.InputException;

/// How the learning rate changes from step to step: a factor of the training's learning rate.
/// `progress` is the share of the training that is done, from 0 to just below 1; `epoch` counts
/// from 0 and has a fraction.
public sealed interface Schedule {
  /// Returns the factor.
  double factor(double progress, double epoch);

  /// Returns the share of the last step that is kept, if the schedule moves it against the rate.
  default double momentum(double usual, double progress) {
    return usual;
  }

  Schedule FIXED = new Fixed();

  /// Always the same.
  record Fixed() implements Schedule {
    @Override
    public double factor(double progress, double epoch) {
      return 1;
    }
  }

  /// `factor ^ floor(epoch / epochs)`.
  record Step(double factor, int epochs) implements Schedule {
    public Step {
      check(factor > 0 && epochs > 0, "a step schedule", "a factor above 0 every 1 or more epochs");
    }

    @Override
    public double factor(double progress, double epoch) {
      return Math.pow(factor, Math.floor(epoch / epochs));
    }
  }

  /// `gamma ^ epoch`.
  record Exponential(double gamma) implements Schedule {
    public Exponential {
      check(gamma > 0 && gamma <= 1, "an exponential schedule", "gamma above 0 and up to 1");
    }

    @Override
    public double factor(double progress, double epoch) {
      return Math.pow(gamma, epoch);
    }
  }

  /// `(1 + gamma epoch) ^ -power`.
  record Inverse(double gamma, double power) implements Schedule {
    public Inverse {
      check(gamma >= 0 && power > 0, "an inverse schedule", "gamma from 0 and a power above 0");
    }

    @Override
    public double factor(double progress, double epoch) {
      return Math.pow(1 + gamma * epoch, -power);
    }
  }

  /// `(1 - progress) ^ power`; 1 is a straight line to 0.
  record Polynomial(double power) implements Schedule {
    public Polynomial {
      check(power > 0, "a polynomial schedule", "a power above 0");
    }

    @Override
    public double factor(double progress, double epoch) {
      return Math.pow(1 - progress, power);
    }
  }

  /// `1 / (1 + exp(gamma (epoch - middle)))`.
  record Sigmoid(double gamma, double middle) implements Schedule {
    public Sigmoid {
      check(gamma > 0, "a sigmoid schedule", "gamma above 0");
    }

    @Override
    public double factor(double progress, double epoch) {
      return 1 / (1 + Math.exp(gamma * (epoch - middle)));
    }
  }

  /// Half a cosine from 1 to `last` (Loshchilov and Hutter 2017, arXiv 1608.03983), after a linear
  /// warm-up from 0 over the first share of the training (Goyal et al. 2017, arXiv 1706.02677).
  record Cosine(double last, double warmUp) implements Schedule {
    public Cosine {
      check(
          last >= 0 && last <= 1 && warmUp >= 0 && warmUp < 1,
          "a cosine schedule",
          "a last factor from 0 to 1 and a warm-up from 0 to below 1");
    }

    public Cosine() {
      this(0, 0);
    }

    @Override
    public double factor(double progress, double epoch) {
      if (progress < warmUp) {
        return Math.max(1e-3, progress / warmUp);
      }
      return between(1, last, (progress - warmUp) / (1 - warmUp));
    }
  }

  /// Up and down once: from `1 / start` over `rise` of the training up to 1, then down to `1 /
  /// end`, both as half cosines; momentum moves against it from its usual value to `lowMomentum`
  /// and back (Smith 2018, arXiv 1803.09820; Smith and Topin 2018, arXiv 1708.07120). The
  /// training's learning rate is the largest of the cycle.
  record OneCycle(double rise, double start, double end, double lowMomentum) implements Schedule {
    public OneCycle {
      check(
          rise > 0 && rise < 1 && start >= 1 && end >= 1 && lowMomentum >= 0 && lowMomentum < 1,
          "a one-cycle schedule",
          "a rise between 0 and 1, divisors of 1 or more and a momentum from 0 to below 1");
    }

    public OneCycle() {
      this(0.3, 25, 1e4, 0.85);
    }

    @Override
    public double factor(double progress, double epoch) {
      return progress < rise
          ? between(1 / start, 1, progress / rise)
          : between(1, 1 / end, (progress - rise) / (1 - rise));
    }

    @Override
    public double momentum(double usual, double progress) {
      return progress < rise
          ? between(usual, lowMomentum, progress / rise)
          : between(lowMomentum, usual, (progress - rise) / (1 - rise));
    }
  }

  /// Cosines from 1 to `last` that start anew, `cycles` of equal length (SGDR; Loshchilov and
  /// Hutter 2017, arXiv 1608.03983), after a linear warm-up over the first share of the training.
  record Cycles(int cycles, double last, double warmUp) implements Schedule {
    public Cycles {
      check(
          cycles > 0 && last >= 0 && last <= 1 && warmUp >= 0 && warmUp < 1,
          "a cyclic schedule",
          "1 or more cycles, a last factor from 0 to 1 and a warm-up from 0 to below 1");
    }

    @Override
    public double factor(double progress, double epoch) {
      if (progress < warmUp) {
        return Math.max(1e-3, progress / warmUp);
      }
      double position = (progress - warmUp) / (1 - warmUp) * cycles;
      return between(1, last, position - Math.floor(position));
    }
  }

  /// Half a cosine from one value to another.
  private static double between(double from, double to, double share) {
    return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
  }

  private static void check(boolean right, String what, String expected) {
    if (!right) {
      throw new InputException("found " + what + " out of range; expected " + expected);
    }
  }
}
