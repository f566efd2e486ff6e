package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.actant.Material;
import org.actant.corpus.pdf.PdfReaderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Real files that are damaged, locked, strange or hostile. The folder says what is wrong with a
/// file, as other readers see it; to read more than it promises is no failure.
class RealDocumentsTest {
  private static final Limits LIMITS =
      new Limits(5000, 20_000_000, Duration.ofSeconds(30), 1024, false);

  private static final ExtractionPool POOL = new ExtractionPool();

  @TempDir Path folder;

  @AfterAll
  static void end() {
    POOL.close();
  }

  private IngestRow read(Path file) throws IOException {
    return POOL.run(new Extraction("x", file, file.getFileName().toString(), null, folder, LIMITS));
  }

  @TestFactory
  Stream<DynamicTest> everyTortureFileEndsInAStatusOfItsClass() throws IOException {
    Path torture = Material.require("corpora/torture");
    List<Path> files;
    try (Stream<Path> below = Files.walk(torture)) {
      files = below.filter(file -> Readers.of(file).isPresent()).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(80);
    return files.stream()
        .map(file ->
            DynamicTest.dynamicTest(torture.relativize(file).toString(), () -> check(file)));
  }

  private void check(Path file) throws IOException {
    IngestRow row = read(file);
    IngestStatus status = row.status();
    if (status.hasText()) {
      DocumentText document = DocumentText.read(folder, "x");
      assertThat(document.text()).as("a text that is promised").isNotBlank();
      PdfReaderTest.assertCovered(document);
    }
    switch (file.getName(file.getNameCount() - 2).toString()) {
      case "ok", "many-pages" -> assertThat(status.hasText()).as(row.detail()).isTrue();
      case "owner-encrypted" -> {
        // one of them has two blank pages and a scanned one, without any font
        boolean scanned = file.getFileName().toString().equals("pdfminer--encrypted_doc_no_id.pdf");
        assertThat(status.hasText()).as(row.detail()).isEqualTo(!scanned);
      }
      case "needs-password" -> assertThat(status).isEqualTo(IngestStatus.PASSWORD);
      case "empty" -> assertThat(status).isEqualTo(IngestStatus.EMPTY);
      case "slow" ->
          assertThat(status)
              .isIn(IngestStatus.OVER_LIMIT, IngestStatus.OK, IngestStatus.OK_WITH_WARNINGS);
      case "unopenable" ->
          assertThat(status.hasText() && row.detail().isEmpty()).as(row.detail()).isFalse();
      default ->
          assertThat(status.hasText() || !row.detail().isEmpty())
              .as("text or a stated reason")
              .isTrue();
    }
  }

  @Test
  void scannedLettersHaveNoText() throws IOException {
    Path scanned = Material.require("corpora/scanned-pdf");
    try (Stream<Path> files = Files.list(scanned)) {
      for (Path file : files.sorted().toList()) {
        assertThat(read(file).status()).isEqualTo(IngestStatus.NO_TEXT);
      }
    }
  }

  @Test
  void theTextOfPdfBoxsOwnTestFilesIsFound() throws IOException {
    Path gold = Material.require("corpora/pdf-text-gold");
    double sum = 0;
    int files = 0;
    for (Path pdf : pdfs(gold)) {
      assertThat(read(pdf).status().hasText()).isTrue();
      String text = flat(DocumentText.read(folder, "x").text());
      double plain = similarity(text, flat(truth(pdf, ".txt")));
      double sorted = similarity(text, flat(truth(pdf, "-sorted.txt")));
      sum += Math.max(plain, sorted);
      files++;
    }
    assertThat(files).isEqualTo(16);
    assertThat(sum / files).isGreaterThanOrEqualTo(0.97);
  }

  private static List<Path> pdfs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    }
  }

  private static String truth(Path pdf, String suffix) throws IOException {
    return Files.readString(pdf.resolveSibling(pdf.getFileName() + suffix), StandardCharsets.UTF_8);
  }

  private static String flat(String text) {
    return Characters.clean(text).replaceAll("\\s+", " ").strip();
  }

  /// One less the edit distance (Levenshtein 1966) per character of the longer text.
  private static double similarity(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return 1 - row[b.length()] / (double) Math.max(1, Math.max(a.length(), b.length()));
  }
}
