package org.actant.codebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import org.actant.input.YamlValue;

/// Reads the change log of a codebook: versions rise, dates do not fall, and the last entry tells
/// the version at hand. A first version has nothing to tell and may do without.
final class ChangeLog {
  private ChangeLog() {}

  static List<Change> of(YamlValue root, int version) {
    if (version == 1 && root.find("changes").isEmpty()) {
      return List.of();
    }
    YamlValue log =
        root.find("changes")
            .orElseThrow(() -> {
              YamlValue at = root.get("version");
              return new InputException(
                  at.file(),
                  at.line(),
                  "version " + version + " without `changes`",
                  "a list of version, date and what");
            });
    var changes = new ArrayList<Change>();
    for (YamlValue entry : log.list()) {
      Change change = change(entry);
      if (!changes.isEmpty()) {
        checkOrder(entry, changes.getLast(), change);
      }
      changes.add(change);
    }
    if (changes.isEmpty() || changes.getLast().version() != version) {
      String last = changes.isEmpty() ? "nothing" : "version " + changes.getLast().version();
      throw log.unexpected("ends with " + last, "version " + version + ", the current one");
    }
    return changes;
  }

  private static Change change(YamlValue entry) {
    entry.allowKeys("version", "date", "what");
    String what = entry.string("what").strip();
    if (what.isEmpty()) {
      throw entry.get("what").unexpected("is empty", "what was changed, and why");
    }
    return new Change(
        entry.get("version").integer(1, 1_000_000),
        date(entry.get("date")),
        what.replaceAll("[ \\t]*\\n[ \\t]*", "\n"));
  }

  private static LocalDate date(YamlValue value) {
    try {
      return LocalDate.parse(value.string());
    } catch (DateTimeParseException _) {
      throw value.unexpected("is `" + value.string() + "`", "a day such as 2026-11-21");
    }
  }

  private static void checkOrder(YamlValue entry, Change earlier, Change later) {
    if (later.version() <= earlier.version()) {
      throw entry
          .get("version")
          .unexpected(
              "is " + later.version() + " after " + earlier.version(), "versions that rise");
    }
    if (later.date().isBefore(earlier.date())) {
      throw entry
          .get("date")
          .unexpected("is " + later.date() + " after " + earlier.date(), "days in their order");
    }
  }
}
