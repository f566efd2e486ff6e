package org.actant.network;

import org.actant.network.TrainingHooks.WeightOperator;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Hands DL4J changed weights for the forward pass of one layer. DL4J computes gradients at the
/// changed weights and applies them to the weights themselves, which is the straight-through
/// estimate.
@SuppressWarnings("serial") // never serialized
final class ForwardNoise implements IWeightNoise {
  private final int layer;
  private final WeightOperator operator;
  private @Nullable INDArray changed;

  ForwardNoise(int layer, WeightOperator operator) {
    this.layer = layer;
    this.operator = operator;
  }

  @Override
  public INDArray getParameter(
      Layer owner,
      String key,
      int iteration,
      int epoch,
      boolean train,
      LayerWorkspaceMgr workspaces) {
    INDArray weights = owner.getParam(key);
    if (!key.equals("W")) {
      return weights;
    }
    try (MemoryWorkspace _ = Nd4j.getWorkspaceManager().scopeOutOfWorkspaces()) {
      float[] values = Dl4jNetwork.read(weights);
      operator.apply(layer, values);
      INDArray target = changed;
      if (target == null) {
        target = Nd4j.createUninitialized(weights.dataType(), weights.shape(), weights.ordering());
        changed = target;
      }
      Dl4jNetwork.write(target, values);
      return target;
    }
  }

  @Override
  @SuppressWarnings("MissingSuperCall") // one operator, however often DL4J copies its configuration
  public IWeightNoise clone() {
    return this;
  }
}
