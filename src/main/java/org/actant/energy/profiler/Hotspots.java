package org.actant.energy.profiler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.actant.energy.recording.Origin;
import org.actant.table.Table;

/// The hotspots of a profile, by window.
///
/// @param notes sentences that a reader must know to trust the figures
public record Hotspots(Origin origin, Kind kind, List<InWindow> windows, List<String> notes) {
  public Hotspots {
    windows = List.copyOf(windows);
    notes = List.copyOf(notes);
  }

  /// What is listed, and the device whose energy its time is compared with.
  public enum Kind {
    KERNEL,
    FUNCTION
  }

  /// How the hotspots of a window were found.
  public enum Join {
    /// The profile knows when each kernel ran, and the recording when the window was.
    TIME,
    /// A range that the program named like the window (NVTX).
    NAME,
    /// The profile tells of the whole run only.
    WHOLE_RUN
  }

  /// The hotspots of one window, those with the most time first.
  ///
  /// @param window its name
  /// @param where of the window
  /// @param durationS of the window; empty where nobody knows
  /// @param energyJ of the device in the window; empty where the recording has none
  public record InWindow(
      String window,
      String where,
      Join join,
      OptionalDouble durationS,
      OptionalDouble energyJ,
      List<Hotspot> hotspots) {
    public InWindow {
      hotspots =
          hotspots.stream()
              .sorted(
                  Comparator.comparingDouble(Hotspot::seconds)
                      .reversed()
                      .thenComparing(Hotspot::name)
                      .thenComparing(Hotspot::module))
              .toList();
    }

    double seconds() {
      return hotspots.stream().mapToDouble(Hotspot::seconds).sum();
    }
  }

  /// Returns a row for each window and hotspot. The column `joules_by_time` is the device's energy
  /// in the window shared out by time, as if power were the same whatever ran: kernels by their
  /// share of the window's duration (what is left belongs to no kernel), functions by their share
  /// of all functions' time.
  public Table table() {
    SortedSet<String> details = details();
    var columns =
        new ArrayList<>(
            List.of(
                "window",
                "where",
                "joined_by",
                kind.name().toLowerCase(Locale.ROOT),
                "module",
                "calls",
                "seconds",
                "share_pct",
                "mean_s",
                "min_s",
                "max_s",
                "joules_by_time"));
    columns.addAll(details);
    var rows = new ArrayList<List<String>>();
    for (InWindow window : windows) {
      for (Hotspot hotspot : window.hotspots()) {
        rows.add(row(window, hotspot, details));
      }
    }
    return new Table(columns, rows);
  }

  private SortedSet<String> details() {
    var names = new TreeSet<String>();
    windows.forEach(
        window -> window.hotspots().forEach(hotspot -> names.addAll(hotspot.details().keySet())));
    return names;
  }

  private List<String> row(InWindow window, Hotspot hotspot, SortedSet<String> details) {
    var row = new ArrayList<String>();
    row.add(window.window());
    row.add(window.where());
    row.add(window.join().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    row.add(hotspot.name());
    row.add(hotspot.module());
    row.add(hotspot.calls().isPresent() ? Long.toString(hotspot.calls().getAsLong()) : "");
    row.add(number(hotspot.seconds()));
    row.add(number(100 * share(hotspot, window.seconds())));
    row.add(
        hotspot.calls().isPresent() ? number(hotspot.seconds() / hotspot.calls().getAsLong()) : "");
    row.add(number(hotspot.shortestS().orElse(Double.NaN)));
    row.add(number(hotspot.longestS().orElse(Double.NaN)));
    row.add(number(joules(window, hotspot)));
    for (String detail : details) {
      row.add(number(hotspot.details().getOrDefault(detail, Double.NaN)));
    }
    return row;
  }

  private double joules(InWindow window, Hotspot hotspot) {
    double whole =
        switch (kind) {
          case KERNEL -> Math.max(window.durationS().orElse(Double.NaN), window.seconds());
          case FUNCTION -> window.seconds();
        };
    return window.energyJ().orElse(Double.NaN) * share(hotspot, whole);
  }

  private static double share(Hotspot hotspot, double whole) {
    return whole == 0 ? Double.NaN : hotspot.seconds() / whole;
  }

  private static String number(double value) {
    return Double.isNaN(value)
        ? ""
        : Table.field(Double.parseDouble(String.format(Locale.ROOT, "%.9g", value)));
  }
}
