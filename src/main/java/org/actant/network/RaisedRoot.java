package org.actant.network;

import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/// The square root of what [OrientedGradients] average.
@SuppressWarnings("serial") // never serialized
final class RaisedRoot extends BaseActivationFunction {
  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    in.addi(OrientedGradients.FLOOR);
    return Transforms.sqrt(in, false);
  }

  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    INDArray root = Transforms.sqrt(in.add(OrientedGradients.FLOOR), false);
    return new Pair<>(root.rdivi(0.5).muli(epsilon), null);
  }
}
