package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Locale;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Technique;

/// Decodes stored training images once and keeps them in memory, instead of before every epoch
/// (Mohan, Phanishayee, Raniwala and Chidambaram 2021, arXiv 2007.06775, who cache for the same
/// reason). Its baseline is [CompressedStorage] with the same format; after it in a condition, it
/// takes its format.
@AutoService(Technique.class)
public final class CachedDecoding implements PlanTechnique {
  @Override
  public String name() {
    return "cached-decoding";
  }

  @Override
  public String description() {
    return "decodes the stored training images once and keeps them in memory";
  }

  @Override
  public String source() {
    return "Mohan et al. 2021, Analyzing and Mitigating Data Stalls in DNN Training, arXiv"
        + " 2007.06775";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "real against compressed-storage, from the second epoch on, for memory";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "format",
            "what is decoded, where compressed-storage does not say it",
            List.of("raw", "gzip", "png"),
            "png"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    if (plan.procedure() instanceof FromStorage(var stored, _)) {
      return plan.withProcedure(new FromStorage(stored, true));
    }
    var format = StoredImages.Format.valueOf(levels.text("format").toUpperCase(Locale.ROOT));
    return plan.withProcedureOf(name(), new FromStorage(format, true));
  }
}
