package org.actant.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.actant.table.Table;

/// Networks of time windows, one after the other, and the one of all time.
public record Series(Network whole, List<Windows.Slice> slices) {
  public Series {
    slices = List.copyOf(slices);
  }

  public static Series of(Statements statements, Recipe recipe, Windows windows) {
    return new Series(Networks.of(statements, recipe), windows.slices(statements, recipe));
  }

  /// One row for each window: how many statements, nodes and ties, and their weight.
  public Table summary() {
    var rows = new ArrayList<List<String>>();
    for (Windows.Slice slice : slices) {
      Network network = slice.network();
      rows.add(
          List.of(
              slice.window().start().toString(),
              slice.window().end().toString(),
              Integer.toString(network.account().statements()),
              Integer.toString(network.nodes().size()),
              Integer.toString(network.ties().size()),
              Numbers.plain(network.ties().stream().mapToDouble(Tie::weight).sum())));
    }
    return new Table(
        List.of("window_start", "window_end", "statements", "nodes", "ties", "weight"), rows);
  }

  /// One row for each tie in each window.
  public Table ties() {
    var rows = new ArrayList<List<String>>();
    for (Windows.Slice slice : slices) {
      for (Tie tie : slice.network().ties()) {
        rows.add(
            List.of(
                slice.window().start().toString(),
                slice.window().end().toString(),
                slice.network().source(tie).name(),
                slice.network().target(tie).name(),
                tie.relation(),
                Numbers.plain(tie.weight()),
                Objects.toString(tie.first(), ""),
                Objects.toString(tie.last(), ""),
                String.join(" ", tie.statements())));
      }
    }
    return new Table(
        List.of(
            "window_start",
            "window_end",
            "source",
            "target",
            "relation",
            "weight",
            "first",
            "last",
            "statements"),
        rows);
  }
}
