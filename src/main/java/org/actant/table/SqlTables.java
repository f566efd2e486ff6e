package org.actant.table;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// An embedded, empty DuckDB that is handed tables and answers `SELECT`s over them.
///
/// A workspace may come from somebody else, so its SQL is data that is not trusted: (1) the
/// database lives in memory and is opened without any access to files or the network, and its
/// settings are locked before the first query; (2) only a single `SELECT` is run; (3) it may not
/// use functions whose value changes from one run to the next, such as `random()` or `now()`, nor
/// those that show the machine; (4) memory and time are bounded. Rows come from one thread and must
/// be ordered, numbers are written in the shortest form that reads back to the same value: the same
/// tables and the same SQL give the same bytes.
public final class SqlTables implements AutoCloseable {
  private static final int SECONDS = 120;

  private final DuckDBConnection connection;
  private final SqlSyntax syntax;
  private final Set<SqlSource> checked = new HashSet<>();

  private SqlTables(DuckDBConnection connection) throws SQLException {
    this.connection = connection;
    this.syntax = new SqlSyntax(connection);
  }

  public static SqlTables open() {
    var settings = new Properties();
    settings.put("threads", "1");
    settings.put("memory_limit", "1GB");
    settings.put("temp_directory", "");
    settings.put("enable_external_access", "false");
    settings.put("autoinstall_known_extensions", "false");
    settings.put("autoload_known_extensions", "false");
    try {
      var connection =
          DriverManager.getConnection("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
      var tables = new SqlTables(connection);
      tables.execute("SET TimeZone = 'UTC'");
      tables.execute("SET lock_configuration = true");
      return tables;
    } catch (SQLException e) {
      throw new UnavailableException("DuckDB does not start on this machine: " + e.getMessage(), e);
    }
  }

  /// Adds a table that SQL can name. A missing value becomes `NULL`.
  ///
  /// @param namespace the SQL schema, `main` for names without a prefix
  /// @param content with fields that fit their types, see [TypedTable#checkFields]
  public void add(String namespace, String name, TypedTable content) {
    Table table = content.table();
    var columns = new ArrayList<String>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(quoted(table.columns().get(i)) + " " + sqlType(content.types().get(i)));
    }
    try {
      execute("CREATE SCHEMA IF NOT EXISTS " + quoted(namespace));
      execute(
          "CREATE TABLE %s.%s (%s)"
              .formatted(quoted(namespace), quoted(name), String.join(", ", columns)));
      try (DuckDBAppender appender = connection.createAppender(namespace, name)) {
        for (List<String> row : table.rows()) {
          appender.beginRow();
          for (int i = 0; i < row.size(); i++) {
            append(appender, row.get(i), content.types().get(i));
          }
          appender.endRow();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot add the table " + name, e);
    }
  }

  /// Runs one `SELECT ... ORDER BY ...`.
  ///
  /// @throws InputException if the text is anything else, is wrong, or gives a column that is no
  ///   text, number or boolean
  public TypedTable query(SqlSource source) {
    if (!checked.contains(source)) {
      syntax.check(source);
      checked.add(source);
    }
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      try (ResultSet result = statement.executeQuery(source.text())) {
        return read(result, source);
      }
    } catch (SQLException e) {
      throw SqlSyntax.complaint(source, e);
    }
  }

  /// Puts a view in the place of a table name; a view of that name is replaced.
  void view(String namespace, String name, String select) {
    try {
      execute("CREATE SCHEMA IF NOT EXISTS " + quoted(namespace));
      execute(
          "CREATE OR REPLACE VIEW %s.%s AS %s".formatted(quoted(namespace), quoted(name), select));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot show " + name, e);
    }
  }

  /// Returns the names of the tables that a query reads, without their namespaces.
  public SortedSet<String> tablesOf(SqlSource source) {
    return syntax.tables(source);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TypedTable read(ResultSet result, SqlSource source) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    var names = new ArrayList<String>();
    var types = new ArrayList<Column.Type>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      if (names.contains(meta.getColumnName(i))) {
        throw new InputException(
            source.file(),
            source.line(),
            "two columns named `" + meta.getColumnName(i) + "`",
            "names that differ");
      }
      names.add(meta.getColumnName(i));
      types.add(columnType(meta.getColumnTypeName(i), meta.getColumnName(i), source));
    }
    var rows = new ArrayList<List<String>>();
    while (result.next()) {
      var row = new ArrayList<String>();
      for (int i = 1; i <= names.size(); i++) {
        row.add(field(result.getObject(i)));
      }
      rows.add(row);
    }
    return new TypedTable(new Table(names, rows), types);
  }

  private static Column.Type columnType(String type, String column, SqlSource source) {
    return switch (type.replaceAll("\\(.*", "")) {
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT" ->
          Column.Type.INTEGER;
      case "FLOAT", "DOUBLE", "DECIMAL" -> Column.Type.NUMBER;
      case "BOOLEAN" -> Column.Type.BOOLEAN;
      case "VARCHAR" -> Column.Type.STRING;
      default ->
          throw new InputException(
              source.file(),
              source.line(),
              "the column `" + column + "` of type " + type,
              "text, a number or a boolean; use CAST");
    };
  }

  /// NaN and the infinities of a division by zero are missing values.
  private static String field(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Float number ->
          Float.isFinite(number) ? Table.field(Double.parseDouble(number.toString())) : "";
      case Double number -> Double.isFinite(number) ? Table.field(number) : "";
      case BigDecimal number ->
          number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }

  private static void append(DuckDBAppender appender, String field, Column.Type type)
      throws SQLException {
    if (field.isEmpty()) {
      appender.appendNull();
      return;
    }
    switch (type) {
      case STRING -> appender.append(field);
      case INTEGER -> appender.append(Long.parseLong(field));
      case NUMBER -> appender.append(Double.parseDouble(field));
      case BOOLEAN -> appender.append(Boolean.parseBoolean(field));
    }
  }

  private static String sqlType(Column.Type type) {
    return switch (type) {
      case STRING -> "VARCHAR";
      case INTEGER -> "BIGINT";
      case NUMBER -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
    };
  }

  static String quoted(String name) {
    return name.chars()
        .mapToObj(c -> c == '"' ? "\"\"" : Character.toString(c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
