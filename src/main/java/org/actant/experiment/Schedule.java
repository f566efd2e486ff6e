package org.actant.experiment;

import java.util.List;
import org.actant.input.InputException;
import org.actant.table.Table;

/// Which blocks a run has.
///
/// @param first block of the run
/// @param last block of the run, as far as is known
/// @param controls whether blocks begin with the idle machine and have a twin of the baseline; runs
///   that are older than these controls have none
/// @param open whether the pilot has still to say how many blocks there are
public record Schedule(int first, int last, boolean controls, boolean open) {
  /// Why a run has the blocks that it has.
  enum Event {
    /// The whole study was asked for.
    BEGIN,
    /// Some blocks were asked for; others may run on other machines.
    PART,
    /// The pilot said how many blocks are needed.
    PILOT,
    /// The budget is used up.
    BUDGET,
    /// Runs of several machines were merged.
    MERGE;

    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// The schedule of a whole study when it begins.
  static Schedule of(Study study) {
    return new Schedule(1, study.replication().pilot(), true, !study.replication().isFixed());
  }

  /// Some blocks of a study.
  ///
  /// @param blocks such as `2-4` or `3`
  static Schedule part(Study study, String blocks) {
    if (!blocks.matches("[1-9][0-9]{0,3}(-[1-9][0-9]{0,3})?")) {
      throw new InputException("found the blocks `" + blocks + "`; expected such as 3 or 1-3");
    }
    String[] borders = blocks.split("-", -1);
    int first = Integer.parseInt(borders[0]);
    int last = Integer.parseInt(borders[borders.length - 1]);
    if (last < first || last > study.replication().most()) {
      throw new InputException(
          "found the blocks `%s`; expected blocks from 1 to %s, the first not after the last"
              .formatted(blocks, study.replication().most()));
    }
    return new Schedule(first, last, true, false);
  }

  /// Reads what a run says of its blocks; an empty table is that of a run made before there was
  /// one.
  static Schedule read(Study study, Table events) {
    if (events.rows().isEmpty()) {
      return new Schedule(1, study.replication().pilot(), false, false);
    }
    int row = events.rows().size() - 1;
    boolean open =
        !study.replication().isFixed() && events.get(row, "event").equals(Event.BEGIN.label());
    return new Schedule(
        Integer.parseInt(events.get(row, "first")),
        Integer.parseInt(events.get(row, "last")),
        true,
        open);
  }

  /// The row of the table that says so.
  List<String> row(Event event, String reason) {
    return List.of(event.label(), String.valueOf(first), String.valueOf(last), reason);
  }

  Schedule until(int block) {
    return new Schedule(first, block, controls, false);
  }
}
