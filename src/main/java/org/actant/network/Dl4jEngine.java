package org.actant.network;

import org.actant.dataset.ImageSet;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

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
    long[] shape = {batch.size(), 1, batch.height(), batch.width()};
    try (INDArray images = Nd4j.create(batch.pixels(), shape, 'c');
        INDArray answers = network.network().output(images, false)) {
      float[] values = answers.dup('c').data().asFloat();
      int classes = batch.classes();
      float[][] logits = new float[batch.size()][classes];
      for (int i = 0; i < values.length; i++) {
        logits[i / classes][i % classes] = (float) Math.log(Math.max(values[i], Float.MIN_NORMAL));
      }
      return logits;
    }
  }

  @Override
  public void close() {}
}
