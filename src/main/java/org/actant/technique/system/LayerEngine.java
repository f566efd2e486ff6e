package org.actant.technique.system;

import com.google.auto.service.AutoService;
import java.util.List;
import org.actant.technique.Knob;
import org.actant.technique.Launch;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Decides what computes the convolutions of Deeplearning4j 1.0.0-M2.1: its own code, as it is
/// shipped, or oneDNN, which is in the jar but switched off by a property and passed over for a
/// plain native library. oneDNN is the standard here; this technique goes back.
///
/// The weights differ in the last digits, as sums are added up in another order.
@AutoService(Technique.class)
public final class LayerEngine implements PlanTechnique {
  private static final String HELPERS = "-Dorg.eclipse.deeplearning4j.helpers.disable=";
  private static final String LIBRARY = "-Dorg.bytedeco.javacpp.platform.extension=";

  @Override
  public String name() {
    return "layer-engine";
  }

  @Override
  public String description() {
    return "computes the layers with oneDNN, or as Deeplearning4j is shipped";
  }

  @Override
  public String source() {
    return "Deeplearning4j 1.0.0-M2.1,"
        + " DL4JSystemProperties.HELPER_DISABLE_DEFAULT_VALUE; oneDNN,"
        + " github.com/oneapi-src/oneDNN";
  }

  @Override
  public Phase phase() {
    return Phase.SYSTEM;
  }

  @Override
  public String saving() {
    return "real: the same sums in several times less processor time";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "engine",
            "as shipped; the library with oneDNN but layer helpers off; or both on",
            List.of("as-shipped", "helpers-off", "onednn"),
            "as-shipped"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    Launch cleared =
        plan.launch()
            .without(argument -> argument.startsWith(HELPERS) || argument.startsWith(LIBRARY));
    return plan.withLaunch(
        switch (levels.text("engine")) {
          case "as-shipped" -> cleared;
          case "helpers-off" -> cleared.and(LIBRARY + "-onednn-avx2");
          default -> cleared.and(HELPERS + "false").and(LIBRARY + "-onednn-avx2");
        });
  }
}
