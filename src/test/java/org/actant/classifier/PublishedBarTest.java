package org.actant.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.actant.Material;
import org.actant.workspace.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Climate text classification with one setting for all tasks: trained on `train`, macro-F1 on
/// `dev` against what TF-IDF with logistic regression reaches on the tasks' own test splits
/// (Calamai, Balalau and Suchanek, *Benchmarking the Benchmarks*, Findings of ACL 2025, one seed;
/// so the comparison is a rough one). Two tasks stay below: green_claims (77 dev rows) and
/// gw_stance_detection.
class PublishedBarTest {
  private static final Map<String, Double> SMALL =
      new TreeMap<>(
          Map.of(
              "environmental_claims", 0.805,
              "climate_commitments_actions", 0.727,
              "climate_specificity", 0.724,
              "climate_detection", 0.793,
              "climate_sentiment", 0.690,
              "climate_tcfd_recommendations", 0.565,
              "netzero_reduction", 0.948,
              "esgbert_action500", 0.825,
              "green_claims", 0.861,
              "gw_stance_detection", 0.592));
  private static final double CONTRARIAN = 0.627;

  @Test
  void eightOfTheTenSmallTasksReachThePublishedBar() throws IOException {
    assertThat(reached(SMALL)).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  @EnabledIfSystemProperty(
      named = "actant.full",
      matches = "true",
      disabledReason = "trains on 10,000 texts; run with -Dactant.full=true")
  void nineOfAllElevenTasksReachThePublishedBar() throws IOException {
    var all = new TreeMap<>(SMALL);
    all.put("contrarian_claims", CONTRARIAN);
    assertThat(reached(all)).hasSizeGreaterThanOrEqualTo(9);
  }

  private static List<String> reached(Map<String, Double> bars) throws IOException {
    Material.require("corpora/labels");
    var reached = new ArrayList<String>();
    for (var task : bars.entrySet()) {
      Evaluation.Score score = evaluate(task.getKey()).macroF1();
      String line =
          String.format(
              Locale.ROOT,
              "%s %.3f [%.3f, %.3f], constant %.3f, bar %.3f",
              task.getKey(),
              score.value(),
              score.interval().low(),
              score.interval().high(),
              score.constant(),
              task.getValue());
      assertThat(score.value()).as(line).isGreaterThan(score.constant() + 0.2);
      if (score.value() >= task.getValue()) {
        reached.add(line);
      }
    }
    return reached;
  }

  private static Evaluation evaluate(String task) throws IOException {
    Classifier classifier = Training.of(read(task, "train"), 1, Progress.NONE);
    List<Example> dev = read(task, "dev");
    List<Prediction> predictions = dev.stream().map(e -> classifier.predict(e.text())).toList();
    return Evaluation.of(dev, predictions, classifier.labels(), classifier.constant(), 1);
  }

  private static List<Example> read(String task, String split) throws IOException {
    Path folder = Material.require("corpora/labels/" + task);
    Path plain = folder.resolve(split + ".jsonl");
    return TextFile.examples(Files.exists(plain) ? plain : folder.resolve(split + ".jsonl.gz"));
  }
}
