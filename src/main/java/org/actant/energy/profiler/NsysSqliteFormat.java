package org.actant.energy.profiler;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Window;
import org.actant.energy.tools.FileHead;
import org.actant.input.InputException;

/// The SQLite export of NVIDIA Nsight Systems, `nsys export --type sqlite` (2021.5 to 2025.x).
///
/// Kernels are joined to windows by time where the export says when the session began and the
/// recording when it started; else by NVTX ranges that are named like the windows; else they stand
/// beside the whole run. A kernel that runs over the edge of a window counts with the part inside.
final class NsysSqliteFormat implements ProfileFormat {
  @Override
  public String name() {
    return "nsys-sqlite";
  }

  @Override
  public String description() {
    return "nsys export --type sqlite (Nsight Systems)";
  }

  @Override
  public boolean recognizes(FileHead head) {
    return head.magic().equals("SQLite format 3\0");
  }

  @Override
  public Hotspots read(Path path, Optional<Recording> recording) throws IOException {
    try (NsysDatabase database = NsysDatabase.open(path)) {
      var notes = new ArrayList<>(database.notes());
      List<Hotspots.InWindow> windows = windows(database, recording, notes);
      return new Hotspots(database.origin(), Hotspots.Kind.KERNEL, windows, notes);
    } catch (SQLException e) {
      throw new InputException(
          path,
          "a database that cannot be read (" + e.getMessage() + ")",
          "what nsys export --type sqlite writes");
    }
  }

  private static List<Hotspots.InWindow> windows(
      NsysDatabase database, Optional<Recording> recording, List<String> notes)
      throws SQLException {
    if (recording.isEmpty()) {
      return List.of(wholeRun(database, recording));
    }
    OptionalLong start = startNs(recording.get());
    OptionalLong session = database.sessionStartNs();
    List<Window> timed =
        recording.get().windows().stream().filter(window -> window.beginS().isPresent()).toList();
    if (start.isPresent() && session.isPresent() && !timed.isEmpty()) {
      notes.add("joined by time: the clocks of profiler and recording are taken to agree");
      return byTime(database, timed, start.getAsLong() - session.getAsLong());
    }
    List<Hotspots.InWindow> named = byName(database, recording.get());
    if (!named.isEmpty()) {
      notes.add(
          "joined by NVTX ranges with the names of windows; a kernel may start after the range that"
              + " launched it");
      return named;
    }
    notes.add(
        (session.isEmpty()
                ? "the export does not say when the session began"
                : "the recording does" + " not say when it started in UTC")
            + ", and no NVTX range has the name of a window: the profile stands beside the whole"
            + " run");
    return List.of(wholeRun(database, recording));
  }

  private static Hotspots.InWindow wholeRun(NsysDatabase database, Optional<Recording> recording)
      throws SQLException {
    return WholeRun.join(recording, Hotspots.Kind.KERNEL, database.kernels());
  }

  /// @param offsetNs from the profile's clock to the recording's
  private static List<Hotspots.InWindow> byTime(
      NsysDatabase database, List<Window> windows, long offsetNs) throws SQLException {
    var joined = new ArrayList<Hotspots.InWindow>();
    for (Window window : windows) {
      long begin = offsetNs + Math.round(window.beginS().orElseThrow() * 1e9);
      long end = begin + Math.round(window.durationS() * 1e9);
      joined.add(
          inWindow(
              window,
              Hotspots.Join.TIME,
              database.kernels(List.of(new NsysDatabase.Range(begin, end)))));
    }
    return joined;
  }

  private static List<Hotspots.InWindow> byName(NsysDatabase database, Recording recording)
      throws SQLException {
    var joined = new ArrayList<Hotspots.InWindow>();
    for (Window window : recording.windows()) {
      List<NsysDatabase.Range> ranges = database.ranges(window.name());
      if (!ranges.isEmpty()) {
        joined.add(inWindow(window, Hotspots.Join.NAME, database.kernels(ranges)));
      }
    }
    return joined;
  }

  private static Hotspots.InWindow inWindow(
      Window window, Hotspots.Join join, List<Hotspot> kernels) {
    return new Hotspots.InWindow(
        window.name(),
        window.where(),
        join,
        WholeRun.duration(window),
        WholeRun.energy(window, Hotspots.Kind.KERNEL),
        kernels);
  }

  private static OptionalLong startNs(Recording recording) {
    if (recording.run().started().isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      Instant started = OffsetDateTime.parse(recording.run().started()).toInstant();
      return OptionalLong.of(ChronoUnit.NANOS.between(Instant.EPOCH, started));
    } catch (DateTimeException | ArithmeticException _) {
      return OptionalLong.empty();
    }
  }
}
