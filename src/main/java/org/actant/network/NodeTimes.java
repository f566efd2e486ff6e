package org.actant.network;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.dataset.ImageSet;
import org.actant.input.Json;

/// How long ONNX Runtime computes each node of a model, from its own profile. Nodes are named as in
/// the [Blueprint]; where ONNX Runtime has fused several into one, the time is under the name of
/// one of them. What belongs to no layer, such as a change of layout, is under its own name.
///
/// @param microseconds per image, the median over runs, by node
public record NodeTimes(SortedMap<String, Double> microseconds) {
  private static final String KERNEL = "_kernel_time";

  public NodeTimes {
    microseconds = Collections.unmodifiableSortedMap(new TreeMap<>(microseconds));
  }

  /// Runs a model some times to warm it up and some times to measure it, on the same images.
  ///
  /// @param runs how often it is measured, 1 or more
  public static NodeTimes measure(Path model, EngineOptions options, ImageSet batch, int runs)
      throws IOException {
    Path folder = Files.createTempDirectory("actant-profile");
    try (OrtEngine engine = OrtEngine.openProfiled(model, options, folder.resolve("profile"))) {
      for (int run = 0; run < 2 * runs; run++) {
        var _ = engine.logits(batch);
      }
      Path profile = engine.endProfile();
      SortedMap<String, List<Double>> times = read(profile);
      Files.delete(profile);
      var medians = new TreeMap<String, Double>();
      times.forEach((node, all) ->
          medians.put(node, median(all.subList(all.size() / 2, all.size())) / batch.size()));
      return new NodeTimes(medians);
    } finally {
      Files.deleteIfExists(folder);
    }
  }

  /// Returns the time of a layer: of all nodes whose name is the layer's or begins with it and a
  /// point.
  public double ofLayer(String layer) {
    double sum = 0;
    for (var node : microseconds.entrySet()) {
      String name = node.getKey();
      sum += name.equals(layer) || name.startsWith(layer + ".") ? node.getValue() : 0;
    }
    return sum;
  }

  public double total() {
    return microseconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Reads a profile: for each node the durations of its runs in microseconds, in order.
  static SortedMap<String, List<Double>> read(Path profile) throws IOException {
    var times = new TreeMap<String, List<Double>>();
    for (Event event : Json.read(profile, Event[].class)) {
      if (event.cat().equals("Node") && event.name().endsWith(KERNEL)) {
        times.computeIfAbsent(node(event.name()), _ -> new ArrayList<>()).add(event.dur());
      }
    }
    return times;
  }

  /// One line of the profile.
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Event(String cat, String name, double dur) {}

  /// Takes off what ONNX Runtime adds to the names of nodes.
  private static String node(String name) {
    String node = name.substring(0, name.length() - KERNEL.length());
    node = node.startsWith("fused ") ? node.substring("fused ".length()) : node;
    return node.endsWith("_nchwc") ? node.substring(0, node.length() - "_nchwc".length()) : node;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }
}
