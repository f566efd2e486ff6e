package org.actant.audit.evidence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /// Rows of one kind by some key, in the order of the files.
  public <K extends Comparable<K>> SortedMap<K, List<MeasuredRow>> rowsBy(
      MeasuredRow.Kind kind, Function<MeasuredRow, K> key) {
    return rows.stream()
        .filter(row -> row.kind() == kind)
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
