package org.actant.audit.evidence;

import java.util.ArrayList;
import java.util.List;

/// What has been read so far.
final class Gathered {
  final List<MeasuredRow> rows = new ArrayList<>();
  final List<Scores> scores = new ArrayList<>();
  final List<Settings> settings = new ArrayList<>();
  final List<Published> published = new ArrayList<>();
  final List<Trial> trials = new ArrayList<>();
  final List<Counter> counters = new ArrayList<>();
  final List<Claim> claims = new ArrayList<>();
  final List<Evidence.ReadFile> files = new ArrayList<>();
  final List<NotAudited> notAudited = new ArrayList<>();

  void skip(Place place, String reason) {
    notAudited.add(new NotAudited(place, reason));
  }

  /// Lists the rows of a table that could not be read.
  void skipMisfits(RawFile file, RawTable table) {
    for (RawTable.Misfit misfit : table.misfits()) {
      skip(file.place(misfit.line()), misfit.reason());
    }
  }

  Evidence evidence() {
    return new Evidence(
        Runs.apart(rows), scores, settings, published, trials, counters, claims, files, notAudited);
  }
}
