package org.actant.technique.data;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.TrainedNetwork;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.Phase;
import org.actant.technique.Plan;
import org.actant.technique.PlanTechnique;
import org.actant.technique.Procedure;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Trains and answers on smaller images: each square of pixels becomes its mean (Tan and Le 2019,
/// *EfficientNet*, arXiv 1905.11946, and Touvron et al. 2019, arXiv 1906.06423, on what resolution
/// is worth). Training images are made smaller once, in the training window. The model is served
/// whole images: a mean over squares is its first layer, so that what the smaller images cost is in
/// every inference, and in the model file.
@AutoService(Technique.class)
public final class Resolution implements PlanTechnique {
  @Override
  public String name() {
    return "resolution";
  }

  @Override
  public String description() {
    return "trains and answers on images made smaller by averaging";
  }

  @Override
  public String source() {
    return "Tan and Le 2019, EfficientNet, arXiv 1905.11946; Touvron et al. 2019, arXiv 1906.06423";
  }

  @Override
  public Phase phase() {
    return Phase.DATA;
  }

  @Override
  public String saving() {
    return "real: convolutions cost by the pixel; the averaging is served inside the model";
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("factor", "the side of a square that becomes one pixel", 2, 16, "2"));
  }

  @Override
  public Plan apply(Plan plan, Levels levels) {
    return plan.withProcedureOf(name(), new Smaller(levels.count("factor")));
  }

  private record Smaller(int factor) implements Procedure {
    @Override
    public TrainedNetwork train(Plan plan, Workbench workbench) throws IOException {
      var small =
          new Workbench(
              shrink(workbench.images(), factor),
              shrink(workbench.validation(), factor),
              workbench.seed(),
              workbench.threads(),
              workbench.findings());
      TrainedNetwork trained = Procedure.PLAIN.train(plan, small);
      var layers = new ArrayList<Architecture.Layer>();
      layers.add(new Architecture.Pool(Architecture.Reduction.MEAN, factor, factor));
      layers.addAll(plan.network().layers());
      return TrainedNetwork.of(
          new Architecture(layers), InputShape.of(workbench.images()), trained.weights());
    }
  }

  /// Returns the images with the mean of each square of `factor` by `factor` pixels; what is left
  /// over at the bottom and at the right is dropped.
  static ImageSet shrink(ImageSet images, int factor) {
    int height = images.height() / factor;
    int width = images.width() / factor;
    if (height == 0 || width == 0) {
      throw new InputException(
          "found the factor %s for images of %s x %s pixels; expected a smaller one"
              .formatted(factor, images.height(), images.width()));
    }
    int planes = images.size() * images.channels();
    float[] pixels = new float[planes * height * width];
    int next = 0;
    for (int plane = 0; plane < planes; plane++) {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          pixels[next++] = mean(images, plane, y * factor, x * factor, factor);
        }
      }
    }
    return images.withPixels(height, width, pixels);
  }

  private static float mean(ImageSet images, int plane, int top, int left, int factor) {
    double sum = 0;
    for (int y = top; y < top + factor; y++) {
      for (int x = left; x < left + factor; x++) {
        sum += images.pixels()[(plane * images.height() + y) * images.width() + x];
      }
    }
    return (float) (sum / (factor * factor));
  }
}
