package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example trainings for other frameworks. What is not installed here is skipped.
class ExampleScriptsTest {
  private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
  private static final String PYTHON = "/usr/bin/python3";

  @TempDir Path folder;

  @Test
  void trainsPrunesAndServesWithPyTorch() throws Exception {
    assumeTrue(runs(PYTHON, "-c", "import torch"), PYTHON + " has no PyTorch (python3-torch)");
    var marks = Files.createFile(folder.resolve("marks"));

    int status =
        run(
            Map.of("ACTANT_WINDOWS", marks.toString()),
            PYTHON,
            EXAMPLES.resolve("train_pytorch.py").toString(),
            "--train",
            "200",
            "--test",
            "100",
            "--epochs",
            "1",
            "--seconds",
            "0.1",
            "--prune",
            "0.5");

    assertThat(status).as(Files.readString(folder.resolve("log"))).isZero();
    CommandMetrics metrics =
        CommandMetrics.read(folder.resolve("metrics.json"), List.of("accuracy", "loss"));
    assertThat(metrics.classes()).hasSize(10);
    assertThat(metrics.parameters().orElseThrow()).isLessThan(110_000);
    assertThat(metrics.engine()).startsWith("PyTorch");
    assertThat(Files.readString(marks)).startsWith("end infer items="); // the last mark
  }

  @Test
  void refusesHalfPrecisionOnAProcessor() throws Exception {
    assumeTrue(runs(PYTHON, "-c", "import torch"), PYTHON + " has no PyTorch (python3-torch)");
    int status =
        run(
            Map.of(),
            PYTHON,
            EXAMPLES.resolve("train_pytorch.py").toString(),
            "--precision",
            "fp16",
            "--device",
            "cpu");

    assertThat(status).isNotZero();
    assertThat(Files.readString(folder.resolve("log"))).contains("fp16 needs a GPU");
  }

  /// TensorFlow itself is not asked for: the script is only compiled.
  @Test
  void compilesTheScriptForTensorFlow() throws Exception {
    assumeTrue(runs(PYTHON, "-c", "pass"), "no " + PYTHON);
    Path copy = folder.resolve("train_tensorflow.py");
    Files.copy(EXAMPLES.resolve("train_tensorflow.py"), copy);

    assertThat(run(Map.of(), PYTHON, "-m", "py_compile", copy.toString())).isZero();
  }

  @Test
  void readsTheStudiesOfTheExamples() throws IOException {
    for (String name : List.of("pytorch", "tensorflow")) {
      Study study = StudyFile.read(Path.of("experiments/examples/" + name + ".yaml"));
      assertThat(study.conditions()).hasSize(5);
    }
  }

  private boolean runs(String... command) throws Exception {
    try {
      return run(Map.of(), command) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private int run(Map<String, String> environment, String... command) throws Exception {
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile());
    builder.environment().putAll(environment);
    builder.environment().put("OMP_NUM_THREADS", "1");
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end of " + List.of(command));
    }
    return process.exitValue();
  }
}
