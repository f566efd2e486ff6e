package org.actant.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.input.InputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tells the SQL that a report may run from all other SQL. DuckDB's own parser does the reading:
/// its syntax tree shows the statements, their order and every function by name.
final class SqlSyntax {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Pattern LINE = Pattern.compile("(?m)^LINE (\\d+):");

  /// Functions that SQL writes like a column.
  private static final Set<String> WRITTEN_LIKE_COLUMNS =
      Set.of("current_date", "current_time", "current_timestamp", "localtime", "localtimestamp");

  private final Connection connection;
  private final Set<String> unstable;

  SqlSyntax(Connection connection) throws SQLException {
    this.connection = connection;
    this.unstable = unstableFunctions(connection);
  }

  /// Returns the names of the tables that the SQL reads, in alphabetical order; common table
  /// expressions among them.
  SortedSet<String> tables(SqlSource source) {
    var names = new TreeSet<String>();
    collectTables(parse(source), names);
    return names;
  }

  private static void collectTables(JsonNode node, SortedSet<String> names) {
    if (node.path("type").asString("").equals("BASE_TABLE")) {
      names.add(node.path("table_name").asString());
    }
    for (JsonNode child : node) {
      collectTables(child, names);
    }
  }

  void check(SqlSource source) {
    JsonNode tree = parse(source);
    if (tree.path("statements").size() != 1) {
      throw wrong(source, tree.path("statements").size() + " statements", "a single SELECT");
    }
    JsonNode node = tree.path("statements").get(0).path("node");
    if (!isOrdered(node)) {
      throw wrong(
          source,
          "a SELECT without ORDER BY",
          "ORDER BY, so that rows always come in the same order");
    }
    checkFunctions(node, source);
  }

  /// A complaint about SQL in DuckDB's words, on the line that DuckDB points at.
  static InputException complaint(SqlSource source, SQLException failure) {
    String message = String.valueOf(failure.getMessage());
    Matcher line = LINE.matcher(message);
    long at = source.line() + (line.find() ? Long.parseLong(line.group(1)) - 1 : 0);
    String words =
        message.lines().takeWhile(l -> !l.isBlank()).reduce((a, b) -> a + " " + b).orElse(message);
    return new InputException(
        source.file(), at, words, "SQL that DuckDB runs over the tables of this report");
  }

  private JsonNode parse(SqlSource source) {
    try (var statement =
        connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)::VARCHAR")) {
      statement.setString(1, source.text());
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        JsonNode tree = MAPPER.readTree(result.getString(1));
        if (tree.path("error").asBoolean()) {
          throw unreadable(source, tree);
        }
        return tree;
      }
    } catch (SQLException e) {
      throw complaint(source, e);
    }
  }

  private static InputException unreadable(SqlSource source, JsonNode tree) {
    int position = Math.min(tree.path("position").asInt(0), source.text().length());
    long line =
        source.line() + source.text().substring(0, position).chars().filter(c -> c == '\n').count();
    String message = tree.path("error_message").asString();
    return message.contains("Only SELECT")
        ? wrong(source, "a statement that is no SELECT", "a single SELECT")
        : new InputException(source.file(), line, message, "a single SELECT");
  }

  /// An ORDER BY counts at the outermost level only, possibly below common table expressions.
  private static boolean isOrdered(JsonNode node) {
    for (JsonNode modifier : node.path("modifiers")) {
      if (modifier.path("type").asString().equals("ORDER_MODIFIER")) {
        return true;
      }
    }
    return node.path("type").asString().equals("CTE_NODE") && isOrdered(node.path("child"));
  }

  private void checkFunctions(JsonNode node, SqlSource source) {
    String function = node.path("function_name").asString("").toLowerCase(Locale.ROOT);
    String column = node.path("column_names").path(0).asString("").toLowerCase(Locale.ROOT);
    if (WRITTEN_LIKE_COLUMNS.contains(column)) {
      function = column;
    }
    if (WRITTEN_LIKE_COLUMNS.contains(function)
        || unstable.contains(function)
        || function.startsWith("duckdb_")
        || function.startsWith("pragma_")) {
      long position = node.path("query_location").asLong(0);
      int end = (int) Math.clamp(position, 0, source.text().length());
      long line =
          source.line() + source.text().substring(0, end).chars().filter(c -> c == '\n').count();
      throw new InputException(
          source.file(),
          line,
          "the function `" + function + "`",
          "functions whose value depends on the tables only");
    }
    for (JsonNode child : node) {
      checkFunctions(child, source);
    }
  }

  private static Set<String> unstableFunctions(Connection connection) throws SQLException {
    var names = new HashSet<String>();
    try (var statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT DISTINCT function_name FROM duckdb_functions() WHERE stability <>"
                    + " 'CONSISTENT'")) {
      while (result.next()) {
        names.add(result.getString(1).toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static InputException wrong(SqlSource source, String found, String expected) {
    return new InputException(source.file(), source.line(), found, expected);
  }
}
