package org.actant.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.actant.codebook.Codebooks;
import org.actant.codebook.Dimension;
import org.actant.coding.Anchor;
import org.actant.coding.CoderRecord;
import org.actant.coding.Coders;
import org.actant.coding.EventLog;
import org.actant.coding.InVivoCode;
import org.actant.coding.Stance;
import org.actant.coding.Statement;
import org.actant.corpus.Acquisition;
import org.actant.corpus.Description;
import org.actant.corpus.DocumentText;
import org.actant.corpus.IngestStage;
import org.actant.exchange.refi.Diagnosis;
import org.actant.exchange.refi.Finding;
import org.actant.exchange.refi.Limits;
import org.actant.exchange.refi.OffsetInference;
import org.actant.exchange.refi.PdfSource;
import org.actant.exchange.refi.ProjectFile;
import org.actant.exchange.refi.Schema;
import org.actant.exchange.refi.Zip;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.actant.workspace.Progress;
import org.actant.workspace.StageRunner;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A workspace goes out as a project and comes back; projects of others come in.
class ProjectExchangeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
  private static final List<String> SAMPLES =
      List.of("corvane-report-2024", "ledgerlight-offsets-2025", "alder-basin-water-2025");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void makeWorkspace() throws IOException {
    workspace = workspace("w");
    for (String name : List.of("ant.yaml", "concepts.yaml", "actors.yaml")) {
      Files.copy(Path.of("codebook", name), workspace.resolve("codebook/" + name));
    }
  }

  @Test
  void statementsComeBackExactly() throws IOException {
    fill();
    Path file = export(workspace, "project.qdpx");
    Workspace fresh = workspace("fresh");
    ProjectImport.Coded coded = take(fresh, file, options(null));
    assertThat(coded.losses()).isEmpty();

    Coders before = Coders.read(workspace);
    Coders after = Coders.read(fresh);
    assertThat(after.records()).extracting(CoderRecord::coder).containsExactly("ada", "grace");
    for (CoderRecord record : before.records()) {
      CoderRecord again = after.find(record.coder()).orElseThrow();
      assertThat(again.statements()).isEqualTo(record.statements());
      assertThat(again.memos()).containsExactlyInAnyOrderElementsOf(record.memos());
    }
    assertThat(after.inVivo()).isEqualTo(before.inVivo());
    assertThat(before.records().getFirst().statements()).hasSizeGreaterThan(20);
    for (Dimension dimension : Dimension.values()) {
      assertThat(Codebooks.read(fresh).codes(dimension))
          .hasSameSizeAs(Codebooks.read(workspace).codes(dimension));
    }
  }

  @Test
  void aSecondImportAddsNothing() throws IOException {
    fill();
    Path file = export(workspace, "project.qdpx");
    String log = Files.readString(workspace.resolve("codebook/codings/ada.jsonl"));
    ProjectImport.Coded coded = take(workspace, file, options(null));
    assertThat(coded.codings()).isZero();
    assertThat(coded.memos()).isZero();
    assertThat(coded.known()).isPositive();
    assertThat(Files.readString(workspace.resolve("codebook/codings/ada.jsonl"))).isEqualTo(log);
  }

  @Test
  void anExportValidatesHasNoFindingsAndIsTheSameEachTime() throws IOException {
    fill();
    Path one = export(workspace, "one.qdpx");
    Path two = export(workspace, "two.qdpx");
    assertThat(one).hasSameBinaryContentAs(two);
    try (var zip = new ZipFile(one.toFile())) {
      byte[] xml = zip.getInputStream(zip.getEntry("project.qde")).readAllBytes();
      Schema.validates(xml, "Project.xsd");
      assertThat(zip.stream().map(Object::toString))
          .filteredOn(name -> !name.equals("project.qde"))
          .allMatch(name -> name.matches("sources/[0-9A-F-]{36}\\.(pdf|txt)"));
    }
    try (ProjectFile file = ProjectFile.open(one, Limits.STANDARD, false)) {
      Diagnosis diagnosis = Diagnosis.of(file);
      assertThat(diagnosis.findings()).isEmpty();
      OffsetInference.Fit fit = diagnosis.offsets().getFirst().best();
      assertThat(fit.reading()).isEqualTo(fit.stated()).isPositive();
    }
  }

  @Test
  void aStatementIsAPassageUnderItsCodesAndAnAreaOnItsPage() throws IOException {
    DocumentText text = ingest(SAMPLES.getFirst());
    int start = text.text().indexOf("Credits are a bridge");
    int end = start + "Credits are a bridge, not a destination".length();
    try (EventLog log = EventLog.open(workspace, "ada", CLOCK)) {
      log.add(
          new Statement(
              anchor(text, start, end),
              "enrollment",
              "Corvane",
              "Nadir Labs",
              "offsets",
              Stance.MIXED),
          "both ways");
    }
    var project = ProjectExport.of(workspace, false, "1").project();
    PdfSource pdf = (PdfSource) project.sources().getFirst();
    var passage = Objects.requireNonNull(pdf.representation()).selections().getFirst();
    List<String> names =
        passage.marks().codings().stream()
            .map(coding ->
                project
                    .allCodes()
                    .filter(code -> code.guid().equals(coding.code()))
                    .findFirst()
                    .orElseThrow()
                    .name())
            .toList();
    assertThat(names).hasSize(5).contains("Corvane", "Nadir Labs", "mixed");
    var area = pdf.selections().getFirst();
    assertThat(area.entry().guid()).isEqualTo(passage.entry().guid());
    assertThat(area.page()).isEqualTo(text.pageAt(start).number() - 1);
    var box = text.boxes(start, end).getFirst().box();
    assertThat(area.area().secondY())
        .isBetween(
            (int) (text.pageAt(start).height() - box.y()),
            (int) (text.pageAt(start).height() - box.y()) + 1);
    assertThat(project.cases()).extracting(c -> c.name()).containsExactly("Corvane", "Nadir Labs");
    assertThat(project.links()).hasSize(1);
    assertThat(project.graphs()).hasSize(1);
  }

  @Test
  void positionsAreWrittenAsCodePoints() throws IOException {
    var small =
        new org.actant.SmallWorkspace(folder.resolve("small"))
            .add("mill", "Acme", "company", 2024, "The mill 😀 turned all night.");
    Files.copy(Path.of("codebook/ant.yaml"), small.workspace().resolve("codebook/ant.yaml"));
    DocumentText text = DocumentText.read(small.workspace(), "mill");
    int start = text.text().indexOf("turned");
    try (EventLog log = EventLog.open(small.workspace(), "ada", CLOCK)) {
      log.add(
          new Statement(anchor(text, start, start + 6), "enrollment", null, null, null, null),
          null);
    }
    var source =
        (org.actant.exchange.refi.TextSource)
            ProjectExport.of(small.workspace(), false, "1").project().sources().getFirst();
    assertThat(source.selections()).hasSize(1);
    assertThat(source.selections().getFirst().start()).isEqualTo(start - 1);
    assertThat(source.selections().getFirst().end()).isEqualTo(start + 5);
  }

  @Test
  void aForeignProjectBecomesDocumentsCodesCodingsAndMemos() throws IOException {
    Path file = foreign();
    ProjectImport.Coded coded = take(workspace, file, options(null));
    assertThat(coded.losses()).isEmpty();
    CoderRecord ann = Coders.read(workspace).find("Ann-Lee").orElseThrow();
    assertThat(ann.statements())
        .extracting(s -> s.statement().anchor().quotation(), s -> s.statement().code())
        .containsExactly(
            tuple("turned all night", "mills"), tuple("Nobody asked the river 🌊", "silence"));
    assertThat(ann.statements().getFirst().at()).isEqualTo("2024-05-31T12:00:00Z");
    assertThat(ann.statements().getFirst().note()).isEqualTo("a remark");
    assertThat(ann.memos()).extracting(CoderRecord.Memo::text).containsExactly("only a memo");
    assertThat(DocumentText.read(workspace, "the-mill").text()).contains("turned all night");
  }

  @Test
  void everythingMayGoToOneCoder() throws IOException {
    take(workspace, foreign(), options("grace"));
    assertThat(Coders.read(workspace).records())
        .extracting(CoderRecord::coder)
        .containsExactly("grace");
  }

  @Test
  void aCodebookThatIsThereStopsTheImportBeforeAnythingIsWritten() throws IOException {
    Path file = foreign();
    take(workspace, file, options(null));
    List<Path> before = files();
    assertThatThrownBy(() -> take(workspace, file, options(null)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mill.yaml");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aCoderWhoseNameDiffersOnlyInCaseStopsTheImportBeforeAnythingIsWritten() throws IOException {
    Files.createDirectories(workspace.resolve("codebook/codings"));
    Files.writeString(workspace.resolve("codebook/codings/ann-lee.jsonl"), "");
    List<Path> before = files();
    assertThatThrownBy(() -> take(workspace, foreign(), options(null)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ann-lee");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aNoteThatClaimsToBeAStatementAndIsNoneIsRefused() throws IOException {
    String note =
        "<Notes><Note guid='%s' name='actant:statement'><PlainTextContent>{}</PlainTextContent></Note></Notes>"
            .formatted(Zip.guid(1));
    Path file =
        Zip.of(
            folder.resolve("bad.qdpx"),
            "project.qde",
            Zip.project(note).replace("name=\"p\"", "name='p' origin='Actant 1'"));
    List<Path> before = files();
    assertThatThrownBy(() -> take(workspace, file, options(null)))
        .isInstanceOf(InputException.class);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void anAreaWithoutATextIsTakenAsTheLinesInIt() throws IOException {
    DocumentText text = ingest(SAMPLES.getFirst());
    var line = text.pages().getFirst().lines().get(3);
    double height = text.pages().getFirst().height();
    var finder = new PlaceFinder(text);
    var area = ExportedDocument.area(line.box(), height);
    var found = finder.find(new ImportedPlace.OnPage(0, area, false)).orElseThrow();
    assertThat(found.quotation()).isEqualTo(text.text().substring(line.start(), line.end()));
    var flipped =
        new org.actant.exchange.refi.Area(
            area.firstX(),
            (int) line.box().y(),
            area.secondX(),
            (int) (line.box().y() + line.box().height()) + 1);
    assertThat(finder.find(new ImportedPlace.OnPage(0, flipped, true))).contains(found);
    assertThat(finder.find(new ImportedPlace.OnPage(99, area, false))).isEmpty();
  }

  @Test
  void lossesAreToldInBothDirections() throws IOException {
    fill();
    assertThat(ProjectExport.of(workspace, false, "1").losses())
        .extracting(Loss::what)
        .anyMatch(what -> what.startsWith("cues of `ant`"))
        .contains("marks that a coder finished a document (1)");
    try (ProjectFile file = ProjectFile.open(foreign(), Limits.STANDARD, false);
        ProjectImport project =
            ProjectImport.plan(
                workspace, folder.resolve("mill.qdpx"), file, options(null), CLOCK)) {
      assertThat(project.losses())
          .extracting(Loss::what)
          .containsExactlyInAnyOrder("pictures (1)", "cases (1)", "selections (1)", "codings (1)");
      assertThat(Diagnosis.of(file).findings())
          .extracting(Finding::kind)
          .contains(Finding.Kind.REFERENCE, Finding.Kind.OFFSETS);
    }
  }

  /// Three samples, two coders, statements with everything a statement can have.
  private void fill() throws IOException {
    try (EventLog ada = EventLog.open(workspace, "ada", CLOCK);
        EventLog grace = EventLog.open(workspace, "grace", CLOCK)) {
      for (String sample : SAMPLES) {
        DocumentText text = ingest(sample);
        code(ada, text);
        ada.memo(sample, null, "read twice, <with> \"marks\" & umläuts 😀");
      }
      DocumentText last = DocumentText.read(workspace, SAMPLES.getLast());
      ada.memo(anchor(last, 10, 60), "a memo\non a passage");
      ada.memo(null, "enrollment", "a memo on a code");
      ada.finish(SAMPLES.getFirst());
      grace.inVivo(anchor(last, 200, 230), "Somebody", "in their words");
      grace.add(
          new Statement(
              anchor(last, 300, 330),
              InVivoCode.id(anchor(last, 200, 230).quotation()),
              null,
              null,
              null,
              null),
          null);
    }
  }

  private static void code(EventLog log, DocumentText text) throws IOException {
    var statements = new ArrayList<Statement>();
    for (int i = 0; i < 10; i++) {
      Anchor anchor = anchor(text, 100 + 37 * i, 160 + 41 * i);
      Stance stance = i % 5 == 4 ? null : Stance.values()[i % 4];
      statements.add(
          new Statement(
              anchor,
              i % 3 == 0 ? null : "enrollment",
              i % 2 == 0 ? "Corvane" : "the <river> & co.",
              i % 4 == 0 ? null : "Nadir Labs",
              i % 3 == 1 ? null : "offsets",
              i % 3 == 1 ? null : stance));
    }
    for (Statement statement : statements) {
      log.add(statement, statement.code() == null ? null : "because of \"this\"");
    }
  }

  private static Anchor anchor(DocumentText text, int start, int end) {
    String quotation = text.text().substring(start, end);
    var page = text.pageAt(start);
    return new Anchor(
        text.id(), start, end, page.number(), page.label(), quotation, Digest.of(quotation));
  }

  private DocumentText ingest(String sample) throws IOException {
    Acquisition.add(
        workspace,
        List.of(Path.of("corpus/samples", sample + ".pdf")),
        Description.NOTHING,
        java.util.Optional.empty());
    ingest(workspace);
    return DocumentText.read(workspace, sample);
  }

  private static void ingest(Workspace workspace) throws IOException {
    new StageRunner(workspace, CLOCK, "test")
        .run(new IngestStage(org.actant.corpus.Limits.DEFAULT, 1), Progress.NONE);
  }

  private Workspace workspace(String name) throws IOException {
    for (String room : Workspace.ROOMS) {
      Files.createDirectories(folder.resolve(name).resolve(room));
    }
    return new Workspace(folder.resolve(name));
  }

  private Path export(Workspace from, String name) throws IOException {
    Path file = folder.resolve(name);
    ProjectExport.of(from, false, "1").write(file);
    return file;
  }

  private static ImportOptions options(@org.jspecify.annotations.Nullable String coder) {
    return new ImportOptions(coder, "mill", null, false);
  }

  private static ProjectImport.Coded take(Workspace workspace, Path path, ImportOptions options)
      throws IOException {
    try (ProjectFile file = ProjectFile.open(path, Limits.STANDARD, false);
        ProjectImport project = ProjectImport.plan(workspace, path, file, options, CLOCK)) {
      project.add(Progress.NONE);
      ingest(workspace);
      return project.code();
    }
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(workspace.root())) {
      return files
          .filter(path -> Files.isRegularFile(path) && !path.toString().contains(".actant"))
          .sorted()
          .toList();
    }
  }

  /// As NVivo for Windows writes: UTF-16 units, Windows line ends, a byte-order mark, `Sources`.
  private Path foreign() throws IOException {
    String text =
        "\uFEFFThe mill 😀 turned all night.\r\n\r\n"
            + "Nobody asked the river 🌊 what it wanted.\r\n\r\n"
            + "It turned all day, too.\r\n";
    String source =
        """
        <TextSource guid='%s' name='The mill.docx' plainTextPath='internal://a.txt'>%s%s%s%s</TextSource>
        <PictureSource guid='%s' name='p'/>
        """
            .formatted(
                Zip.guid(20),
                selection(text, 21, "Nobody asked the river 🌊", Zip.guid(12), ""),
                selection(
                    text,
                    22,
                    "turned all night",
                    Zip.guid(11),
                    "<Description>a remark</Description>"),
                "<PlainTextSelection guid='%s' startPosition='4' endPosition='8'><Description>only a memo</Description></PlainTextSelection>"
                    .formatted(Zip.guid(23)),
                "<PlainTextSelection guid='%s' startPosition='9000' endPosition='9001'/>"
                    .formatted(Zip.guid(24)),
                Zip.guid(30));
    String xml =
        Zip.project(
            """
            <Users><User guid='%s' name='Ann Lee'/></Users>
            <CodeBook><Codes>
            <Code guid='%s' name='Mills' isCodable='true'/><Code guid='%s' name='Silence' isCodable='true'/>
            </Codes></CodeBook>
            <Cases><Case guid='%s' name='c'/></Cases>
            <Sources>%s</Sources>
            """
                .formatted(Zip.guid(1), Zip.guid(11), Zip.guid(12), Zip.guid(40), source));
    // one coding of a code that is not there
    xml =
        xml.replace(
            "endPosition='8'>", "endPosition='8' creatingUser='%s'>".formatted(Zip.guid(1)));
    return Zip.of(folder.resolve("mill.qdpx"), "Mill.qde", xml, "Sources/a.txt", text);
  }

  private static String selection(
      String text, int number, String words, String code, String description) {
    int start = text.indexOf(words) - 1; // the mark does not count
    String codings =
        "<Coding guid='%s' creatingUser='%s' creationDateTime='2024-05-31T14:00:00+02:00'><CodeRef targetGUID='%s'/></Coding>"
            .formatted(Zip.guid(100 + number), Zip.guid(1), code);
    if (number == 22) {
      codings +=
          "<Coding guid='%s'><CodeRef targetGUID='%s'/></Coding>"
              .formatted(Zip.guid(200), Zip.guid(99));
    }
    return "<PlainTextSelection guid='%s' startPosition='%s' endPosition='%s'>%s%s</PlainTextSelection>"
        .formatted(Zip.guid(number), start, start + words.length(), description, codings);
  }
}
