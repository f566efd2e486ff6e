package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.dataset.Dataset;
import org.actant.dataset.DatasetRequest;
import org.actant.dataset.Datasets;
import org.actant.input.InputException;
import org.actant.network.Architecture;
import org.actant.network.TrainedNetwork;
import org.actant.network.Trainer;
import org.actant.network.Training;
import org.actant.network.TrainingProgress;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.technique.model.filter.Sensitivity;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real thing, as small as it can be: a network is trained, compressed and served in processes
/// of their own.
class RealTrialTest {
  @TempDir Path root;

  @Test
  void trainsCompressesAndServes() throws Exception {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain");
    Path file = root.resolve("experiments/tiny.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("train: 10, test: 20", "train: 300, test: 100")
            .replace(
                "timeout-minutes: 1",
                "warm-up: 1, repetitions: 1, window-seconds: 0.1, latency-images: 5")
            .replace("  plain: []", "  plain: []\n  int8: [{technique: int8, images: 50}]"));

    StudyRun.Outcome outcome =
        StudyRun.run(
            workspace,
            new StudyRun.Request("tiny", Optional.empty()),
            FakeStudy.CLOCK,
            StudyView.NONE);

    assertThat(outcome.failures()).isEmpty();
    Path folder = root.resolve("experiments/runs/tiny").resolve(outcome.run());
    Table trials = Csv.read(folder.resolve("trials.csv"));
    for (int row = 1; row < 3; row++) {
      assertThat(trials.get(row, "real")).isEqualTo("true");
      assertThat(trials.get(row, "engine")).startsWith("ONNX Runtime");
      assertThat(Double.parseDouble(trials.get(row, "accuracy"))).isBetween(0.0, 1.0);
    }
    assertThat(size(trials, "int8")).isLessThan(size(trials, "plain") / 2);
    assertThat(Csv.read(folder.resolve("windows.csv")).rows())
        .filteredOn(row -> row.get(0).equals("2"))
        .extracting(row -> row.get(1))
        .containsExactly(
            "run", "start", "load", "compress", "evaluate", "warm-up", "infer", "latency");
    assertThat(folder.resolve("environment.json"))
        .content()
        .contains("\"fast\" : true", "onnxruntime-1.");
  }

  @Test
  void cutsEachLayerInAProcessOfItsOwn() throws Exception {
    Workspace workspace = FakeStudy.workspace(root, 1, "plain");
    Path file = root.resolve("experiments/tiny.yaml");
    Files.writeString(
        file, Files.readString(file).replace("train: 10, test: 20", "train: 300, test: 100"));

    Sensitivity found = SensitivityRun.of(workspace, "tiny", List.of(0.5));

    assertThat(found.images()).isEqualTo(60);
    assertThat(found.table().rows())
        .extracting(row -> row.getFirst())
        .contains("conv1", "dense3", "output");
  }

  @Test
  void cutsNoLayersOfACommand() throws Exception {
    Workspace workspace = CommandStudy.workspace(root, CommandStudy.SCRIPT, "blocks: 1");

    assertThatThrownBy(() -> SensitivityRun.of(workspace, "shell", List.of(0.5)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("shell.yaml")
        .hasMessageContaining("expected one of a network");
  }

  private static long size(Table trials, String condition) {
    return Long.parseLong(trials.filter(row -> row.get(3).equals(condition)).get(0, "size_bytes"));
  }

  @Test
  void carriesANetworkFromOneProcessToTheNext() throws Exception {
    Dataset data = Datasets.load("glyphs", new DatasetRequest(root, 64, 16, 1));
    TrainedNetwork network =
        Trainer.train(
            Architecture.parse("conv8-pool-dense8-bn"),
            data.train(),
            new Training(1, 32, 0.001, 3),
            TrainingProgress.NONE);
    Path file = root.resolve("network");
    NetworkFile.write(network, file);

    assertThat(NetworkFile.read(file).logits(data.test()))
        .isDeepEqualTo(network.logits(data.test()));
  }
}
