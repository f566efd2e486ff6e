package org.actant.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts trials into the raw tables of a run.
///
/// @param log what the trial at hand wrote
record TrialStore(RunFolder run, Study study, Path log) {
  static final String LOG = "trial.log";

  /// Adds a trial's rows to the raw tables, the one in `trials.csv` last. The log of a failed trial
  /// is kept.
  void store(TrialRecord record) throws IOException {
    run.appendAll(RawTables.SAMPLES, RawRows.samples(record));
    run.appendAll(RawTables.WINDOWS, RawRows.windows(record));
    run.appendAll(RawTables.CLASSES, RawRows.classes(record));
    run.appendAll(RawTables.CONFUSION, RawRows.confusion(record));
    run.appendAll(RawTables.FINDINGS, RawRows.findings(record));
    if (record.outcome() instanceof TrialRecord.Failed && Files.exists(log)) {
      Path kept = run.file("logs/" + record.number() + ".log");
      Files.createDirectories(kept.getParent());
      Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(log);
    run.append(RawTables.TRIALS, RawRows.trial(record, study.seedOf(record.trial().block())));
  }
}
