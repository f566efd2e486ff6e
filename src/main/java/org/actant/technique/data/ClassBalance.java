package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.actant.dataset.Dataset;
import org.actant.dataset.ImageSet;
import org.actant.technique.DataTechnique;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Makes all classes equally frequent: by leaving out images of the frequent ones, or by showing
/// images of the rare ones several times (He and Garcia 2009, *Learning from Imbalanced Data*,
/// doi:10.1109/TKDE.2008.239). A class without any image stays without.
@AutoService(Technique.class)
public final class ClassBalance implements DataTechnique {
  @Override
  public String name() {
    return "balance";
  }

  @Override
  public String description() {
    return "makes all classes of the training images equally frequent";
  }

  @Override
  public String source() {
    return "He and Garcia 2009, Learning from Imbalanced Data, doi:10.1109/TKDE.2008.239";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "real with undersampling (fewer steps); oversampling costs more steps";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Choice(
            "method",
            "leave images out or show some again",
            List.of("undersample", "oversample"),
            "undersample"));
  }

  @Override
  public Dataset apply(Dataset data, Levels levels, Workbench workbench) {
    ImageSet images = data.train();
    IntStream present = Arrays.stream(images.countByClass()).filter(count -> count > 0);
    int wanted =
        levels.text("method").equals("undersample")
            ? present.min().orElseThrow()
            : present.max().orElseThrow();
    int[] picked =
        Draws.byClass(images, Draws.random(workbench.seed(), name())).stream()
            .filter(numbers -> numbers.length > 0)
            .flatMapToInt(
                numbers -> IntStream.range(0, wanted).map(i -> numbers[i % numbers.length]))
            .sorted()
            .toArray();
    workbench.findings().add("training images", "", picked.length);
    return Draws.train(data, picked);
  }
}
