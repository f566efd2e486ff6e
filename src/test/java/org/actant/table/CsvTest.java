package org.actant.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {
  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBackTheSame() throws IOException {
    var table =
        new Table(
            List.of("id", "quotation"),
            List.of(List.of("a", "says \"yes\",\nthen no"), List.of("b", ""), List.of("c", " é ")));
    Path file = folder.resolve("t.csv");

    Csv.write(file, table);

    assertThat(Files.readString(file))
        .isEqualTo("id,quotation\na,\"says \"\"yes\"\",\nthen no\"\nb,\nc, é \n");
    assertThat(Csv.read(file)).isEqualTo(table);
  }

  @Test
  void appendedRowsAreReadWithTheOthers() throws IOException {
    Path file = folder.resolve("t.csv");
    Csv.write(file, new Table(List.of("id", "n"), List.of()));
    Csv.append(file, List.of("a", "1"));
    Csv.append(file, List.of("b", "2"));

    assertThat(Csv.read(file).rows()).containsExactly(List.of("a", "1"), List.of("b", "2"));
  }

  @Test
  void badTablesAreReportedWithFileAndLine() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "id,n\na,1\nb\n");
    assertThatThrownBy(() -> Csv.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("t.csv:3: found 1 fields; expected 2 fields");

    Files.writeString(file, "");
    assertThatThrownBy(() -> Csv.read(file)).hasMessageContaining("an empty file");

    Files.writeString(file, "id\na\n");
    var schema =
        new Schema("t", List.of("id"), List.of(Column.text("id", ""), Column.text("n", "")));
    assertThatThrownBy(() -> Csv.read(file, schema)).hasMessageContaining("no column `n`");
  }

  @Test
  void aTableOfSemicolonsAndAFolderAreNamedAsWhatTheyAre() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.writeString(file, "time;g_per_kwh\n2026-01-01T00:00Z;300,5\n");
    assertThatThrownBy(() -> Csv.read(file)).hasMessageContaining("not by semicolons");
    assertThatThrownBy(() -> Csv.read(folder)).hasMessageContaining("Is a directory");
  }

  @Test
  void numbersAreWrittenShortAndReadBackExactly() {
    assertThat(Table.field(0.1)).isEqualTo("0.1");
    assertThat(Table.field(3)).isEqualTo("3");
    assertThat(Table.field(Double.NaN)).isEmpty();
    assertThat(Double.parseDouble(Table.field(1 / 3.0))).isEqualTo(1 / 3.0);
  }
}
