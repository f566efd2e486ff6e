package org.actant.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RowOriginsTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private RowOrigins origins;

  @BeforeEach
  void fill() {
    origins = new RowOrigins(500, MINUTE);
    origins.add("main", "t", table("c,v", "a,1", "a,5", "b,2", "b,2", "c,9"));
    origins.add("main", "u", table("c,w", "a,10", "b,20"));
  }

  @AfterEach
  void close() {
    origins.close();
  }

  private static TypedTable table(String... lines) {
    Table table = Csv.parse(Path.of("t.csv"), String.join("\n", lines));
    return new TypedTable(table, List.of(Column.Type.STRING, Column.Type.INTEGER));
  }

  /// The rows behind a query's only cell.
  private RowOrigins.Found of(String sql) {
    var source = new SqlSource(Path.of("q.sql"), 1, sql);
    TypedTable answer = origins.query(source);
    return origins.find(source, again -> again.table().equals(answer.table()));
  }

  @Test
  void aLargestValueStandsOnItsRowAlone() {
    assertThat(of("SELECT max(v) FROM t WHERE c = 'a' ORDER BY 1").rows())
        .isEqualTo(Map.of("t", Set.of(1)));
  }

  @Test
  void aSumStandsOnEveryRowThatIsAdded() {
    assertThat(of("SELECT sum(v) FROM t WHERE c <> 'c' ORDER BY 1").rows())
        .isEqualTo(Map.of("t", Set.of(0, 1, 2, 3)));
  }

  @Test
  void aJoinStandsOnRowsOfBothTables() {
    assertThat(of("SELECT t.v + u.w FROM t JOIN u ON u.c = t.c WHERE t.v = 5 ORDER BY 1").rows())
        .isEqualTo(Map.of("t", Set.of(1), "u", Set.of(0)));
  }

  @Test
  void equalRowsOfWhichOneWouldDoAreAllNamed() {
    assertThat(of("SELECT DISTINCT v FROM t WHERE c = 'b' ORDER BY 1").rows())
        .isEqualTo(Map.of("t", Set.of(2, 3)));
  }

  @Test
  void aValueThatNoRowDecidesHasNoOrigin() {
    assertThat(of("SELECT 7 AS seven FROM (VALUES (1)) ORDER BY 1").rows()).isEmpty();
    assertThat(of("SELECT count(*) FROM t WHERE c = 'nothing' ORDER BY 1").rows()).isEmpty();
  }

  @Test
  void aSearchThatIsEndedSaysSo() {
    try (var few = new RowOrigins(4, MINUTE)) {
      few.add("main", "t", table("c,v", "a,1", "a,5", "b,2", "b,2", "c,9"));
      var source = new SqlSource(Path.of("q.sql"), 1, "SELECT sum(v) FROM t ORDER BY 1");
      TypedTable answer = few.query(source);
      RowOrigins.Found found = few.find(source, again -> again.table().equals(answer.table()));
      assertThat(found.complete()).isFalse();
      assertThat(found.rows().values().stream().mapToInt(rows -> rows.size()).sum()).isLessThan(5);
    }
  }

  @Test
  void aTableOfTheReportIsFoundByItsNamespace() {
    origins.add("report", "r", table("c,v", "x,1", "y,2"));
    assertThat(of("SELECT v FROM report.r WHERE c = 'y' ORDER BY 1").rows())
        .isEqualTo(Map.of("r", Set.of(1)));
  }

  @Test
  void aCountOfManyRowsStandsOnEachOfThem() {
    var lines = new ArrayList<>(List.of("c,v"));
    IntStream.range(0, 100).forEach(i -> lines.add((i % 10 == 3 ? "b," : "a,") + i / 2));
    origins.add("main", "many", table(lines.toArray(String[]::new)));
    var counted =
        IntStream.range(0, 100).filter(i -> i % 10 != 3).boxed().collect(Collectors.toSet());
    assertThat(of("SELECT count(*) FROM many WHERE c = 'a' ORDER BY 1").rows())
        .isEqualTo(Map.of("many", counted));
  }

  @Test
  void aSearchThatTakesTooLongSaysSo() {
    try (var slow = new RowOrigins(500, Duration.ZERO)) {
      slow.add("main", "t", table("c,v", "a,1", "a,5"));
      var source = new SqlSource(Path.of("q.sql"), 1, "SELECT sum(v) FROM t ORDER BY 1");
      TypedTable answer = slow.query(source);
      assertThat(slow.find(source, again -> again.table().equals(answer.table())).complete())
          .isFalse();
    }
  }
}
