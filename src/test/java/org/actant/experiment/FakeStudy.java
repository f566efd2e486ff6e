package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.actant.technique.Launch;
import org.actant.workspace.Workspace;

/// A workspace with one study of conditions that do nothing, and a way to run it with [FakeTrial];
/// also as a process of its own, to be killed.
public final class FakeStudy {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private FakeStudy() {}

  /// @param args the workspace
  public static void main(String[] args) throws IOException {
    var workspace = new Workspace(Path.of(args[0]));
    var _ = run(workspace, Studies.read(workspace, "tiny"));
  }

  /// Writes the study `tiny` with these conditions into a new workspace.
  public static Workspace workspace(Path root, int blocks, String... conditions)
      throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    Files.writeString(root.resolve("experiments/tiny.yaml"), yaml(blocks, conditions));
    return new Workspace(root);
  }

  public static String yaml(int blocks, String... conditions) {
    var text = new StringBuilder();
    for (String condition : conditions) {
      text.append("  ").append(condition).append(": []\n");
    }
    return """
    id: tiny
    question: Does the runner run?
    dataset: {name: glyphs, train: 10, test: 20}
    network: conv8-pool-dense8
    training: {epochs: 1, batch: 8, learning-rate: 0.001}
    protocol: {timeout-minutes: 1, idle-seconds: 0, cool-down-seconds: 0, a/a: false}
    blocks: %s
    seed: 7
    baseline: %s
    conditions:
    %s\
    """
        .formatted(blocks, conditions[0], text);
  }

  public static StudyRun.Outcome run(Workspace workspace, Study study) throws IOException {
    return StudyRun.run(
        workspace, study, Optional.empty(), FakeStudy::command, null, CLOCK, StudyView.NONE);
  }

  static TrialCommand command(Launch launch) {
    return TrialCommand.java(FakeTrial.class, launch);
  }

  static List<String> command(Path workspace) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path", "");
    return Arrays.asList(
        java,
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        classes,
        FakeStudy.class.getName(),
        workspace.toString());
  }
}
