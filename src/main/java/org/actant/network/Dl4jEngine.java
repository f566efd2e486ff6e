package org.actant.network;

import org.actant.dataset.ImageSet;

/// The network itself as Deeplearning4j runs it, without export. Not for use by several threads at
/// once. The answers are logarithms of its probabilities, which differ from logits by a constant
/// for each image.
public final class Dl4jEngine implements InferenceEngine {
  private final TrainedNetwork network;

  public Dl4jEngine(TrainedNetwork network) {
    this.network = network;
  }

  @Override
  public String name() {
    return "Deeplearning4j 1.0.0-M2.1, layer helper " + EngineReport.probe().layerHelper();
  }

  @Override
  public float[][] logits(ImageSet batch) {
    return network.network().answers(batch);
  }

  @Override
  public void close() {}
}
