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

/// Keeps the training images in a file, packed or not, and reads and decodes them before every
/// epoch, as a data loader without memory does. Compare the formats with each other and with
/// [CachedDecoding]: ordinary training decodes once, in the load window.
@AutoService(Technique.class)
public final class CompressedStorage implements PlanTechnique {
  @Override
  public String name() {
    return "compressed-storage";
  }

  @Override
  public String description() {
    return "keeps the training images in a file and decodes them before every epoch";
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
    return "bytes on the disk are really saved; decoding them costs processor time every epoch";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "format",
            "bytes as they are, packed by gzip, or PNG",
            List.of("raw", "gzip", "png"),
            "png"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    var format = StoredImages.Format.valueOf(levels.text("format").toUpperCase(Locale.ROOT));
    return plan.withProcedureOf(name(), new FromStorage(format, false));
  }
}
