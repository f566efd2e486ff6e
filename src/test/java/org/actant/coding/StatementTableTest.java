package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.corpus.sheet.Sheet;
import org.actant.input.InputException;
import org.actant.report.FormWorkbook;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.actant.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTableTest {
  @TempDir Path folder;
  private HumanWorkspace human;
  private Path file;
  private final List<List<String>> rows = new ArrayList<>();

  @BeforeEach
  void makeWorkspace() throws IOException {
    human = new HumanWorkspace(Files.createDirectory(folder.resolve("ws")));
    human.suggest(
        human.suggestion(HumanWorkspace.FIRST, "passage-point", "=cloud"),
        human.suggestion(HumanWorkspace.FIRST, "black-box", "grid"),
        human.suggestion(HumanWorkspace.SECOND, "black-box", null));
    file = folder.resolve("statements.csv");
    table().rows().forEach(row -> rows.add(new ArrayList<>(row)));
  }

  private Table table() throws IOException {
    return StatementTable.of(human.workspace, "ada").table();
  }

  private void set(int row, String column, String value) throws IOException {
    rows.get(row).set(table().index(column), value);
  }

  /// Takes the table as a spreadsheet program would hand it back.
  private List<CodingEvent> take() throws IOException {
    Csv.write(file, Formulas.guarded(new Table(table().columns(), rows)));
    List<CodingEvent> changes =
        StatementTable.of(human.workspace, "ada").changes(file, Sheet.read(file));
    try (EventLog log = human.log("ada")) {
      return log.append(changes);
    }
  }

  @Test
  void aTableThatNobodyTouchedChangesNothing() throws IOException {
    assertThat(rows).hasSize(3);
    assertThat(take()).isEmpty();
  }

  @Test
  void verdictsEditsAndNewRowsBecomeEventsOnce() throws IOException {
    set(0, "verdict", "accept");
    set(0, "note", "clearly");
    set(1, "verdict", "reject");
    set(1, "note", "a metaphor");
    set(2, "actor", "Acme");
    set(2, "quotation", "We like");
    rows.add(new ArrayList<>(rows.get(2)));
    set(3, "id", "");
    set(3, "code", "passage-point");

    assertThat(take())
        .extracting(CodingEvent::event)
        .containsExactly(
            CodingEvent.Kind.ACCEPT,
            CodingEvent.Kind.REJECT,
            CodingEvent.Kind.EDIT,
            CodingEvent.Kind.ADD);
    CoderRecord ada = human.record("ada");
    assertThat(ada.statements())
        .extracting(coded -> coded.statement().anchor().quotation(), CoderRecord.Coded::origin)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(HumanWorkspace.FIRST, CoderRecord.Origin.ACCEPTED),
            org.assertj.core.groups.Tuple.tuple("We like", CoderRecord.Origin.EDITED),
            org.assertj.core.groups.Tuple.tuple("We like", CoderRecord.Origin.OWN));
    assertThat(take()).as("the same table a second time").isEmpty();

    rows.clear();
    table().rows().forEach(row -> rows.add(new ArrayList<>(row)));
    assertThat(take()).as("the table as it is now").isEmpty();
  }

  @Test
  void rowsThatCannotBeMeantAreNamedAndNothingIsTaken() throws IOException {
    set(0, "verdict", "accept");
    set(1, "quotation", "Not in the text.");
    set(2, "code", "white-box");
    rows.add(new ArrayList<>(rows.getFirst()));
    assertThatThrownBy(this::take)
        .isInstanceOf(InputException.class)
        .hasMessageContaining("statements.csv:3: the quotation does not stand in the text")
        .hasMessageContaining("statements.csv:4: the unknown code `white-box`")
        .hasMessageContaining("statements.csv:5: the id")
        .hasMessageContaining("nothing was taken");
    assertThat(human.workspace.list("codebook/codings")).isEmpty();
  }

  @Test
  void aWorkbookComesBackAsItWentOut() throws IOException {
    StatementTable statements = StatementTable.of(human.workspace, "ada");
    byte[] bytes =
        FormWorkbook.bytes(
            "Statements",
            StatementTable.COLUMNS,
            statements.table(),
            statements.choices(),
            java.util.Map.of("Codes", statements.codes()));
    Path workbook = folder.resolve("statements.xlsx");
    Files.write(workbook, bytes);
    Sheet sheet = Sheet.read(workbook);
    assertThat(sheet.columns()).isEqualTo(statements.table().columns());
    assertThat(sheet.rows()).hasSize(3);
    assertThat(statements.changes(workbook, sheet)).isEmpty();
  }
}
