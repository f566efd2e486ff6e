package org.actant.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.actant.input.UnavailableException;
import org.actant.technique.Launch;
import org.actant.technique.StartWindow;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanStartTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  @TempDir Path root;
  private Workspace workspace;

  @BeforeEach
  void series() throws Exception {
    workspace = new Workspace(root);
    Files.createDirectories(root.resolve("experiments"));
    Files.write(
        root.resolve(CleanStart.FILE),
        List.of(
            "time,g_per_kwh",
            "2026-03-01T12:00Z,400",
            "2026-03-01T13:00Z,300",
            "2026-03-01T14:00Z,100",
            "2026-03-01T15:00Z,50",
            "2026-03-01T16:00Z,500"));
  }

  @Test
  void theCleanestHourWithinTheWaitIsTaken() throws Exception {
    CleanStart start = CleanStart.of(workspace);
    CleanStart.Wait wait = start.plan(new StartWindow(2, 1), NOON);
    assertThat(wait.length()).isEqualTo(Duration.ofHours(2));
    assertThat(wait.note()).contains("waits 120 min", "of at most 120", "100 instead of 400 g/kWh");
    assertThat(start.plan(new StartWindow(8, 1), NOON).length()).isEqualTo(Duration.ofHours(3));
    assertThat(start.plan(new StartWindow(0, 1), NOON).length()).isZero();
  }

  @Test
  void aSeriesThatDoesNotCoverNowMakesNobodyWait() throws Exception {
    CleanStart.Wait wait =
        CleanStart.of(workspace).plan(new StartWindow(8, 1), Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(wait.length()).isZero();
    assertThat(wait.note()).contains("does not cover");
  }

  @Test
  void aStudyWithoutASeriesIsRefusedBeforeAnythingRuns() throws Exception {
    Files.delete(root.resolve(CleanStart.FILE));
    var preparation = new Preparation(workspace, Clock.fixed(NOON, ZoneOffset.UTC));
    Launch waiting = Launch.standard(1).withStart(new StartWindow(1, 1));
    assertThatThrownBy(() -> preparation.check(List.of(waiting)))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("experiments/intensity.csv");
    preparation.check(List.of(Launch.standard(1)));
  }
}
