package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.actant.technique.Launch;
import org.actant.technique.StartWindow;
import org.actant.technique.system.HostControl;
import org.actant.workspace.Workspace;

/// What a launch asks of the machine and of the time before its trial runs: settings that hold
/// meanwhile, and a wait for a cleaner grid.
final class Preparation {
  private final HostControl control = HostControl.here();
  private final Workspace workspace;
  private final Clock clock;
  private final Path journal;

  Preparation(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
    this.journal = workspace.resolve(".actant/experiments/machine-settings");
  }

  /// Puts back what a killed run has left.
  void restoreLeft() throws IOException {
    control.restoreLeft(journal);
  }

  /// Makes sure that all launches can be prepared.
  ///
  /// @throws org.actant.input.UnavailableException if a device, a right or the series is missing
  void check(List<Launch> launches) throws IOException {
    for (Launch launch : launches) {
      control.check(launch.settings());
      if (launch.start().isPresent()) {
        var _ = CleanStart.of(workspace);
      }
    }
  }

  /// Waits and makes the settings, which hold until the result is closed.
  HostControl.Hold begin(Launch launch, Consumer<String> notes) throws IOException {
    Optional<StartWindow> start = launch.start();
    if (start.isPresent()) {
      CleanStart.Wait wait = CleanStart.of(workspace).plan(start.get(), clock.instant());
      notes.accept(wait.note());
      CleanStart.sleep(wait, clock);
    }
    return control.hold(launch.settings(), journal);
  }
}
