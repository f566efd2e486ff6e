package org.actant.corpus.pdf;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.corpus.Block;
import org.actant.corpus.Characters;
import org.actant.corpus.DocumentReader;
import org.actant.corpus.DocumentText;
import org.actant.corpus.IngestStatus;
import org.actant.corpus.Limits;
import org.actant.corpus.Reading;
import org.actant.corpus.Reading.Readable;
import org.actant.corpus.Reading.Unreadable;
import org.actant.corpus.Stated;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Reads PDF with PDFBox.
///
/// The steps, each a class: [PageScanner] collects fragments of text with their places, [Furniture]
/// takes running heads and page numbers away, [ReadingOrder] finds the columns, [Paragraphs] cuts
/// them into blocks, [Assembly] makes one text of all pages.
@AutoService(DocumentReader.class)
public final class PdfReader implements DocumentReader {
  private static final int SIGNATURE_WITHIN = 1024;

  /// A picture with fewer letters than this has a stamp on it or a page number, but no text layer.
  static final int FEW = 16;

  /// Pictures with fewer letters a page than this are a document without text.
  private static final int STAMPED = 3;

  /// A fragment of so many characters is likely to be running text and not part of a table or a
  /// chart.
  private static final int RUNNING = 28;

  /// A size in which at least this part is set of what is set in the commonest size is common too.
  private static final double COMMON = 0.35;

  /// Files up to so many bytes are read whole, which is faster.
  private static final long IN_MEMORY = 32L << 20;

  /// Where PDFBox keeps what it unpacks: at most so much in memory, and at most so much in all.
  private static final MemoryUsageSetting SCRATCH =
      MemoryUsageSetting.setupMixed(32L << 20, 1L << 30);

  private static final String EXPECTED = "a PDF with a text layer";

  private final String tesseract;

  public PdfReader() {
    this(Tesseract.PROGRAM);
  }

  /// @param tesseract the program that recognizes pictures
  PdfReader(String tesseract) {
    this.tesseract = tesseract;
  }

  @Override
  public Set<String> extensions() {
    return Set.of("pdf");
  }

  @Override
  public Reading read(Path file, String id, Limits limits) throws IOException {
    if (Files.size(file) == 0) {
      return new Unreadable(IngestStatus.EMPTY, "a file without bytes", "a PDF");
    }
    try (var log = new PdfBoxLog();
        PDDocument document = open(file)) {
      return read(document, id, limits, log);
    } catch (InvalidPasswordException e) {
      return new Unreadable(
          IngestStatus.PASSWORD, "a PDF that opens only with a password", "one that opens without");
    } catch (PageScanner.Stopped e) {
      return new Unreadable(IngestStatus.OVER_LIMIT, e.found(), "a document within the limits");
    } catch (NoClassDefFoundError _) {
      // PDFBox has no code of its own for files encrypted to the holders of certificates
      return new Unreadable(
          IngestStatus.PASSWORD,
          "a PDF that opens only with a certificate's key",
          "one that opens without");
    } catch (IOException | RuntimeException e) {
      return hasSignature(file)
          ? new Unreadable(
              IngestStatus.DAMAGED, "a PDF that cannot be opened (" + reason(e) + ")", EXPECTED)
          : new Unreadable(IngestStatus.NOT_A_DOCUMENT, "a file that is not a PDF", EXPECTED);
    }
  }

  @Override
  public Stated stated(Path file) {
    try (var _ = new PdfBoxLog();
        PDDocument document = open(file)) {
      return PdfStatement.of(document);
    } catch (IOException | RuntimeException | NoClassDefFoundError _) {
      return Stated.NOTHING; // ingest will say what is wrong with the file
    }
  }

  private static PDDocument open(Path file) throws IOException {
    RandomAccessRead source =
        Files.size(file) <= IN_MEMORY
            ? new Bytes(Files.readAllBytes(file))
            : new RandomAccessReadBufferedFile(file);
    try {
      return Loader.loadPDF(source, "", null, null, SCRATCH.streamCache);
    } catch (IOException | RuntimeException | Error e) {
      source.close();
      throw e;
    }
  }

  private Reading read(PDDocument document, String id, Limits limits, PdfBoxLog log)
      throws IOException {
    int pages = document.getNumberOfPages();
    if (pages == 0) {
      return new Unreadable(IngestStatus.DAMAGED, "a PDF without pages", EXPECTED);
    }
    if (pages > limits.pages()) {
      return new Unreadable(IngestStatus.OVER_LIMIT, pages + " pages", "at most " + limits.pages());
    }
    var scanner = new PageScanner(limits);
    Recognition recognition = recognize(document, scanner.scan(document), limits);
    List<PageScan> scans = recognition.scans();
    List<Integer> pictures =
        scans.stream().filter(PageScan::pictured).map(PageScan::number).toList();
    int letters = scans.stream().mapToInt(PageScan::letters).sum();
    if (letters == 0 || 2 * pictures.size() > scans.size() && letters < STAMPED * scans.size()) {
      return new Unreadable(
          IngestStatus.NO_TEXT, withoutText(scans.size(), pictures), expected(pictures, limits));
    }
    var warnings = new ArrayList<String>();
    DocumentText text = assemble(id, scans, new PageLabels(document), warnings);
    if (!pictures.isEmpty()) {
      warnings.add("no text layer on " + list(pictures));
    }
    recognition
        .summary(list(List.copyOf(recognition.confidences().keySet())))
        .ifPresent(warnings::add);
    warnings.addAll(recognition.warnings());
    warnings.addAll(scanner.warnings());
    warnings.addAll(notes(document));
    log.summary().ifPresent(warnings::add);
    return new Readable(
        recognition.mark(text),
        PdfStatement.of(document),
        recognition.confidences().size(),
        warnings);
  }

  private Recognition recognize(PDDocument document, List<PageScan> scans, Limits limits) {
    return limits.ocr() && scans.stream().anyMatch(PageScan::pictured)
        ? Tesseract.find(tesseract)
            .map(program -> Recognition.of(document, scans, program))
            .orElseGet(() -> Recognition.none(scans))
        : Recognition.none(scans);
  }

  private String expected(List<Integer> pictures, Limits limits) {
    if (pictures.isEmpty() || limits.ocr() && Tesseract.find(tesseract).isPresent()) {
      return EXPECTED;
    }
    return limits.ocr() ? EXPECTED + ", or " + Tesseract.HINT : EXPECTED + "; OCR is switched off";
  }

  private static DocumentText assemble(
      String id, List<PageScan> scans, PageLabels labels, List<String> warnings) {
    var furniture = new Furniture(scans, labels);
    double body = bodySize(scans);
    var sheets = new ArrayList<Assembly.Sheet>();
    for (PageScan scan : scans) {
      List<Draft> drafts = List.of();
      try {
        drafts = drafts(furniture.strip(scan), body);
      } catch (RuntimeException e) {
        // one strange page is no reason to lose the others
        warnings.add("page " + scan.number() + " left out (" + e.getClass().getSimpleName() + ")");
      }
      String label = labels.label(scan.number(), furniture.printed(scan.number()));
      sheets.add(new Assembly.Sheet(scan.number(), label, scan.width(), scan.height(), drafts));
    }
    return Assembly.of(id, sheets);
  }

  private static List<Draft> drafts(PageScan scan, double body) {
    var drafts = new ArrayList<Draft>();
    for (List<Fragment> part : Articles.parts(scan.fragments(), scan.beads())) {
      drafts.addAll(
          Paragraphs.of(
              scan, ReadingOrder.of(part, scan.rules(), scan.panels()), scan.turn(), body));
    }
    for (PageScan.Aside aside : scan.asides()) {
      Paragraphs.of(
              scan, ReadingOrder.of(aside.fragments(), List.of(), List.of()), aside.turn(), body)
          .stream()
          .map(draft -> draft.as(Block.Kind.CAPTION))
          .forEach(drafts::add);
    }
    return drafts;
  }

  /// The size in which most running text is set.
  private static double bodySize(List<PageScan> scans) {
    var chars = new TreeMap<Double, Integer>();
    for (PageScan scan : scans) {
      for (Fragment fragment : scan.fragments()) {
        int length = fragment.text().length();
        chars.merge(
            Math.round(fragment.size() * 2) / 2.0, length < RUNNING ? 1 : length, Integer::sum);
      }
    }
    int most = chars.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    // notes can outweigh the text they belong to, which is set larger
    return chars.descendingMap().entrySet().stream()
        .filter(entry -> entry.getValue() >= COMMON * most)
        .mapToDouble(Map.Entry::getKey)
        .findFirst()
        .orElse(10);
  }

  private static String withoutText(int pages, List<Integer> pictures) {
    return pictures.isEmpty()
        ? "no text on %s".formatted(pages == 1 ? "its one page" : "any of its " + pages + " pages")
        : "no text layer (%s of %s pages are pictures)".formatted(pictures.size(), pages);
  }

  /// What the file says about itself that a user should know.
  private static List<String> notes(PDDocument document) {
    var notes = new ArrayList<String>();
    if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
      notes.add("the owner restricts copying");
    }
    try {
      var form = document.getDocumentCatalog().getAcroForm(null);
      if (form != null && form.hasXFA()) {
        notes.add("an XFA form, of which only the page's text is read");
      } else if (form != null && !form.getFields().isEmpty()) {
        notes.add("form fields, whose contents are not read");
      }
    } catch (RuntimeException _) {
      notes.add("a damaged form");
    }
    return notes;
  }

  private static String list(List<Integer> pages) {
    String numbers =
        String.join(", ", pages.stream().limit(12).map(String::valueOf).toList())
            + (pages.size() > 12 ? ", …" : "");
    return pages.size() == 1 ? "page " + numbers : pages.size() + " pages (" + numbers + ")";
  }

  private static boolean hasSignature(Path file) throws IOException {
    byte[] head;
    try (var in = Files.newInputStream(file)) {
      head = in.readNBytes(SIGNATURE_WITHIN);
    }
    return new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
  }

  private static String reason(Exception e) {
    String message = e.getMessage();
    String reason = message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    String flat =
        Characters.clean(Arrays.stream(reason.split("\\R")).findFirst().orElse(reason)).strip();
    return flat.length() <= 160 ? flat : flat.substring(0, 159) + "…";
  }
}
