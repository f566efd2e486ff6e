package org.actant.technique.model;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.network.Architecture;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Multiplies the channels and units of every layer before the network is trained (Howard et al.
/// 2017, *MobileNets*, arXiv 1704.04861, section 3.3: the width multiplier). It is also the control
/// of pruning: the same shape, trained from the start.
@AutoService(Technique.class)
public final class Width implements PlanTechnique {
  @Override
  public String name() {
    return "width";
  }

  @Override
  public String description() {
    return "gives every layer fewer or more channels before training";
  }

  @Override
  public String source() {
    return "Howard et al. 2017, MobileNets, arXiv 1704.04861, section 3.3";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "real, in training and in serving: multiplications fall about with the square of the"
        + " width";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Number("multiplier", "channels and units, times this", 0.05, 8, "0.5"),
        new Knob.Count(
            "round", "numbers are rounded to a multiple of this, at least one", 1, 64, "8"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withNetwork(
        widened(plan.network(), levels.number("multiplier"), levels.count("round")));
  }

  static Architecture widened(Architecture network, double multiplier, int block) {
    return new Architecture(
        network.layers().stream().map(layer -> widened(layer, multiplier, block)).toList());
  }

  private static Architecture.Layer widened(
      Architecture.Layer layer, double multiplier, int block) {
    return switch (layer) {
      case Architecture.Conv conv ->
          conv.withChannels(rounded(conv.channels() * multiplier, block));
      case Architecture.Residual(int channels, int inner, int stride, boolean normalized) ->
          new Architecture.Residual(
              rounded(channels * multiplier, block),
              rounded(inner * multiplier, block),
              stride,
              normalized);
      case Architecture.Dense(int units, boolean rectified) ->
          new Architecture.Dense(rounded(units * multiplier, block), rectified);
      case Architecture.Gradients _,
          Architecture.Pool _,
          Architecture.GlobalPool _,
          Architecture.Drop _ ->
          layer;
    };
  }

  /// Returns the nearest multiple of the block, at least one block; halves round up.
  private static int rounded(double wanted, int block) {
    return Math.max(1, (int) Math.floor(wanted / block + 0.5)) * block;
  }
}
