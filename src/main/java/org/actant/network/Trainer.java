package org.actant.network;

import java.util.Random;
import org.actant.dataset.ImageSet;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/// Trains networks with DL4J's layer API, on one thread of Java: the operators bring their own
/// threads.
public final class Trainer {
  private Trainer() {}

  /// Trains a new network. Equal arguments give equal weights on the same machine with the same
  /// number of threads.
  public static TrainedNetwork train(
      Architecture architecture, ImageSet images, Training training, TrainingProgress progress) {
    InputShape input = InputShape.of(images);
    MultiLayerNetwork network = Dl4jNetworks.create(architecture, input, training);
    fit(network, images, training, progress);
    return new TrainedNetwork(architecture, input, network);
  }

  /// Returns a new network with the random weights that training would start from.
  public static TrainedNetwork untrained(
      Architecture architecture, InputShape input, Training training) {
    return new TrainedNetwork(
        architecture, input, Dl4jNetworks.create(architecture, input, training));
  }

  /// Trains a copy of a network further, with a fresh optimizer.
  public static TrainedNetwork fineTune(
      TrainedNetwork network, ImageSet images, Training training, TrainingProgress progress) {
    MultiLayerNetwork copy =
        Dl4jNetworks.create(network.architecture(), network.input(), training, network.weights());
    fit(copy, images, training, progress);
    return new TrainedNetwork(network.architecture(), network.input(), copy);
  }

  private static void fit(
      MultiLayerNetwork network, ImageSet images, Training training, TrainingProgress progress) {
    var random = new Random(training.seed());
    int[] order = new int[images.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    for (int epoch = 1; epoch <= training.epochs(); epoch++) {
      shuffle(order, random);
      progress.epochDone(epoch, training.epochs(), epoch(network, images, order, training.batch()));
    }
  }

  /// Trains on every image once and returns the mean loss.
  private static double epoch(MultiLayerNetwork network, ImageSet images, int[] order, int batch) {
    double loss = 0;
    for (int from = 0; from < order.length; from += batch) {
      int size = Math.min(batch, order.length - from);
      int[] picked = new int[size];
      System.arraycopy(order, from, picked, 0, size);
      step(network, images.pick(picked));
      loss += network.score() * size;
    }
    return loss / order.length;
  }

  static void step(MultiLayerNetwork network, ImageSet batch) {
    long[] shape = {batch.size(), 1, batch.height(), batch.width()};
    try (INDArray features = Nd4j.create(batch.pixels(), shape, 'c');
        INDArray labels =
            Nd4j.create(oneHot(batch), new long[] {batch.size(), batch.classes()}, 'c')) {
      network.fit(features, labels);
    }
  }

  private static float[] oneHot(ImageSet batch) {
    float[] values = new float[batch.size() * batch.classes()];
    for (int i = 0; i < batch.size(); i++) {
      values[i * batch.classes() + batch.labels()[i]] = 1;
    }
    return values;
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[j];
      order[j] = swapped;
    }
  }
}
