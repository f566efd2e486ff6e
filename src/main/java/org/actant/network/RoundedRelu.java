package org.actant.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// ReLU that ends at a largest value and is rounded to evenly spaced levels. The gradient passes
/// where the value was inside the range (Jacob et al. 2018, doi:10.1109/CVPR.2018.00286, section
/// 3).
@SuppressWarnings("serial") // never serialized
final class RoundedRelu extends BaseActivationFunction {
  private final double largest;
  private final int levels;

  RoundedRelu(double largest, int levels) {
    this.largest = largest;
    this.levels = levels;
  }

  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    Transforms.max(in, 0, false);
    Transforms.min(in, largest, false);
    in.muli(levels / largest);
    Transforms.round(in, false);
    return in.muli(largest / levels);
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    INDArray inside = in.gt(0).castTo(DataType.FLOAT);
    inside.muli(in.lt(largest).castTo(DataType.FLOAT));
    return new Pair<>(inside.muli(epsilon), null);
  }
}
