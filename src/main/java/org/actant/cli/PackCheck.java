package org.actant.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.actant.corpus.FileTexts;
import org.actant.pack.Check;
import org.actant.pack.PackReport;
import org.actant.pack.PackVerification;
import org.actant.table.Table;

/// `actant verify PACK`: what agrees, what differs, and what could not be checked and why.
final class PackCheck {
  private PackCheck() {}

  /// Says whether a path is a pack rather than a part of a workspace: an archive, or a folder that
  /// one was unpacked in.
  static boolean isPack(Path path) {
    return path.toString().endsWith(".zip")
        || Files.isRegularFile(path.resolve("actant-pack.json"));
  }

  static int run(Console console, Path pack) throws IOException {
    PackReport report;
    try (var texts = new FileTexts()) {
      report =
          PackVerification.of(pack, Pipeline::stages, Session.CLOCK, texts::of, console.progress());
    }
    console.result(text(report), report);
    return report.agrees() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private static String text(PackReport report) {
    var text = new StringBuilder();
    var pack = report.pack();
    text.append(
        "the pack of the report `%s`, made by actant %s%s, checked by actant %s\n"
            .formatted(
                pack.report(),
                pack.actant(),
                pack.commit().isEmpty() ? "" : " (commit " + pack.commit() + ")",
                Actant.version()));
    for (PackReport.Fault fault : report.faults()) {
      text.append("tampered or damaged: %s %s\n".formatted(fault.path(), fault.detail()));
    }
    text.append(
        "%s files in the manifest: %s\n\n"
            .formatted(
                report.files(),
                report.faults().isEmpty()
                    ? "all as listed"
                    : report.faults().size() + " are not as listed"));
    text.append(TextTable.format(counts(report)));
    for (Check check : report.with(Check.Outcome.DIFFERS)) {
      text.append("\ndiffers: %s (%s)".formatted(check.path(), check.detail()));
    }
    byReason(text, report, Check.Outcome.SAME_CONTENT);
    byReason(text, report, Check.Outcome.AGREES_IN_PART);
    byReason(text, report, Check.Outcome.NOT_CHECKED);
    return text.toString().stripTrailing();
  }

  /// Names each reason once, with the files it holds for.
  private static void byReason(StringBuilder text, PackReport report, Check.Outcome outcome) {
    var files = new TreeMap<String, List<String>>();
    for (Check check : report.with(outcome)) {
      files.computeIfAbsent(check.detail(), _ -> new ArrayList<>()).add(check.path());
    }
    files.forEach((reason, paths) ->
        text.append("\n%s: %s\n".formatted(outcome.words(), reason))
            .append(FileList.format("  ", paths, false)));
  }

  private static Table counts(PackReport report) {
    var columns = new ArrayList<>(List.of("made again"));
    for (Check.Outcome outcome : Check.Outcome.values()) {
      columns.add(outcome.words());
    }
    var rows = new ArrayList<List<String>>();
    for (Check.Kind kind : Check.Kind.values()) {
      var row = new ArrayList<>(List.of(kind.name().toLowerCase(java.util.Locale.ROOT)));
      for (Check.Outcome outcome : Check.Outcome.values()) {
        row.add(Long.toString(report.count(kind, outcome)));
      }
      rows.add(row);
    }
    return new Table(columns, rows);
  }
}
