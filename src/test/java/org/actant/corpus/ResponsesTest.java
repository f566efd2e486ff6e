package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Responses.ActorTypeWord;
import org.actant.corpus.Responses.Refusal;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.provenance.Digest;
import org.actant.workspace.Progress;
import org.actant.workspace.Workspace;
import org.actant.workspace.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponsesTest {
  private static final ResponseColumns ONE = new ResponseColumns("id", List.of("text"), Map.of());

  @TempDir Path folder;
  private Workspace workspace = new Workspace(Path.of(""));

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = Workspaces.empty(folder.resolve("workspace"));
  }

  @Test
  void everyRowBecomesADocumentThatKeepsWhereItCameFrom() throws IOException {
    Path table = table("id,text\nF26_1,\"He said \"\"no\"\".\n\nTwice.\"\nCACM-0002,Yes\n");
    assertThat(add(table, ONE).added()).containsExactly("F26_1", "CACM-0002");
    assertThat(workspace.resolve("corpus/raw/tables/responses.csv")).hasSameBinaryContentAs(table);
    assertThat(Json.read(workspace.resolve("corpus/raw/F26_1.response"), Response.class))
        .isEqualTo(
            new Response(
                "corpus/raw/tables/responses.csv",
                Digest.of(table),
                2,
                "id",
                List.of(new Response.Answer("text", "He said \"no\".\n\nTwice."))));
    assertThat(Sources.read(workspace))
        .extracting(source -> source.id() + ": " + source.title())
        .containsExactly("CACM-0002: CACM-0002 in responses.csv", "F26_1: F26_1 in responses.csv");
  }

  @Test
  void theTextOfOneColumnIsParagraphs() throws IOException {
    add(table("id,text\nA,\"First\nline.\n\n1. an item\n2. another\"\n"), ONE);
    assertThat(read("A").text()).isEqualTo("First line.\n\n1. an item\n\n2. another");
  }

  @Test
  void severalColumnsAreHeadingsAndAnswersWithoutTheEmptyOnes() throws IOException {
    var columns = new ResponseColumns("id", List.of("Why?", "How?", "When?"), Map.of());
    add(table("When?,id,Why?,How?\nNow.,A,Because.,\n"), columns);
    DocumentText document = read("A");
    assertThat(document.text()).isEqualTo("Why?\n\nBecause.\n\nWhen?\n\nNow.");
    assertThat(document.blocks())
        .extracting(Block::kind)
        .containsExactly(
            Block.Kind.HEADING, Block.Kind.PARAGRAPH, Block.Kind.HEADING, Block.Kind.PARAGRAPH);
  }

  @Test
  void aRowThatCannotBeADocumentIsRefusedAloneWithItsLine() throws IOException {
    add(table("id,text\nOLD,was here\n"), ONE);
    Path table =
        table("id,text\nA,\"two\nlines\"\n../b,x\na,x\nC,  \nOLD,another\nD,x,y\n,x\nE,x\n");
    var result = add(table, ONE);
    assertThat(result.added()).containsExactly("A", "E");
    assertThat(result.table())
        .isEqualTo(
            "corpus/raw/tables/responses-" + Digest.of(table).hex().substring(0, 12) + ".csv");
    assertThat(result.refused())
        .containsExactly(
            new Refusal(4, "the id `../b`", Source.ID_RULE),
            new Refusal(5, "the id `a` of line 2 again", "each id once"),
            new Refusal(6, "no text for `C`", "some in `text`"),
            new Refusal(7, "the id `OLD`, which is taken", "an id of its own"),
            new Refusal(8, "3 fields", "2 as in the header"),
            new Refusal(9, "the id ``", Source.ID_RULE));
  }

  @Test
  void addingTheSameRowsAgainOrWithNewOnesKeepsWhatIsThere() throws IOException {
    add(table("id,text\nA,x\n"), ONE);
    byte[] before = Files.readAllBytes(workspace.resolve("corpus/raw/A.response"));
    var result = add(table("id,text\nB,y\nA,x\n"), ONE);
    assertThat(result.added()).containsExactly("B");
    assertThat(result.there()).containsExactly("A");
    assertThat(result.refused()).isEmpty();
    assertThat(workspace.resolve("corpus/raw/A.response")).hasBinaryContent(before);
  }

  @Test
  void theWordsOfTheTableBecomeOurs() throws IOException {
    var columns =
        new ResponseColumns(
            "id",
            List.of("text"),
            Map.of("issuer", "who", "actor_type", "type", "year", "date", "language", "lang"));
    Path table =
        table(
            """
            id,who,type,date,lang,text
            A,Acme,Company/business organisation,2021/08/06 17:32:10,English,x
            B,Verein,"NGO (Non-governmental organisation)",6 August 2021,de,x
            C,,Wizard,soon,Elvish tongue,x
            """);
    var result = add(table, columns);
    assertThat(Sources.read(workspace))
        .extracting(s -> s.issuer() + " " + s.actorType() + " " + s.year() + " " + s.language())
        .containsExactly(
            "Acme company OptionalInt[2021] en",
            "Verein ngo OptionalInt[2021] de",
            " other OptionalInt.empty ");
    assertThat(result.actorTypes())
        .containsExactly(
            new ActorTypeWord("Company/business organisation", ActorType.COMPANY, true, 1),
            new ActorTypeWord("NGO (Non-governmental organisation)", ActorType.NGO, true, 1),
            new ActorTypeWord("Wizard", ActorType.OTHER, false, 1));
    assertThat(result.warnings())
        .containsExactly(
            "the language `Elvish tongue` in 1 rows, left empty",
            "the year `soon` in 1 rows, left empty");
  }

  @Test
  void theWordsOfTheCommissionAreKnown() {
    assertThat(
            List.of(
                "Academic/research institution",
                "Academic/research Institution",
                "Business association",
                "Company/business",
                "Consumer organisation",
                "Environmental organisation",
                "EU citizen",
                "Non-EU citizen",
                "Non-governmental organization (NGO)",
                "Public authority",
                "Trade union",
                "Other"))
        .extracting(word -> ActorWords.type(word).map(ActorType::toString).orElse("unknown"))
        .containsExactly(
            "academia",
            "academia",
            "association",
            "company",
            "ngo",
            "ngo",
            "other",
            "other",
            "ngo",
            "government",
            "union",
            "other");
  }

  @Test
  void anUnknownColumnAddsNothingAndNamesTheOnesThereAre() throws IOException {
    Path table = table("Ref,Feedback\nA,x\n");
    assertThatThrownBy(() -> add(table, ONE))
        .isInstanceOf(InputException.class)
        .hasMessageEndingWith(
            "found no column `id`, `text`; expected one of the columns `Ref`, `Feedback`");
    var columns = new ResponseColumns("Ref", List.of("Feedback"), Map.of("publisher", "Ref"));
    assertThatThrownBy(() -> add(table, columns))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("found --meta publisher=Ref; expected one of the fields title");
    assertThat(workspace.resolve("corpus/raw")).doesNotExist();
  }

  @Test
  void aRehearsalWritesNothing() throws IOException {
    Path table = table("id,text\nA,x\n");
    var result = Responses.add(workspace, table, ONE, Description.NOTHING, true, Progress.NONE);
    assertThat(result.added()).containsExactly("A");
    assertThat(workspace.resolve("corpus/raw")).doesNotExist();
    assertThat(Sources.read(workspace)).isEmpty();
  }

  @Test
  void whatIsSaidOfAllRowsFillsTheGaps() throws IOException {
    var defaults =
        new Description(
            "",
            "Nobody",
            Optional.of(ActorType.NGO),
            OptionalInt.of(2020),
            Optional.of(DocumentKind.LETTER),
            "en",
            "",
            "CC BY 4.0");
    var columns = new ResponseColumns("id", List.of("text"), Map.of("issuer", "who"));
    Path table = table("id,who,text\nA,Acme,x\nB,,y\n");
    Responses.add(workspace, table, columns, defaults, false, Progress.NONE);
    assertThat(Sources.read(workspace))
        .extracting(source -> source.issuer() + " " + source.kind() + " " + source.licence())
        .containsExactly("Acme letter CC BY 4.0", "Nobody letter CC BY 4.0");
  }

  private Responses.Result add(Path table, ResponseColumns columns) throws IOException {
    return Responses.add(workspace, table, columns, Description.NOTHING, false, Progress.NONE);
  }

  private DocumentText read(String id) throws IOException {
    Path file = workspace.resolve(Response.file(id));
    return ((Readable) new ResponseReader().read(file, id, Limits.DEFAULT)).document();
  }

  private Path table(String content) throws IOException {
    return Files.writeString(folder.resolve("responses.csv"), content);
  }
}
