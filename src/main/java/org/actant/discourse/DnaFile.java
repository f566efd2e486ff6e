package org.actant.discourse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// A file of Discourse Network Analyzer, version 2 or 3: an SQLite database.
///
/// The file may come from anyone. It is opened for reading only, nothing in it is run (views and
/// virtual tables are refused in the place of tables), the texts of documents are never loaded, and
/// what is too large to be a coded value is an error.
public final class DnaFile {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_VALUE = 10_000;
  private static final int MOST_ROWS = 5_000_000;
  private static final int LARGEST_ROW = 256 << 20;

  /// What version 2 and 3 both have.
  private static final List<String> TABLES =
      List.of(
          "DOCUMENTS",
          "STATEMENTTYPES",
          "VARIABLES",
          "STATEMENTS",
          "DATABOOLEAN",
          "DATAINTEGER",
          "DATASHORTTEXT");

  private final Path file;
  private final Connection connection;
  private final boolean isVersion3;

  private DnaFile(Path file, Connection connection) throws SQLException {
    this.file = file;
    this.connection = connection;
    checkTables();
    this.isVersion3 = hasColumn("DATASHORTTEXT", "Entity");
  }

  /// Reads the statements of the type `DNA Statement`, or of the first type that has any.
  public static Statements read(Path file) throws IOException {
    return read(file, "");
  }

  /// Reads the statements of a type.
  ///
  /// @param type the label of a type of statements; empty for the usual one
  public static Statements read(Path file, String type) throws IOException {
    checkMagic(file);
    try (Connection connection = open(file)) {
      return new DnaFile(file, connection).statements(type);
    } catch (SQLException e) {
      throw new InputException(
          file,
          "a database that cannot be read (" + e.getMessage() + ")",
          "a file of Discourse Network Analyzer 2 or 3");
    }
  }

  private static void checkMagic(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new InputException(
            file,
            "something else than an SQLite database",
            "a file of Discourse Network Analyzer 2 or 3");
      }
    }
  }

  private static Connection open(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.enableLoadExtension(false);
    config.setPragma(SQLiteConfig.Pragma.TRANSACTION_MODE, "DEFERRED");
    // immutable: no lock and no journal is made beside a file that is only read
    String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri() + "?immutable=1";
    Connection connection = config.createConnection(url);
    try (var statement = connection.createStatement()) {
      connection
          .unwrap(SQLiteConnection.class)
          .setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LARGEST_ROW);
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA query_only = ON");
      statement.execute("PRAGMA cell_size_check = ON");
      statement.execute("PRAGMA mmap_size = 0");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  // ---- what the file has

  private void checkTables() throws SQLException {
    var tables = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
    for (List<String> row :
        rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE"
                + " VIRTUAL%'",
            1)) {
      tables.add(row.getFirst());
    }
    for (String table : TABLES) {
      if (!tables.contains(table)) {
        throw new InputException(
            file, "no table " + table, "the tables of Discourse Network Analyzer 2 or 3");
      }
    }
  }

  private boolean hasColumn(String table, String column) throws SQLException {
    return rows("SELECT name FROM pragma_table_info('" + table + "')", 1).stream()
        .anyMatch(row -> row.getFirst().equalsIgnoreCase(column));
  }

  /// @param label of a type; empty for the usual one
  private String typeId(String label) throws SQLException {
    List<List<String>> types =
        rows(
            "SELECT t.ID, t.Label, (SELECT COUNT(*) FROM STATEMENTS s WHERE s.StatementTypeId ="
                + " t.ID) FROM STATEMENTTYPES t ORDER BY t.ID",
            3);
    String wanted = label.isEmpty() ? "DNA Statement" : label;
    Optional<List<String>> found =
        types.stream().filter(type -> type.get(1).equals(wanted)).findFirst();
    if (found.isEmpty() && label.isEmpty()) {
      found = types.stream().filter(type -> !type.get(2).equals("0")).findFirst();
    }
    return found
        .orElseThrow(() ->
            new InputException(
                file,
                "no type of statements `" + wanted + "`",
                "one of: " + String.join(", ", types.stream().map(t -> t.get(1)).toList())))
        .getFirst();
  }

  // ---- statements

  private Statements statements(String label) throws SQLException {
    String type = typeId(label);
    var variables = new TreeMap<String, Scale>();
    for (List<String> row :
        rows(
            "SELECT Variable, DataType FROM VARIABLES WHERE StatementTypeId = "
                + number(type)
                + " ORDER BY ID",
            2)) {
      scale(row.getFirst(), row.getLast(), type)
          .ifPresent(scale -> variables.put(row.getFirst(), scale));
    }
    Map<String, Map<String, String>> values = values(type, variables);
    Map<String, Document> documents = documents();
    var names = new TreeSet<>(variables.keySet());
    names.addAll(List.of("document", "coder"));
    var list = new ArrayList<Statement>();
    for (List<String> row :
        rows(
            "SELECT ID, DocumentId, Coder FROM STATEMENTS WHERE StatementTypeId = "
                + number(type)
                + " ORDER BY ID",
            3)) {
      list.add(statement(row, values, documents, names));
    }
    return new Statements(
        file.getFileName().toString(),
        names,
        variables,
        first(variables, Scale.Type.TEXT, "organization", "person"),
        first(variables, Scale.Type.TEXT, "concept"),
        first(variables, Scale.Type.BOOLEAN, "agreement"),
        profiles(type),
        Map.of(),
        Collections.emptySortedMap(),
        list);
  }

  private Statement statement(
      List<String> row,
      Map<String, Map<String, String>> values,
      Map<String, Document> documents,
      SortedSet<String> names) {
    String id = row.getFirst();
    Document document = documents.get(row.get(1));
    if (document == null) {
      throw new InputException(
          file,
          "statement " + id + " in a document " + row.get(1) + " that is not there",
          "a document for every statement");
    }
    var all = new TreeMap<>(document.values());
    names.addAll(all.keySet());
    all.put("coder", row.get(2));
    all.putAll(values.getOrDefault(id, Map.of()));
    return new Statement(id, document.id(), document.moment(), all, false);
  }

  private Optional<Scale> scale(String variable, String type, String statementType)
      throws SQLException {
    return switch (type) {
      case "short text" -> Optional.of(Scale.TEXT);
      case "boolean" -> Optional.of(Scale.BOOLEAN);
      case "integer" -> Optional.of(range(variable, statementType));
      // too long to name a node
      case "long text" -> Optional.empty();
      default ->
          throw new InputException(
              file,
              "the variable `" + variable + "` of type " + type,
              "short text, long text, integer or boolean");
    };
  }

  private Scale range(String variable, String statementType) throws SQLException {
    List<Long> levels =
        data("DATAINTEGER", "d.Value", "", statementType).stream()
            .filter(row -> row.get(1).equals(variable))
            .map(row -> number(row.get(2)))
            .sorted()
            .toList();
    return levels.isEmpty()
        ? Scale.integers(0, 0)
        : Scale.integers(levels.getFirst(), levels.getLast());
  }

  /// The values of each statement, by the statement's id.
  private Map<String, Map<String, String>> values(String type, Map<String, Scale> variables)
      throws SQLException {
    var values = new HashMap<String, Map<String, String>>();
    for (List<String> row : data("DATABOOLEAN", "d.Value", "", type)) {
      put(values, row, number(row.get(2)) == 0 ? "false" : "true");
    }
    for (List<String> row : data("DATAINTEGER", "d.Value", "", type)) {
      put(values, row, Long.toString(number(row.get(2))));
    }
    List<List<String>> texts =
        isVersion3
            ? data("DATASHORTTEXT", "e.Value", " JOIN ENTITIES e ON e.ID = d.Entity", type)
            : data("DATASHORTTEXT", "d.Value", "", type);
    for (List<String> row : texts) {
      put(values, row, row.get(2).strip());
    }
    values.values().forEach(of -> of.keySet().retainAll(variables.keySet()));
    return values;
  }

  private List<List<String>> data(String table, String value, String join, String type)
      throws SQLException {
    return rows(
        "SELECT d.StatementId, v.Variable, "
            + value
            + " FROM "
            + table
            + " d JOIN VARIABLES v ON v.ID = d.VariableId"
            + join
            + " WHERE v.StatementTypeId = "
            + number(type)
            + " ORDER BY d.ID",
        3);
  }

  private static void put(Map<String, Map<String, String>> values, List<String> row, String value) {
    values.computeIfAbsent(row.getFirst(), _ -> new HashMap<>()).put(row.get(1), value);
  }

  // ---- documents

  /// @param values what stands beside a document: title, author, source, section, type
  private record Document(String id, @Nullable Moment moment, Map<String, String> values) {}

  private Map<String, Document> documents() throws SQLException {
    var documents = new LinkedHashMap<String, Document>();
    for (List<String> row :
        rows(
            "SELECT ID, Date, Title, Author, Source, Section, Type FROM DOCUMENTS ORDER BY ID",
            7)) {
      var values = new TreeMap<String, String>();
      List<String> names = List.of("title", "author", "source", "section", "type");
      for (int i = 0; i < names.size(); i++) {
        values.put(names.get(i), row.get(i + 2));
      }
      values.put("document", row.getFirst());
      documents.put(row.getFirst(), new Document(row.getFirst(), moment(row.get(1)), values));
    }
    return documents;
  }

  /// Version 3 counts seconds since 1970, version 2 milliseconds.
  private @Nullable Moment moment(String date) {
    if (date.isEmpty()) {
      return null;
    }
    try {
      long seconds = isVersion3 ? number(date) : Math.floorDiv(number(date), 1000L);
      return new Moment(
          LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC), ChronoUnit.SECONDS);
    } catch (DateTimeException _) {
      throw new InputException(file, "a document of the date " + date, "seconds since 1970");
    }
  }

  // ---- actors and concepts

  /// What the attribute `Type` says of each organization and person; these are people.
  private Map<String, Map<String, Statements.Profile>> profiles(String type) throws SQLException {
    var profiles = new HashMap<String, Map<String, Statements.Profile>>();
    String sql =
        isVersion3
            ? "SELECT v.Variable, e.Value, COALESCE((SELECT a.AttributeValue FROM ATTRIBUTEVALUES a"
                + " JOIN ATTRIBUTEVARIABLES n ON n.ID = a.AttributeVariableId"
                + " WHERE a.EntityId = e.ID AND n.AttributeVariable = 'Type'), '')"
                + " FROM ENTITIES e JOIN VARIABLES v ON v.ID = e.VariableId"
            : "SELECT v.Variable, a.Value, a.Type FROM ATTRIBUTES a JOIN VARIABLES v ON v.ID ="
                + " a.VariableId";
    for (List<String> row : rows(sql + " WHERE v.StatementTypeId = " + number(type), 3)) {
      NodeKind kind =
          switch (row.getFirst()) {
            case "person", "organization" -> NodeKind.HUMAN;
            case "concept" -> NodeKind.CONCEPT;
            default -> NodeKind.UNKNOWN;
          };
      profiles
          .computeIfAbsent(row.getFirst(), _ -> new HashMap<>())
          .put(row.get(1).strip(), new Statements.Profile(kind, row.get(2)));
    }
    return profiles;
  }

  private static String first(Map<String, Scale> variables, Scale.Type type, String... usual) {
    for (String name : usual) {
      if (variables.containsKey(name)) {
        return name;
      }
    }
    return variables.entrySet().stream()
        .filter(variable -> variable.getValue().type() == type)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  // ---- rows

  private List<List<String>> rows(String sql, int columns) throws SQLException {
    var rows = new ArrayList<List<String>>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= columns; i++) {
          String value = result.getString(i);
          row.add(value == null ? "" : checked(value));
        }
        rows.add(row);
        if (rows.size() > MOST_ROWS) {
          throw new InputException(file, "more than " + MOST_ROWS + " rows", "fewer");
        }
      }
    }
    return rows;
  }

  private String checked(String value) {
    if (value.length() > LONGEST_VALUE) {
      throw new InputException(
          file,
          "a value of " + value.length() + " characters (`" + value.substring(0, 20) + "…`)",
          "at most " + LONGEST_VALUE);
    }
    return value;
  }

  private long number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException _) {
      throw new InputException(file, "`" + value + "` where a number should be", "a whole number");
    }
  }
}
