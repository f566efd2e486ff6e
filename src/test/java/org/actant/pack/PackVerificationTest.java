package org.actant.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.actant.input.InputException;
import org.actant.input.Json;
import org.actant.provenance.Digest;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackVerificationTest {
  private static final String SUMS = "experiments/results/s/sums.csv";
  private static final String TRIALS = "experiments/runs/s/1/trials.csv";

  @TempDir Path folder;
  Path zip;

  @BeforeEach
  void choosePlace() {
    zip = folder.resolve("pack.zip");
  }

  private PackFixture open() throws IOException {
    return new PackFixture(folder.resolve("w"), "CC-BY-4.0");
  }

  private PackFixture closed() throws IOException {
    return new PackFixture(folder.resolve("w"), "all rights reserved");
  }

  /// Changes a pack and signs it again, as somebody would who does not want to be found out.
  private PackReport forged(String name, String from, String to) throws IOException {
    Map<String, byte[]> entries = Zips.read(zip);
    Zips.change(entries, name, from, to);
    Zips.sign(entries);
    return PackFixture.verify(Zips.write(zip, entries));
  }

  private static List<String> paths(List<Check> checks) {
    return checks.stream().map(Check::path).toList();
  }

  @Test
  void whereEverythingMayBeSharedEverythingAgrees() throws IOException {
    open().pack(zip);
    PackReport report = PackFixture.verify(zip);

    assertThat(report.agrees()).isTrue();
    assertThat(report.checks())
        .extracting(Check::path, Check::kind, Check::outcome)
        .containsExactly(
            tuple("codebook/passages/passages.csv", Check.Kind.TABLE, Check.Outcome.AGREES),
            tuple("corpus/text/cloud.txt", Check.Kind.OTHER, Check.Outcome.AGREES),
            tuple("corpus/text/river.txt", Check.Kind.OTHER, Check.Outcome.AGREES),
            tuple(SUMS, Check.Kind.TABLE, Check.Outcome.AGREES),
            tuple("reports/out/guide/guide.html", Check.Kind.DOCUMENT, Check.Outcome.AGREES),
            tuple("reports/out/guide/guide.pdf", Check.Kind.DOCUMENT, Check.Outcome.AGREES),
            tuple("reports/out/guide/tables/sums.csv", Check.Kind.TABLE, Check.Outcome.AGREES));
  }

  @Test
  void theSameWorkspaceGivesTheSameBytes() throws IOException {
    PackFixture fixture = open();
    fixture.pack(zip);
    Path again = folder.resolve("again.zip");
    fixture.pack(again);
    assertThat(again).hasSameBinaryContentAs(zip);
    try (var entries = new ZipFile(zip.toFile())) {
      assertThat(entries.stream())
          .allMatch(entry -> entry.getTimeLocal().equals(LocalDateTime.of(1980, 1, 1, 0, 0)));
    }
  }

  @Test
  void aWorkspaceMadeAgainElsewhereGivesTheSameBytes() throws IOException {
    open().pack(zip);
    Path again = folder.resolve("again.zip");
    new PackFixture(folder.resolve("elsewhere"), "CC-BY-4.0").pack(again);
    assertThat(again).hasSameBinaryContentAs(zip);
  }

  @Test
  void aPackHasRawDataStudiesAndItsOwnReportOnly() throws IOException {
    open().pack(zip);
    List<String> names = List.copyOf(Zips.read(zip).keySet());
    assertThat(names)
        .isSorted()
        .contains(TRIALS, "experiments/s.yaml", "corpus/raw/cloud.txt", "corpus/sources.csv")
        .contains("README.md", Crate.FILE, PackFacts.FILE, Manifest.FILE)
        .noneMatch(name -> name.startsWith("reports/out/other"))
        .noneMatch(name -> name.endsWith(".circumstances.json"));
  }

  @Test
  void noFileOfAPackHasEightWordsInARowOfAWithheldDocument() throws IOException {
    closed().pack(zip);
    String[] words = PackFixture.SECRET.replace(".", "").split(" ");
    Zips.read(zip)
        .forEach((name, bytes) -> {
          String text = new String(bytes, UTF_8);
          for (int i = 0; i + 8 <= words.length; i++) {
            assertThat(text)
                .as(name)
                .doesNotContain(String.join(" ", List.of(words).subList(i, i + 8)));
          }
        });
    assertThat(Zips.read(zip).keySet())
        .doesNotContain(
            "corpus/raw/cloud.txt", "corpus/text/cloud.txt", "reports/out/guide/guide.pdf")
        .contains("corpus/raw/river.txt", "corpus/text/river.txt", "reports/out/guide/guide.html");
  }

  @Test
  void aWithheldDocumentIsNamedWithItsDigestAndItsPassagesWithTheirs() throws IOException {
    PackFacts facts = closed().pack(zip);
    Path raw = folder.resolve("w/corpus/raw/cloud.txt");

    assertThat(facts.leftOut())
        .extracting(PackFacts.LeftOut::path, PackFacts.LeftOut::sha256, PackFacts.LeftOut::reason)
        .contains(
            tuple(
                "corpus/raw/cloud.txt",
                Digest.of(raw).hex(),
                "of a document that may not be shared: the licence “all rights reserved” is not on"
                    + " the list of open licences"));
    assertThat(new String(Zips.read(zip).get(WithheldPassages.FILE), UTF_8))
        .isEqualTo(
            "id,document,page,start,end,characters,sha256\n"
                + "cloud/0,cloud,1,0,79,79,%s\ncloud/80,cloud,1,80,86,6,%s\n"
                    .formatted(Digest.of(PackFixture.SECRET).hex(), Digest.of("Short.").hex()));
  }

  @Test
  void whatTheWordsAreReplacedByIsAsLongAsTheWords() throws IOException {
    closed().pack(zip);
    Path file = folder.resolve("passages.csv");
    Files.write(file, Zips.read(zip).get("codebook/passages/passages.csv"));
    Table passages = Csv.read(file);
    assertThat(passages.get(0, "quotation"))
        .startsWith("[withheld: 78 characters]█")
        .hasSameSizeAs(PackFixture.SECRET);
    assertThat(passages.get(1, "quotation")).isEqualTo("Short.");
    assertThat(passages.get(2, "quotation")).isEqualTo(PackFixture.QUOTE);
  }

  @Test
  void whatNeedsAWithheldDocumentIsCheckedAsFarAsItGoesAndSaysWhyNoFarther() throws IOException {
    closed().pack(zip);
    PackReport report = PackFixture.verify(zip);

    assertThat(report.agrees()).isTrue();
    assertThat(paths(report.with(Check.Outcome.AGREES)))
        .contains(SUMS, "reports/out/guide/tables/sums.csv", "corpus/text/river.txt");
    assertThat(report.with(Check.Outcome.AGREES_IN_PART))
        .singleElement()
        .satisfies(check -> {
          assertThat(check.path()).isEqualTo("codebook/passages/passages.csv");
          assertThat(check.detail())
              .startsWith("1 of 3 rows agree")
              .contains("cloud (the licence “all rights reserved”");
        });
    assertThat(paths(report.with(Check.Outcome.NOT_CHECKED)))
        .contains("corpus/text/cloud.txt", "reports/out/guide/guide.pdf");
  }

  @Test
  void aFileThatWasTamperedWithIsNamed() throws IOException {
    open().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    Zips.change(entries, TRIALS, "3,b,7", "3,b,8");
    PackReport report = PackFixture.verify(Zips.write(zip, entries));

    assertThat(report.agrees()).isFalse();
    assertThat(report.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.path()).isEqualTo(TRIALS);
          assertThat(fault.detail()).startsWith("has been changed: the manifest says ");
        });
  }

  @Test
  void missingAndUnlistedFilesAreNamed() throws IOException {
    open().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    entries.remove(TRIALS);
    entries.put("extra.txt", new byte[] {1});
    PackReport report = PackFixture.verify(Zips.write(zip, entries));
    assertThat(report.faults())
        .extracting(PackReport.Fault::path, PackReport.Fault::detail)
        .containsExactly(tuple(TRIALS, "is missing"), tuple("extra.txt", "is not in the manifest"));
    assertThat(report.with(Check.Outcome.DIFFERS))
        .anySatisfy(check -> {
          assertThat(check.path()).isEqualTo(SUMS);
          assertThat(check.detail()).contains("cannot be made again").contains("trials.csv");
        });
  }

  @Test
  void aNumberThatWasChangedInATableIsFoundThoughEveryDigestFits() throws IOException {
    open().pack(zip);
    PackReport report = forged(SUMS, "b,7", "b,4");
    assertThat(report.faults()).isEmpty();
    assertThat(report.with(Check.Outcome.DIFFERS))
        .extracting(Check::path, Check::detail)
        .containsExactly(
            tuple(SUMS, "line 3, column `joules`: the pack has `4`, made again `7`"),
            tuple(
                "reports/out/guide/tables/sums.csv",
                "line 3, column `joules`: the pack has `7`, made again `4`"));
  }

  @Test
  void aMeasurementThatWasChangedIsFoundThoughEveryDigestFits() throws IOException {
    open().pack(zip);
    PackReport report = forged(TRIALS, "3,b,7", "3,b,5");
    assertThat(report.with(Check.Outcome.DIFFERS))
        .extracting(Check::path, Check::detail)
        .satisfiesExactly(
            sums ->
                assertThat(sums)
                    .isEqualTo(
                        tuple(SUMS, "line 3, column `joules`: the pack has `7`, made again `5`")),
            trials -> {
              assertThat(trials.toList().getFirst()).isEqualTo(TRIALS);
              assertThat((String) trials.toList().getLast())
                  .startsWith("is not what the stage `summarize` has read: that was ");
            });
  }

  @Test
  void aQuotationThatWasChangedIsFoundThoughEveryDigestFits() throws IOException {
    open().pack(zip);
    PackReport report = forged("codebook/passages/passages.csv", "The river was", "The river is");
    assertThat(report.with(Check.Outcome.DIFFERS))
        .extracting(Check::path)
        .containsExactly(
            "codebook/passages/passages.csv",
            "reports/out/guide/guide.html",
            "reports/out/guide/guide.pdf");
  }

  @Test
  void aNumberThatWasChangedInADocumentIsFoundThoughEveryDigestFits() throws IOException {
    open().pack(zip);
    PackReport report = forged("reports/out/guide/guide.html", "fourteen words", "forty words");
    assertThat(report.with(Check.Outcome.DIFFERS))
        .extracting(Check::path, Check::detail)
        .containsExactly(
            tuple(
                "reports/out/guide/guide.html",
                "line 2: the pack has `may pass on these forty words that the company wrote about"
                    + " i…`, made again `may pass on these fourteen words that the company wrote"
                    + " abou…`"));
  }

  @Test
  void aDocumentOfOtherBytesAndTheSameTextAgreesAndIsSaidToHaveOtherBytes() throws IOException {
    open().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    Zips.change(entries, "reports/out/guide/guide.pdf", "%PDF", "%PDF-1.7");
    Zips.sign(entries);
    DocumentTexts texts = file -> Optional.of(Files.readString(file).replaceFirst("%PDF\\S*", ""));
    PackReport report = PackFixture.verify(Zips.write(zip, entries), texts);
    assertThat(report.agrees()).isTrue();
    assertThat(report.with(Check.Outcome.SAME_CONTENT))
        .extracting(Check::path, Check::detail)
        .containsExactly(tuple("reports/out/guide/guide.pdf", "other bytes"));
  }

  @Test
  void aFileThatWasReadAndTakenAwayIsNamedThoughEveryDigestFits() throws IOException {
    open().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    entries.remove("corpus/raw/river.txt");
    Zips.sign(entries);
    PackReport report = PackFixture.verify(Zips.write(zip, entries));
    assertThat(report.faults()).isEmpty();
    assertThat(report.with(Check.Outcome.DIFFERS))
        .extracting(Check::path, Check::detail)
        .contains(
            tuple("corpus/raw/river.txt", "was read by the stage `text`, and is not in the pack"));
  }

  @Test
  void whatAnArchiveRemembersForTheEngineIsNamedAndNotBelieved() throws IOException {
    open().pack(zip);
    assertThat(Zips.read(zip).keySet()).noneMatch(name -> name.startsWith(".actant"));
    Map<String, byte[]> entries = Zips.read(zip);
    entries.put(".actant/digests.tsv", "made\tup\n".getBytes(UTF_8));
    PackReport report = PackFixture.verify(Zips.write(zip, entries));
    assertThat(report.faults())
        .containsExactly(new PackReport.Fault(".actant/digests.tsv", "is not in the manifest"));
    assertThat(report.with(Check.Outcome.DIFFERS)).isEmpty();
  }

  @Test
  void aPackThatWithholdsHasNothingThatTheEngineRemembers() throws IOException {
    closed().pack(zip);
    assertThat(Zips.read(zip).keySet()).noneMatch(name -> name.startsWith(".actant"));
  }

  @Test
  void aPackCannotExcuseAFileThatIsThereByCallingItLeftOutOrCut() throws IOException {
    closed().pack(zip);
    String reason = "\"reason\": \"secret\"},";
    Map<String, byte[]> entries = Zips.read(zip);
    Zips.change(entries, SUMS, "b,7", "b,4");
    Zips.change(
        entries,
        PackFacts.FILE,
        "\"leftOut\" : [",
        "\"leftOut\" : [ {\"path\": \"%s\", \"sha256\": \"\", \"bytes\": 1, %s"
            .formatted(SUMS, reason));
    Zips.change(
        entries,
        PackFacts.FILE,
        "\"cut\" : [",
        "\"cut\" : [ {\"path\": \"%s\", \"sha256\": \"\", \"runs\": 1, \"characters\": 9, %s"
            .formatted(TRIALS, reason));
    Zips.change(
        entries,
        PackFacts.FILE,
        "\"partial\" : [",
        "\"partial\" : [ {\"path\": \"%s\", \"rows\": false, %s".formatted(SUMS, reason));
    Zips.sign(entries);
    PackReport report = PackFixture.verify(Zips.write(zip, entries));
    assertThat(paths(report.with(Check.Outcome.DIFFERS))).contains(SUMS);
  }

  @Test
  void aPackCannotExcuseATableThatItHasEverythingFor() throws IOException {
    closed().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    Zips.change(entries, SUMS, "b,7", "b,4");
    Zips.change(
        entries,
        PackFacts.FILE,
        "\"partial\" : [",
        "\"partial\" : [ {\"path\": \"" + SUMS + "\", \"rows\": false, \"reason\": \"secret\"},");
    Zips.sign(entries);
    PackReport report = PackFixture.verify(Zips.write(zip, entries));
    assertThat(paths(report.with(Check.Outcome.DIFFERS))).contains(SUMS);
  }

  @Test
  void aTableWhoseProvenanceWasTakenAwayIsFound() throws IOException {
    open().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    entries.remove("experiments/results/s/summarize.prov.json");
    Zips.change(entries, SUMS, "b,7", "b,4");
    entries.put("reports/out/guide/tables/more.csv", "a,b\n".getBytes(UTF_8));
    Zips.sign(entries);
    PackReport report = PackFixture.verify(Zips.write(zip, entries));
    assertThat(report.with(Check.Outcome.DIFFERS))
        .filteredOn(check -> check.detail().startsWith("nothing in the pack says"))
        .extracting(Check::path)
        .containsExactly(TRIALS, "reports/out/guide/tables/more.csv");
    assertThat(report.with(Check.Outcome.DIFFERS))
        .filteredOn(check -> check.path().equals(SUMS))
        .singleElement()
        .satisfies(check ->
            assertThat(check.detail()).startsWith("is not what the stage `report` has read"));
    assertThat(paths(report.with(Check.Outcome.DIFFERS)))
        .contains("reports/out/guide/tables/sums.csv");
  }

  @Test
  void aRowThatWasChangedAmongTheOpenOnesIsFound() throws IOException {
    closed().pack(zip);
    PackReport report = forged("codebook/passages/passages.csv", "The river was", "The river is");
    assertThat(paths(report.with(Check.Outcome.DIFFERS)))
        .contains("codebook/passages/passages.csv");
  }

  @Test
  void aFolderThatAPackWasUnpackedInIsCheckedToo() throws IOException {
    open().pack(zip);
    Path out = Files.createDirectories(folder.resolve("out"));
    Unpacking.unpack(zip, out, Unpacking.Limits.USUAL);
    assertThat(PackFixture.verify(out).agrees()).isTrue();
  }

  @Test
  void anArchiveOfSomethingElseIsRefused() throws IOException {
    Zips.write(zip, "letter.txt", "Dear reader");
    assertThatThrownBy(() -> PackFixture.verify(zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("found no file actant-pack.json")
        .hasMessageContaining("a pack of `actant report pack`");
  }

  @Test
  void aTruncatedPackIsRefused() throws IOException {
    open().pack(zip);
    byte[] bytes = Files.readAllBytes(zip);
    Files.write(zip, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> PackFixture.verify(zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("its end is missing");
  }

  @Test
  void aPackOfANewerFormatIsRefused() throws IOException {
    open().pack(zip);
    assertThatThrownBy(() -> forged(PackFacts.FILE, "\"format\" : 1", "\"format\" : 2"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("format 2");
  }

  @Test
  void aManifestThatIsNoneIsRefusedWithItsLine() throws IOException {
    open().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    entries.put(Manifest.FILE, "not a digest\n".getBytes(UTF_8));
    Zips.write(zip, entries);
    assertThatThrownBy(() -> PackFixture.verify(zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("manifest-sha256.txt:1: found `not a digest`");
  }

  @Test
  void aWorkspaceThatIsNotAsRecordedIsNotPacked() throws IOException {
    PackFixture fixture = open();
    fixture.write(TRIALS, "trial,condition,joules\n1,a,9\n");
    assertThatThrownBy(() -> fixture.pack(zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(TRIALS)
        .hasMessageContaining("`actant run`");
    assertThat(zip).doesNotExist();
  }

  @Test
  void aReportThatWasNotBuiltIsNotPacked() throws IOException {
    PackFixture fixture = open();
    org.actant.workspace.Folders.delete(folder.resolve("w/reports/out"));
    assertThatThrownBy(() -> fixture.pack(zip))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("actant report build guide");
  }

  @Test
  void theManifestListsEveryOtherFileWithItsDigest() throws IOException {
    open().pack(zip);
    Map<String, byte[]> entries = Zips.read(zip);
    String manifest = new String(entries.remove(Manifest.FILE), UTF_8);
    entries.forEach((name, bytes) ->
        assertThat(manifest).contains(Digest.of(bytes).hex() + "  " + name + "\n"));
    assertThat(manifest.lines()).hasSize(entries.size());
    assertThat(
            Json.parse(zip, 1, new String(entries.get(PackFacts.FILE), UTF_8), PackFacts.class)
                .report())
        .isEqualTo("guide");
  }
}
