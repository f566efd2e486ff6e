package org.actant.energy.profiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.energy.recording.Origin;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// An SQLite export of Nsight Systems, opened for reading.
///
/// The file may come from anyone: nothing in it is run (views and virtual tables are refused in the
/// place of tables), its size and that of a value are limited, and so is the time of all queries.
/// Tables are made lazily by nsys and columns differ by version, so each is looked for.
final class NsysDatabase implements AutoCloseable {
  static final long LARGEST_BYTES = 8L << 30;
  private static final long LONGEST_NS = 300_000_000_000L;
  private static final int LARGEST_VALUE = 1 << 20;
  private static final int STEPS_BETWEEN_LOOKS = 100_000;
  private static final int MOST_KERNEL_NAMES = 100_000;
  private static final int MOST_RANGES = 10_000;
  private static final String KERNELS = "CUPTI_ACTIVITY_KIND_KERNEL";

  private final Path file;
  private final String sha256;
  private final Connection connection;
  private final String nameColumn;

  /// A span of the profile's clock.
  record Range(long beginNs, long endNs) {}

  private NsysDatabase(Path file, String sha256, Connection connection) throws SQLException {
    this.file = file;
    this.sha256 = sha256;
    this.connection = connection;
    this.nameColumn = nameColumn();
  }

  static NsysDatabase open(Path file) throws IOException, SQLException {
    long size = Files.size(file);
    if (size > LARGEST_BYTES) {
      throw new InputException(
          file,
          size + " bytes",
          "at most " + LARGEST_BYTES + " bytes; export a part of the session");
    }
    Connection connection = connect(file);
    try {
      return new NsysDatabase(file, Digest.of(file).hex(), connection);
    } catch (SQLException | RuntimeException | IOException e) {
      connection.close();
      throw e;
    }
  }

  private static Connection connect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    // immutable: no lock and no journal is made beside a file that is only read
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1";
    Connection connection = config.createConnection(url);
    try (var statement = connection.createStatement()) {
      connection
          .unwrap(SQLiteConnection.class)
          .setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_VALUE);
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA query_only = ON");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA mmap_size = 0");
      ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS, new Deadline());
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// Ends a query that takes too long.
  private static final class Deadline extends ProgressHandler {
    private final long begin = System.nanoTime();

    @Override
    protected int progress() {
      return System.nanoTime() - begin > LONGEST_NS ? 1 : 0;
    }
  }

  Origin origin() {
    return new Origin(
        "nsight-systems",
        "",
        List.of(new Origin.Source(String.valueOf(file.getFileName()), sha256)));
  }

  // ---- what the file has

  private String nameColumn() throws SQLException {
    SortedSet<String> tables = tables();
    if (!tables.contains(KERNELS) || !tables.contains("StringIds")) {
      throw new InputException(
          file,
          "no table " + (tables.contains(KERNELS) ? "StringIds" : KERNELS),
          "an export of Nsight Systems of a program that ran CUDA kernels (nsys profile -t cuda)");
    }
    SortedSet<String> columns = columns(KERNELS);
    for (String name : List.of("demangledName", "shortName", "mangledName")) {
      if (columns.contains(name)) {
        return name;
      }
    }
    throw new InputException(
        file,
        KERNELS + " with the columns " + String.join(", ", columns),
        "a column demangledName, shortName or mangledName");
  }

  /// The real tables: no views, no virtual tables.
  private SortedSet<String> tables() throws SQLException {
    return names(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  }

  private SortedSet<String> columns(String table) throws SQLException {
    return names("SELECT name FROM pragma_table_info('" + table + "')");
  }

  private SortedSet<String> names(String query) throws SQLException {
    var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(String.valueOf(rows.getString(1)));
      }
    }
    return names;
  }

  /// What else the export has, for people.
  List<String> notes() throws SQLException {
    var notes = new ArrayList<String>();
    SortedSet<String> tables = tables();
    if (tables.contains("GPU_METRICS")) {
      notes.add("the export has " + count("GPU_METRICS") + " samples of GPU metrics; not imported");
    }
    if (tables.contains("PROFILER_OVERHEAD")) {
      notes.add(
          "the profiler itself was at work "
              + count("PROFILER_OVERHEAD")
              + " times in the session");
    }
    if (tables.contains("DIAGNOSTIC_EVENT")) {
      notes.add("the export has " + count("DIAGNOSTIC_EVENT") + " diagnostics of the profiler");
    }
    return notes;
  }

  private long count(String table) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  /// When the profile's clock stood at zero, in nanoseconds since 1970.
  OptionalLong sessionStartNs() throws SQLException {
    if (!tables().contains("TARGET_INFO_SESSION_START_TIME")
        || !columns("TARGET_INFO_SESSION_START_TIME").contains("utcEpochNs")) {
      return OptionalLong.empty();
    }
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT utcEpochNs FROM TARGET_INFO_SESSION_START_TIME")) {
      long ns = rows.next() ? rows.getLong(1) : 0;
      return ns > 0 ? OptionalLong.of(ns) : OptionalLong.empty();
    }
  }

  // ---- kernels

  /// All kernels of the session.
  List<Hotspot> kernels() throws SQLException {
    return kernels(List.of(new Range(Long.MIN_VALUE / 4, Long.MAX_VALUE / 4)));
  }

  /// Kernels within ranges, with the part of their time that lies inside.
  List<Hotspot> kernels(List<Range> ranges) throws SQLException {
    var sums = new TreeMap<String, Sum>();
    String query =
        """
        SELECT s.value, COUNT(*), SUM(MIN(k."end", ?2) - MAX(k."start", ?1)),
               MIN(k."end" - k."start"), MAX(k."end" - k."start")
        FROM %s AS k LEFT JOIN StringIds AS s ON s.id = k.%s
        WHERE k."start" < ?2 AND k."end" > ?1
        GROUP BY s.value
        """
            .formatted(KERNELS, nameColumn);
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (Range range : merged(ranges)) {
        statement.setLong(1, range.beginNs());
        statement.setLong(2, range.endNs());
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            add(rows, sums);
          }
        }
      }
    }
    return sums.entrySet().stream().map(sum -> sum.getValue().hotspot(sum.getKey())).toList();
  }

  private void add(ResultSet rows, Map<String, Sum> sums) throws SQLException {
    String name = Optional.ofNullable(rows.getString(1)).orElse("(a kernel without name)");
    var found = new Sum(rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5));
    if (found.shortestNs() < 0) {
      throw new InputException(file, "a kernel that ends before it starts: " + name, "start < end");
    }
    sums.merge(name, found, Sum::plus);
    if (sums.size() > MOST_KERNEL_NAMES) {
      throw new InputException(
          file, "more than " + MOST_KERNEL_NAMES + " names of kernels", "fewer");
    }
  }

  private record Sum(long calls, long ns, long shortestNs, long longestNs) {
    Sum plus(Sum other) {
      return new Sum(
          calls + other.calls,
          ns + other.ns,
          Math.min(shortestNs, other.shortestNs),
          Math.max(longestNs, other.longestNs));
    }

    Hotspot hotspot(String name) {
      return new Hotspot(
          name,
          "",
          OptionalLong.of(calls),
          ns / 1e9,
          OptionalDouble.of(shortestNs / 1e9),
          OptionalDouble.of(longestNs / 1e9),
          new TreeMap<>());
    }
  }

  /// Joins ranges that overlap, so that no kernel counts twice.
  private static List<Range> merged(List<Range> ranges) {
    var merged = new ArrayList<Range>();
    for (Range range :
        ranges.stream().sorted(java.util.Comparator.comparingLong(Range::beginNs)).toList()) {
      if (!merged.isEmpty() && range.beginNs() <= merged.getLast().endNs()) {
        Range last = merged.removeLast();
        merged.add(new Range(last.beginNs(), Math.max(last.endNs(), range.endNs())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  // ---- ranges that the program named

  /// The NVTX ranges with a name.
  List<Range> ranges(String name) throws SQLException {
    if (!tables().contains("NVTX_EVENTS")) {
      return List.of();
    }
    SortedSet<String> columns = columns("NVTX_EVENTS");
    String text =
        columns.contains("textId") && columns.contains("text")
            ? "COALESCE(n.text, s.value)"
            : columns.contains("textId") ? "s.value" : "n.text";
    String join = columns.contains("textId") ? " LEFT JOIN StringIds AS s ON s.id = n.textId" : "";
    String query =
        "SELECT n.\"start\", n.\"end\" FROM NVTX_EVENTS AS n"
            + join
            + " WHERE n.\"end\" IS NOT NULL"
            + " AND n.\"end\" > n.\"start\" AND "
            + text
            + " = ? LIMIT "
            + (MOST_RANGES + 1);
    var ranges = new ArrayList<Range>();
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ranges.add(new Range(rows.getLong(1), rows.getLong(2)));
        }
      }
    }
    if (ranges.size() > MOST_RANGES) {
      throw new InputException(
          file, "more than " + MOST_RANGES + " NVTX ranges named `" + name + "`", "fewer");
    }
    return ranges;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
