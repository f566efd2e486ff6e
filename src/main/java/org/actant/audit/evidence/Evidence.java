package org.actant.audit.evidence;

import java.util.List;

/// All that the files of an audit say.
///
/// @param files what was read, and as what
public record Evidence(
    List<MeasuredRow> rows,
    List<Scores> scores,
    List<Settings> settings,
    List<Published> published,
    List<Trial> trials,
    List<Counter> counters,
    List<Claim> claims,
    List<ReadFile> files,
    List<NotAudited> notAudited) {
  public Evidence {
    rows = List.copyOf(rows);
    scores = List.copyOf(scores);
    settings = List.copyOf(settings);
    published = List.copyOf(published);
    trials = List.copyOf(trials);
    counters = List.copyOf(counters);
    claims = List.copyOf(claims);
    files = List.copyOf(files);
    notAudited = List.copyOf(notAudited);
  }

  /// A file that was read.
  ///
  /// @param format what it was read as
  /// @param sha256 in hexadecimal digits
  public record ReadFile(String file, String format, String sha256) {}

  public List<MeasuredRow> rows(MeasuredRow.Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }
}
