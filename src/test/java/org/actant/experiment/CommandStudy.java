package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.actant.workspace.Workspace;

/// A workspace with one study of a shell script.
final class CommandStudy {
  /// Writes an accuracy of 0.n for the knob n, and marks a window.
  static final String SCRIPT =
      """
      echo begin work > $ACTANT_WINDOWS
      i=0; while [ $i -lt 2000 ]; do i=$((i+1)); done
      echo end work items=20 > $ACTANT_WINDOWS
      printf '{"accuracy": 0.%s, "took": {"value": 2.5, "unit": "s"}}' $1 > m.json
      """;

  private CommandStudy() {}

  static Workspace workspace(Path root, String script, String more) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(root.resolve(room));
    }
    Files.writeString(root.resolve("work.sh"), script);
    Files.writeString(root.resolve("experiments/shell.yaml"), yaml(more));
    return new Workspace(root);
  }

  /// @param more lines such as `blocks: 2`
  static String yaml(String more) {
    return """
    id: shell
    question: Does a command run?
    command: /bin/sh {workspace}/work.sh {n} {seed}
    metrics: {file: m.json}
    protocol: {timeout-minutes: 1, idle-seconds: 0, cool-down-seconds: 0, a/a: false}
    seed: 3
    knobs: {n: [5, 7]}
    %s
    """
        .formatted(more);
  }

  static StudyRun.Outcome run(Workspace workspace, Optional<String> blocks) throws IOException {
    return StudyRun.run(
        workspace, new StudyRun.Request("shell", blocks), FakeStudy.CLOCK, StudyView.NONE);
  }
}
