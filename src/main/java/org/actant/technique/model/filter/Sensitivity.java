package org.actant.technique.model.filter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.actant.dataset.ImageSet;
import org.actant.network.Blueprint;
import org.actant.network.EngineOptions;
import org.actant.network.LayerWeights;
import org.actant.network.NodeTimes;
import org.actant.network.OnnxExport;
import org.actant.network.OrtEngine;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;
import org.actant.table.Table;
import org.actant.technique.model.WeightMasks;

/// How much accuracy a network loses when one layer alone is pruned and nothing is trained
/// afterwards (Li et al. 2017, arXiv 1608.08710, figure 2), beside the time that the layer takes:
/// what is cheap to prune, and where pruning is worth it.
///
/// @param accuracy of the network as it is, 0 to 1
/// @param images how many images accuracy is told of
public record Sensitivity(double accuracy, int images, List<Row> rows) {
  private static final int RUNS = 30;

  /// What is cut from a layer.
  public enum Cut {
    /// Whole filters, those with the smallest sum of absolute weights, and what depends on them;
    /// layers whose channels are tied are cut together and named by the first.
    FILTERS,
    /// Single weights, those of the smallest magnitude, which are set to zero.
    WEIGHTS;

    /// The word in tables.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One layer at one level.
  ///
  /// @param parameters of the layer as it is
  /// @param level the share that is cut
  /// @param accuracy of the network with this layer pruned, 0 to 1
  /// @param micros the time of the unpruned layer in ONNX Runtime, microseconds per image
  /// @param share of the time of all nodes
  public record Row(
      String layer,
      long parameters,
      Cut cut,
      double level,
      double accuracy,
      double micros,
      double share) {}

  public Sensitivity {
    rows = List.copyOf(rows);
  }

  /// Prunes each layer alone at each level.
  ///
  /// @param images to tell accuracy of; not the test images
  /// @param levels shares to cut, 0 to below 1
  /// @param batch images served at once when the time of layers is measured
  public static Sensitivity measure(
      TrainedNetwork network,
      ImageSet images,
      List<Double> levels,
      int batch,
      EngineOptions options)
      throws IOException {
    Path model = Files.createTempFile("actant-sensitivity", ".onnx");
    try {
      OnnxExport.write(network, model);
      ImageSet some = images.slice(0, Math.min(batch, images.size()));
      var probe = new Probe(images, options, model, NodeTimes.measure(model, options, some, RUNS));
      double accuracy = probe.accuracy(network);
      var rows = new ArrayList<Row>();
      for (double level : levels) {
        rows.addAll(filters(network, level, probe));
        rows.addAll(weights(network, level, probe));
      }
      return new Sensitivity(accuracy, images.size(), rows);
    } finally {
      Files.deleteIfExists(model);
    }
  }

  public Table table() {
    return new Table(
        List.of(
            "layer", "parameters", "cut", "level", "accuracy", "drop", "time_us", "share_of_time"),
        rows.stream()
            .map(row ->
                List.of(
                    row.layer(),
                    String.valueOf(row.parameters()),
                    row.cut().label(),
                    Table.field(row.level()),
                    number("%.4f", row.accuracy()),
                    number("%.4f", accuracy - row.accuracy()),
                    number("%.2f", row.micros()),
                    number("%.3f", row.share())))
            .toList());
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /// What judges pruned networks.
  private record Probe(ImageSet images, EngineOptions options, Path model, NodeTimes times) {
    double accuracy(TrainedNetwork network) throws IOException {
      OnnxExport.write(network, model);
      try (OrtEngine engine = OrtEngine.open(model, options)) {
        float[][] logits = engine.logits(images);
        int right = 0;
        for (int i = 0; i < logits.length; i++) {
          right += Parity.argMax(logits[i]) == images.labels()[i] ? 1 : 0;
        }
        return (double) right / logits.length;
      }
    }

    Row row(List<String> layers, long parameters, Cut cut, double level, TrainedNetwork pruned)
        throws IOException {
      double micros = layers.stream().mapToDouble(times::ofLayer).sum();
      return new Row(
          layers.getFirst(),
          parameters,
          cut,
          level,
          accuracy(pruned),
          micros,
          micros / times.total());
    }
  }

  private static List<Row> filters(TrainedNetwork network, double level, Probe probe)
      throws IOException {
    if (network.blueprint().weighted().getFirst().operation() instanceof Blueprint.Dense) {
      return List.of();
    }
    PrunableNetwork prunable = PrunableNetwork.of(network);
    List<double[]> scores =
        new Arena(probe.images().slice(0, 0), new Random(0)).scores(prunable, new WeightNorm(1));
    var rows = new ArrayList<Row>();
    for (int i = 0; i < prunable.groups().size(); i++) {
      List<Integer> wanted = new ArrayList<>(prunable.channels());
      wanted.set(i, (int) Math.ceil(wanted.get(i) * (1 - level) - 1e-9));
      TrainedNetwork pruned = prunable.keep(new Selection(1).perGroup(scores, wanted));
      List<Integer> producers = prunable.groups().get(i).producers();
      List<String> names = producers.stream().map(place -> name(network, place)).toList();
      long parameters =
          producers.stream().mapToLong(place -> network.weights().get(place).trainable()).sum();
      rows.add(probe.row(names, parameters, Cut.FILTERS, level, pruned));
    }
    return rows;
  }

  private static List<Row> weights(TrainedNetwork network, double level, Probe probe)
      throws IOException {
    List<LayerWeights> layers = network.weights();
    var rows = new ArrayList<Row>();
    for (int i = 0; i < layers.size(); i++) {
      var kept = new ArrayList<>(Collections.nCopies(layers.size(), 1.0));
      kept.set(i, 1 - level);
      TrainedNetwork pruned = WeightMasks.perLayer(network, kept).applyTo(network);
      rows.add(
          probe.row(
              List.of(name(network, i)), layers.get(i).trainable(), Cut.WEIGHTS, level, pruned));
    }
    return rows;
  }

  private static String name(TrainedNetwork network, int place) {
    return network.blueprint().weighted().get(place).name();
  }
}
