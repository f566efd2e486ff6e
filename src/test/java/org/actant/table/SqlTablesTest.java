package org.actant.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTablesTest {
  private static final Path FILE = Path.of("t.sql");
  private static final Schema RUNS =
      new Schema(
          "runs",
          List.of("name"),
          List.of(
              Column.text("name", "Name."),
              Column.integer("n", "", "Count."),
              Column.number("x", "J", "Energy."),
              Column.bool("real", "Whether it is real.")));

  private static SqlTables sql;

  @BeforeAll
  static void open() {
    sql = SqlTables.open();
    sql.add("main", "runs", runs(List.of("b", "2", "0.1", "true"), List.of("a", "", "", "false")));
  }

  @AfterAll
  static void close() {
    sql.close();
  }

  @Test
  void aQueryGivesFieldsAndTypesAndMissingValuesStayMissing() {
    TypedTable result = query("SELECT name, n, x, real FROM runs ORDER BY name");

    assertThat(result.types())
        .containsExactly(
            Column.Type.STRING, Column.Type.INTEGER, Column.Type.NUMBER, Column.Type.BOOLEAN);
    assertThat(result.table().rows())
        .containsExactly(List.of("a", "", "", "false"), List.of("b", "2", "0.1", "true"));
  }

  @Test
  void numbersAreWrittenInTheShortestFormThatReadsBack() {
    TypedTable result =
        query(
            "SELECT 0.1::DOUBLE + 0.2 AS a, 1e20 AS b, 2.50 AS c, 3::DOUBLE AS d, 1 / 0 AS e,"
                + " sum(n) AS f FROM runs ORDER BY ALL");

    assertThat(result.table().rows())
        .containsExactly(List.of("0.30000000000000004", "1.0E20", "2.5", "3", "", "2"));
  }

  @Test
  void commonTableExpressionsAndUnionsMayBeOrderedAtTheirEnd() {
    assertThat(query("WITH r AS (SELECT n FROM runs) SELECT n FROM r ORDER BY n").table().rows())
        .hasSize(2);
    assertThat(query("SELECT 1 AS a UNION ALL SELECT 2 ORDER BY a").table().rows()).hasSize(2);
    assertThat(query("-- a remark\nSELECT name FROM runs\nORDER BY name;\n").table().rows())
        .hasSize(2);
  }

  @Test
  void anErrorNamesTheLineOfTheFile() {
    assertThatThrownBy(() -> query("SELECT name,\n  nope\nFROM runs ORDER BY 1"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t.sql:2: found Binder Error: Referenced column \"nope\" not found");
    assertThatThrownBy(() -> query("SELECT name\nFROM runs\nWHERE = 1"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("t.sql:3: found syntax error");
  }

  @Test
  void aQueryWithoutAnOrderIsRefused() {
    assertThatThrownBy(() -> query("SELECT name FROM (SELECT name FROM runs ORDER BY name)"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a SELECT without ORDER BY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('/etc/passwd') ORDER BY ALL",
        "SELECT * FROM '/etc/passwd.csv' ORDER BY ALL",
        "SELECT * FROM read_text('/etc/passwd') ORDER BY ALL",
        "SELECT * FROM glob('/etc/*') ORDER BY ALL",
        "SELECT * FROM read_csv('https://example.org/x.csv') ORDER BY ALL",
        "SELECT * FROM read_parquet('x.parquet') ORDER BY ALL",
      })
  void sqlReadsNoFiles(String text) {
    assertThatThrownBy(() -> query(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Permission Error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY runs TO '/tmp/runs.csv'",
        "ATTACH '/tmp/other.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "PRAGMA database_list",
        "DROP TABLE runs",
        "SELECT 1 AS a ORDER BY a; SELECT 2 AS a ORDER BY a",
        "",
      })
  void sqlIsASingleSelect(String text) {
    assertThatThrownBy(() -> query(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a single SELECT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT random() AS a ORDER BY a",
        "SELECT uuid() AS a ORDER BY a",
        "SELECT now() AS a ORDER BY a",
        "SELECT current_date AS a ORDER BY a",
        "SELECT a FROM (SELECT name || current_timestamp AS a FROM runs) ORDER BY a",
        "SELECT value FROM duckdb_settings() ORDER BY ALL",
        "SELECT name FROM runs ORDER BY (SELECT count(*) FROM runs WHERE random() < x)",
      })
  void functionsThatChangeFromRunToRunAreRefused(String text) {
    assertThatThrownBy(() -> query(text))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the function `");
  }

  @Test
  void theTablesThatAQueryReadsAreKnown() {
    assertThat(
            sql.tablesOf(
                new SqlSource(
                    FILE,
                    1,
                    "SELECT n FROM runs WHERE n IN (SELECT 1 FROM main.\"runs\") ORDER BY n")))
        .containsExactly("runs");
  }

  @Test
  void aFieldThatDoesNotFitItsColumnIsReportedWithItsLine() {
    TypedTable content = runs(List.of("a\nb", "1", "1", "true"), List.of("c", "2", "much", "true"));

    assertThatThrownBy(() -> content.checkFields(Path.of("runs.csv")))
        .isInstanceOf(InputException.class)
        .hasMessage("runs.csv:4: found `much` in the column `x`; expected a number");
  }

  private static TypedTable query(String text) {
    return sql.query(new SqlSource(FILE, 1, text));
  }

  @SafeVarargs
  private static TypedTable runs(List<String>... rows) {
    return TypedTable.of(RUNS, new Table(RUNS.names(), List.of(rows)));
  }
}
