package org.actant.technique.model;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Puts fixed filters in the place of all layers on whole images and keeps the dense ones:
/// gradients in a few directions, averaged over cells (Dalal and Triggs 2005,
/// doi:10.1109/CVPR.2005.177; the first order of a scattering network: Bruna and Mallat 2013,
/// doi:10.1109/TPAMI.2012.230). The filters need no training, so the training images pass them once
/// and only the dense layers are trained, on features kept in memory. The served model is whole: it
/// takes images.
///
/// ```yaml
/// small: [{technique: oriented-gradients, orientations: 6}]
/// ```
@AutoService(Technique.class)
public final class OrientedGradients implements PlanTechnique {
  @Override
  public String name() {
    return "oriented-gradients";
  }

  @Override
  public String description() {
    return "puts fixed filters for oriented gradients in the place of convolutions and pools, and"
        + " trains only what follows";
  }

  @Override
  public String source() {
    return "Dalal and Triggs 2005, Histograms of Oriented Gradients, doi:10.1109/CVPR.2005.177";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "real: far fewer multiplications, and features are computed once for all epochs; made"
        + " for small gray images of centered objects";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("orientations", "directions in half a turn", 1, 16, "4"),
        new Knob.Count("cell", "the side of the squares that are averaged, even", 2, 16, "4"),
        new Knob.Count(
            "units", "units of every dense layer; 0 leaves them as they are", 0, 4096, "0"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    int units = levels.count("units");
    var layers = new ArrayList<Architecture.Layer>();
    layers.add(new Architecture.Gradients(levels.count("orientations"), levels.count("cell")));
    for (Architecture.Layer layer : plan.network().layers()) {
      switch (layer) {
        case Architecture.Dense dense ->
            layers.add(units == 0 ? dense : new Architecture.Dense(units, dense.rectified()));
        case Architecture.Drop drop when layers.size() > 1 -> layers.add(drop);
        case Architecture.Gradients _ ->
            throw new InputException(
                "found `%s` on the network `%s`, which has oriented gradients already; expected it once"
                    .formatted(name(), plan.network()));
        default -> {
          // a layer on whole images, or dropout among them, makes room
        }
      }
    }
    return plan.withNetwork(new Architecture(layers));
  }
}
