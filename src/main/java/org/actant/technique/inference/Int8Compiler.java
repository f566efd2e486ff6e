package org.actant.technique.inference;

import java.io.IOException;
import java.util.SortedMap;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;
import org.actant.network.OnnxGraph;
import org.actant.network.OnnxModel;

/// Static post-training quantization of any ONNX model of 32-bit convolutions, matrix products,
/// pools and additions: our own, and those that are brought (Jacob et al. 2018,
/// doi:10.1109/CVPR.2018.00286; Krishnamoorthi 2018, arXiv 1806.08342).
///
/// ```java
/// var compiled = Int8Compiler.compile(OnnxModel.read(file), images, Int8Settings.standard(), 1);
/// compiled.graph().write(smaller);
/// ```
public final class Int8Compiler {
  private static final int FIRST_OPERATOR_SET = 13;

  private Int8Compiler() {}

  /// A quantized model.
  ///
  /// @param thresholds how far from zero each value that is held in bytes may reach, by its name
  /// @param layers how many layers with weights read bytes
  public record Compiled(OnnxGraph graph, SortedMap<String, Double> thresholds, int layers) {}

  /// Quantizes a model.
  ///
  /// @param images show the ranges of activations; their labels are not looked at
  /// @throws InputException if the model has no layer that can be quantized
  public static Compiled compile(
      OnnxModel model, ImageSet images, Int8Settings settings, int threads) throws IOException {
    if (model.operatorSet() < FIRST_OPERATOR_SET) {
      throw new InputException(
          "found a model of ONNX operator set %s; expected %s or newer, which has one scale per channel"
              .formatted(model.operatorSet(), FIRST_OPERATOR_SET));
    }
    OnnxModel simple = model.simplified();
    var plan = new IntegerPlan(simple);
    if (plan.layers() == 0) {
      throw new InputException(
          "found a model without layers that 8-bit kernels can run; expected Conv, Gemm or MatMul"
              + " with constant 32-bit weights");
    }
    Calibration calibration =
        Calibration.of(simple, plan.grids(), images, settings.rule(), threads);
    OnnxGraph graph = new Int8Graph(simple, plan, calibration, settings).write();
    return new Compiled(graph, calibration.thresholds(), plan.layers());
  }
}
