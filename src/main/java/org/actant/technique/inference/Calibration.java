package org.actant.technique.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.dataset.ImageSet;
import org.actant.network.EngineOptions;
import org.actant.network.OnnxModel;
import org.actant.network.OrtEngine;

/// The ranges of a model's activations, as some images show them. The model is run with its inner
/// values as outputs.
///
/// @param ranges by the name of the value
record Calibration(SortedMap<String, Range> ranges) {
  private static final int BATCH = 64;

  Calibration {
    ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
  }

  Range of(String value) {
    Range range = ranges.get(value);
    if (range == null) {
      throw new IllegalArgumentException("no range of " + value + " among " + ranges.keySet());
    }
    return range;
  }

  /// How far from zero each value may reach.
  SortedMap<String, Double> thresholds() {
    var thresholds = new TreeMap<String, Double>();
    ranges.forEach((name, range) -> thresholds.put(name, Math.max(-range.low(), range.high())));
    return thresholds;
  }

  /// Runs the images twice: for the largest values, and for how they are distributed below. What
  /// goes into the model keeps all its values, whatever the rule.
  static Calibration of(
      OnnxModel model, Collection<String> values, ImageSet images, RangeRule rule, int threads)
      throws IOException {
    List<ImageSet> batches = images.batches(BATCH);
    List<String> inner =
        values.stream().filter(name -> !model.inputs().contains(name)).sorted().toList();
    var ranges = new TreeMap<String, Range>();
    values.stream()
        .filter(model.inputs()::contains)
        .forEach(name -> ranges.put(name, range(images.pixels())));
    if (!inner.isEmpty()) {
      Path exposed = Files.createTempFile("actant-exposed", ".onnx");
      try {
        model.withOutputs(inner).write(exposed);
        try (OrtEngine engine = OrtEngine.open(exposed, EngineOptions.threads(threads))) {
          ranges.putAll(inner(engine, batches, rule));
        }
      } finally {
        Files.deleteIfExists(exposed);
      }
    }
    return new Calibration(ranges);
  }

  private static SortedMap<String, Range> inner(
      OrtEngine engine, List<ImageSet> batches, RangeRule rule) {
    var ranges = new TreeMap<String, Range>();
    for (ImageSet batch : batches) {
      engine
          .outputs(batch)
          .forEach((name, values) -> ranges.merge(name, range(values), Calibration::both));
    }
    if (rule instanceof RangeRule.Largest) {
      return ranges;
    }
    var histograms = new TreeMap<String, Histogram>();
    ranges.forEach((name, range) -> histograms.put(name, Histogram.empty(range)));
    for (ImageSet batch : batches) {
      engine
          .outputs(batch)
          .forEach((name, values) -> histograms.compute(name, (_, seen) -> seen.with(values)));
    }
    histograms.forEach((name, seen) -> ranges.put(name, seen.range().within(rule.threshold(seen))));
    return ranges;
  }

  private static Range range(float[] values) {
    double low = 0;
    double high = 0;
    for (float value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return Range.of(low, high);
  }

  private static Range both(Range a, Range b) {
    return Range.of(Math.min(a.low(), b.low()), Math.max(a.high(), b.high()));
  }
}
