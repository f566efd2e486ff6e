package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import org.actant.dataset.ImageSet;
import org.actant.input.InputException;

/// A network with a side branch from which sure answers leave early (BranchyNet: Teerapittayanon,
/// McDanel and Kung 2016, arXiv 1709.01686). The first layers, the *stem*, are shared; then the
/// branch gives an answer; only images whose answer is not sure go on through the *tail*.
///
/// @param network the stem and the tail: the network without a branch
/// @param exit the stem, with the same weights, and the branch
/// @param layers how many layers with weights the stem has; pools that follow belong to it
/// @param threshold answers of the branch whose entropy is below it, in nats, leave
public record EarlyExit(TrainedNetwork network, TrainedNetwork exit, int layers, double threshold) {
  /// Returns a stem of `network` with a new branch of random weights.
  ///
  /// @param branch the layers after the stem, without the output
  /// @throws InputException if the branch does not fit
  public static TrainedNetwork branch(
      TrainedNetwork network, int layers, Architecture branch, Training training) {
    Cut cut = Cut.after(network, layers);
    List<Architecture.Layer> all = network.architecture().layers();
    var shape = new ArrayList<>(all.subList(0, all.size() - cut.rest().layers().size()));
    shape.addAll(branch.layers());
    TrainedNetwork random = Trainer.untrained(new Architecture(shape), network.input(), training);
    var weights = new ArrayList<>(network.weights().subList(0, layers));
    weights.addAll(random.weights().subList(layers, random.weights().size()));
    return TrainedNetwork.of(random.architecture(), network.input(), weights);
  }

  /// Returns how many layers with weights come before the first pool.
  ///
  /// @throws InputException if there is no pool after a convolution
  public static int firstBlock(TrainedNetwork network) {
    Blueprint blueprint = network.blueprint();
    int weighted = 0;
    for (Blueprint.Node node : blueprint.nodes()) {
      if (node.operation() instanceof Blueprint.Pool && weighted > 0) {
        return weighted;
      }
      weighted += node.isWeighted() ? 1 : 0;
    }
    throw new InputException(
        "found no pool after a convolution in `" + network.architecture() + "`; expected one");
  }

  /// The entropy of the softmax of these logits, in nats: 0 for a sure answer, `ln classes` for
  /// none.
  public static double entropy(float[] logits) {
    double largest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      largest = Math.max(largest, logit);
    }
    double sum = 0;
    double weighted = 0;
    for (float logit : logits) {
      double e = Math.exp(logit - largest);
      sum += e;
      weighted += e * (logit - largest);
    }
    return Math.log(sum) - weighted / sum;
  }

  /// Whether an answer of the branch leaves.
  public boolean leaves(float[] logits) {
    return entropy(logits) < threshold;
  }

  /// The number of trainable parameters, those of the stem once.
  public long parameters() {
    List<LayerWeights> branch = exit.weights();
    return network.parameters()
        + branch.subList(layers, branch.size()).stream().mapToLong(LayerWeights::trainable).sum();
  }

  /// Returns the answers as DL4J computes them: of the branch where they are sure, of the whole
  /// network elsewhere.
  public float[][] logits(ImageSet images) {
    float[][] early = exit.logits(images);
    float[][] late = network.logits(images);
    float[][] logits = new float[early.length][];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = leaves(early[i]) ? early[i] : late[i];
    }
    return logits;
  }

  /// Returns the graph of the stem and the branch, with a second output for the tail. Its metadata
  /// has the threshold.
  public OnnxGraph stem() {
    OnnxGraph graph = OnnxExport.graph(exit);
    Blueprint.Node last = Cut.after(network, layers).last();
    graph.features(last.name(), last.size());
    graph.metadata(EarlyExitEngine.THRESHOLD, Double.toString(threshold));
    return graph;
  }

  /// Returns the graph of the tail, which reads what the stem gives.
  public OnnxGraph tail() {
    return OnnxExport.graph(Cut.after(network, layers).tail());
  }
}
