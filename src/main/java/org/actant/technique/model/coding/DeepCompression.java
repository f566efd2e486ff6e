package org.actant.technique.model.coding;

import com.google.auto.service.AutoService;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingHooks;
import org.actant.technique.Draft;
import org.actant.technique.Findings;
import org.actant.technique.Knob;
import org.actant.technique.Levels;
import org.actant.technique.NetworkTechnique;
import org.actant.technique.Phase;
import org.actant.technique.Technique;
import org.actant.technique.Workbench;

/// Keeps the network as a small file: weights shared by clustering, the positions of those that are
/// not zero, and Huffman codes for both (Han, Mao and Dally 2016, arXiv 1510.00149). What it finds
/// zero stays zero, so a pruning technique belongs before it. The network that is served is the one
/// decoded from the file.
@AutoService(Technique.class)
public final class DeepCompression implements NetworkTechnique {
  @Override
  public String name() {
    return "deep-compression";
  }

  @Override
  public String description() {
    return "shares weights by clustering and keeps the network as a Huffman-coded file";
  }

  @Override
  public String source() {
    return "Han, Mao and Dally 2016, Deep Compression, arXiv 1510.00149";
  }

  @Override
  public Phase phase() {
    return Phase.MODEL;
  }

  @Override
  public String saving() {
    return "bytes on a disk and on a wire: real; time and energy of inference: none, the decoded"
        + " network is as large as before, and decoding comes on top";
  }

  @Override
  public boolean isFinal() {
    return true;
  }

  @Override
  public List<Knob> knobs() {
    return List.of(
        new Knob.Count("conv-bits", "bits of a shared weight of a convolution", 1, 12, "8"),
        new Knob.Count("dense-bits", "bits of a shared weight of a dense layer", 1, 12, "5"),
        new Knob.Count("index-bits", "bits of the distance to the weight before", 1, 12, "5"),
        new Knob.Count(
            "epochs", "passes over the training images that tune the centroids", 0, 1000, "1"),
        new Knob.Count("batch", "images per step", 1, 4096, "64"),
        new Knob.Number("learning-rate", "the step size of Adam", 1e-6, 0.1, "0.0001"));
  }

  @Override
  public Draft apply(Draft draft, Levels levels, Workbench workbench) {
    TrainedNetwork network = draft.trainableFor(name()).network();
    List<SharedLayer> shared =
        tune(
            network,
            network.weights().stream().map(layer -> share(layer, levels)).toList(),
            levels,
            workbench);
    NetworkEncoder.Encoded encoded =
        NetworkEncoder.encode(
            network.architecture(), network.input(), shared, levels.count("index-bits"));
    TrainedNetwork decoded = decode(encoded.file(), workbench.findings());
    report(encoded, network.parameters(), workbench.findings());
    return new Draft.Coded(decoded, encoded.file(), draft.noteWith(note(encoded, network)));
  }

  private static SharedLayer share(LayerWeights layer, Levels levels) {
    return SharedLayer.of(
        layer,
        switch (layer) {
          case LayerWeights.Convolution _ -> levels.count("conv-bits");
          case LayerWeights.Dense _ -> levels.count("dense-bits");
        });
  }

  /// Trains the centroids: after every step all weights of a cluster become their mean, see
  /// [SharedWeights#refit].
  private static List<SharedLayer> tune(
      TrainedNetwork network, List<SharedLayer> layers, Levels levels, Workbench workbench) {
    if (levels.count("epochs") == 0) {
      return layers;
    }
    var training =
        new Training(
            levels.count("epochs"),
            levels.count("batch"),
            levels.number("learning-rate"),
            workbench.seed());
    TrainedNetwork shared =
        TrainedNetwork.of(
            network.architecture(),
            network.input(),
            layers.stream().map(SharedLayer::decoded).toList());
    TrainedNetwork tuned =
        Trainer.fineTune(
            shared,
            workbench.images(),
            training,
            TrainingHooks.NONE.withAfterStep((layer, weights) -> {
              float[] tied = layers.get(layer).weights().refit(weights).values();
              System.arraycopy(tied, 0, weights, 0, tied.length);
            }),
            workbench.findings()::epoch);
    List<LayerWeights> weights = tuned.weights();
    return IntStream.range(0, layers.size())
        .mapToObj(i -> layers.get(i).refit(weights.get(i)))
        .toList();
  }

  /// Decodes and says what that took.
  private static TrainedNetwork decode(byte[] file, Findings findings) {
    var threads = ManagementFactory.getThreadMXBean();
    long cpu = threads.getCurrentThreadCpuTime();
    long begun = System.nanoTime();
    TrainedNetwork network = NetworkDecoder.decode("the file in memory", file);
    findings.add("decoding time", "ms", (System.nanoTime() - begun) / 1e6);
    if (cpu >= 0) {
      findings.add("decoding CPU time", "ms", (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
    }
    return network;
  }

  private static void report(NetworkEncoder.Encoded encoded, long parameters, Findings findings) {
    for (LayerBytes layer : encoded.layers()) {
      String name = layer.name();
      findings.add("kept " + name, "", layer.keptShare());
      findings.add("bytes of weights " + name, "B", (double) layer.codes());
      findings.add("bytes of indices " + name, "B", (double) layer.gaps());
      findings.add("bytes of codebook " + name, "B", (double) layer.codebook());
      findings.add("bytes of code tables " + name, "B", (double) layer.tables());
      findings.add("bytes of biases and counts " + name, "B", (double) layer.rest());
      findings.add("bits per weight " + name, "bit", layer.codeBits());
      findings.add("bits per weight, Huffman " + name, "bit", layer.codedCodeBits());
      findings.add("bits per index " + name, "bit", layer.gapBits());
      findings.add("bits per index, Huffman " + name, "bit", layer.codedGapBits());
      findings.add("rate before Huffman " + name, "", layer.pruneAndQuantizeRate());
      findings.add("rate " + name, "", layer.rate());
    }
    findings.add("compression", "x", times(encoded, parameters));
  }

  private static double times(NetworkEncoder.Encoded encoded, long parameters) {
    return (double) parameters * Float.BYTES / encoded.file().length;
  }

  private static String note(NetworkEncoder.Encoded encoded, TrainedNetwork network) {
    long kept = encoded.layers().stream().mapToLong(LayerBytes::kept).sum();
    long weights = encoded.layers().stream().mapToLong(LayerBytes::weights).sum();
    return String.format(
        Locale.ROOT,
        "coded in %d bytes, %.1f times smaller than %d parameters of 4 bytes; %.1f %% of the"
            + " weights kept; decoded again for serving, which is no faster",
        encoded.file().length,
        times(encoded, network.parameters()),
        network.parameters(),
        100.0 * kept / weights);
  }
}
