package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.actant.Material;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DnaFileTest {
  private static final String TABLES =
      """
      CREATE TABLE SETTINGS(Property TEXT, Value TEXT);
      CREATE TABLE DOCUMENTS(ID INTEGER, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT,
        Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
      CREATE TABLE STATEMENTTYPES(ID INTEGER, Label TEXT);
      CREATE TABLE VARIABLES(ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
      CREATE TABLE STATEMENTS(ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER,
        Start INTEGER, Stop INTEGER, Coder INTEGER);
      CREATE TABLE DATABOOLEAN(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
      CREATE TABLE DATAINTEGER(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
      INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement'), (2, 'Story');
      INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1),
        (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1),
        (4, 'agreement', 'boolean', 1), (5, 'strength', 'integer', 1), (6, 'note', 'long text', 1),
        (7, 'hero', 'short text', 2), (8, 'plot', 'short text', 2);
      INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 5, 1), (2, 1, 1, 5, 9, 2), (3, 2, 1, 0, 9, 1);
      INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 0);
      INSERT INTO DATAINTEGER VALUES (1, 1, 5, -2), (2, 2, 5, 3);
      """;

  private static final String VERSION_3 =
      """
      CREATE TABLE ENTITIES(ID INTEGER, VariableId INTEGER, Value TEXT);
      CREATE TABLE ATTRIBUTEVARIABLES(ID INTEGER, VariableId INTEGER, AttributeVariable TEXT);
      CREATE TABLE ATTRIBUTEVALUES(ID INTEGER, EntityId INTEGER, AttributeVariableId INTEGER,
        AttributeValue TEXT);
      CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
      INSERT INTO DOCUMENTS VALUES (1, 'A title', 'text', 1, 'Ada', 'Paper', 'Front', '', '',
        1107302400);
      INSERT INTO ENTITIES VALUES (1, 2, 'Acme'), (2, 2, 'River Watch'), (3, 3, 'water'), (4, 7, 'grid'),
        (5, 8, 'rescue');
      INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type');
      INSERT INTO ATTRIBUTEVALUES VALUES (1, 1, 1, 'company');
      INSERT INTO DATASHORTTEXT VALUES (1, 1, 2, 1), (2, 2, 2, 2), (3, 1, 3, 3), (4, 2, 3, 3),
        (5, 3, 7, 4), (6, 3, 8, 5);
      """;

  private static final String VERSION_2 =
      """
      CREATE TABLE ATTRIBUTES(ID INTEGER, VariableId INTEGER, Value TEXT, Type TEXT, Alias TEXT);
      CREATE TABLE DATASHORTTEXT(ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value TEXT);
      CREATE TABLE STATEMENTLINKS(ID INTEGER, SourceId INTEGER, TargetId INTEGER);
      INSERT INTO DOCUMENTS VALUES (1, 'A title', 'text', 1, 'Ada', 'Paper', 'Front', '', '',
        1107302400000);
      INSERT INTO ATTRIBUTES VALUES (1, 2, 'Acme', 'company', '');
      INSERT INTO DATASHORTTEXT VALUES (1, 1, 2, 'Acme'), (2, 2, 2, 'River Watch'), (3, 1, 3, 'water'),
        (4, 2, 3, 'water');
      """;

  @TempDir Path folder;

  private Path file(String... sql) throws SQLException {
    Path file = folder.resolve("a file?#1.dna");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tmp"));
        var statement = connection.createStatement()) {
      for (String script : sql) {
        for (String line : script.split(";\n")) {
          statement.execute(line);
        }
      }
      Files.move(folder.resolve("tmp"), file);
    } catch (IOException e) {
      throw new SQLException(e);
    }
    return file;
  }

  private void refuses(Path file, String... parts) {
    assertThatThrownBy(() -> DnaFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file.toString())
        .message()
        .contains(parts);
  }

  @Test
  void versionThreeAndTwoSayTheSame() throws Exception {
    Statements three = DnaFile.read(file(TABLES, VERSION_3));
    Files.delete(folder.resolve("a file?#1.dna"));
    Statements two = DnaFile.read(file(TABLES, VERSION_2));
    assertThat(two.list()).isEqualTo(three.list());
    assertThat(two.profile("organization", "Acme"))
        .isEqualTo(three.profile("organization", "Acme"));
    Statement first = three.list().getFirst();
    assertThat(first.values())
        .containsEntry("organization", "Acme")
        .containsEntry("agreement", "true")
        .containsEntry("strength", "-2")
        .containsEntry("author", "Ada")
        .containsEntry("section", "Front")
        .doesNotContainKeys("person", "note");
    assertThat(first.when()).hasToString("Optional[2005-02-02]");
    assertThat(three.profile("organization", "Acme").type()).isEqualTo("company");
  }

  @Test
  void theDefaultsAreOrganizationConceptAndAgreement() throws Exception {
    Statements statements = DnaFile.read(file(TABLES, VERSION_3));
    assertThat(List.of(statements.rows(), statements.columns(), statements.qualifier()))
        .containsExactly("organization", "concept", "agreement");
    assertThat(Networks.of(statements, Recipe.of(Kind.CONFLICT, Selection.of(statements))).matrix())
        .isDeepEqualTo(new double[][] {{0, 1}, {1, 0}});
  }

  @Test
  void anIntegerCanBeTheQualifier() throws Exception {
    Statements statements = DnaFile.read(file(TABLES, VERSION_3));
    Selection selection = Selection.of(statements).with("organization", "concept", "strength");
    assertThat(
            Networks.of(
                    statements, Recipe.of(Kind.AFFILIATION, selection).with(Aggregation.SUBTRACT))
                .matrix())
        .isDeepEqualTo(new double[][] {{-2}, {3}});
  }

  @Test
  void anotherTypeOfStatementsHasItsOwnVariables() throws Exception {
    Statements story = DnaFile.read(file(TABLES, VERSION_3), "Story");
    assertThat(story.list()).hasSize(1);
    assertThat(story.rows()).isEqualTo("hero");
    assertThat(story.variables()).contains("plot").doesNotContain("agreement");
    assertThatThrownBy(() -> DnaFile.read(folder.resolve("a file?#1.dna"), "Tale"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`Tale`")
        .hasMessageContaining("DNA Statement, Story");
  }

  @Test
  void nothingIsWrittenBesideAFileThatIsRead() throws Exception {
    Path file = file(TABLES, VERSION_3);
    byte[] before = Files.readAllBytes(file);
    DnaFile.read(file);
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("old.dna"), "<?xml version=\"1.0\"?>");
    refuses(file, "something else than an SQLite database");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws Exception {
    refuses(file("CREATE TABLE notes(text TEXT)"), "no table DOCUMENTS");
  }

  @Test
  void aViewInThePlaceOfATableIsRefused() throws Exception {
    refuses(
        file(
            TABLES,
            VERSION_3,
            "ALTER TABLE STATEMENTS RENAME TO S;\nCREATE VIEW STATEMENTS AS SELECT * FROM S"),
        "no table STATEMENTS");
  }

  @Test
  void aValueOfAMillionCharactersIsRefused() throws Exception {
    refuses(
        file(TABLES, VERSION_3, "UPDATE ENTITIES SET Value = hex(zeroblob(500000)) WHERE ID = 3"),
        "a value of 1000000 characters");
  }

  @Test
  void aStatementWithoutItsDocumentIsRefused() throws Exception {
    refuses(
        file(TABLES, VERSION_3, "UPDATE STATEMENTS SET DocumentId = 9 WHERE ID = 2"),
        "statement 2 in a document 9 that is not there");
  }

  @Test
  void wordsInThePlaceOfNumbersAreRefused() throws Exception {
    refuses(
        file(TABLES, VERSION_3, "UPDATE DATABOOLEAN SET Value = 'yes' WHERE ID = 2"),
        "`yes` where a number should be");
    Files.delete(folder.resolve("a file?#1.dna"));
    refuses(
        file(TABLES, VERSION_3, "UPDATE DOCUMENTS SET Date = 9223372036854775807"),
        "a document of the date 9223372036854775807");
  }

  @Test
  void brokenBytesNeverEndInAnythingButAClearError() throws Exception {
    byte[] whole = Files.readAllBytes(Material.require("corpora/labels/dna/sample.dna"));
    var random = new java.util.SplittableRandom(4);
    var endings = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      byte[] broken =
          i < 20 ? Arrays.copyOf(whole, random.nextInt(20, whole.length)) : whole.clone();
      for (int j = 0; j < 40 && i >= 20; j++) {
        broken[random.nextInt(16, broken.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(folder.resolve("broken" + i + ".dna"), broken);
      try {
        DnaFile.read(file);
        endings.add("read");
      } catch (InputException e) {
        endings.add("refused");
      }
    }
    assertThat(endings).contains("refused");
  }

  @Test
  void anImportedFileIsKeptAsItCame() throws Exception {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve("ws").resolve(room));
    }
    var workspace = new Workspace(folder.resolve("ws"));
    Path file = file(TABLES, VERSION_3);
    assertThat(DnaImports.add(workspace, file).list()).hasSize(2);
    DnaImports.add(workspace, file);
    assertThat(DnaImports.list(workspace)).hasSize(1);
    assertThat(DnaImports.list(workspace).getFirst()).hasSameBinaryContentAs(file);
    Files.delete(file);
    Path other = file(TABLES, VERSION_2);
    assertThatThrownBy(() -> DnaImports.add(workspace, other))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("another name");
  }
}
