package org.actant.corpus.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Pages of which some were pictures and have been recognized.
///
/// @param scans all pages, the recognized ones with what was found on them
/// @param confidences of the recognized pages, by page number: mean of the words, of 100
/// @param words how many were found on each of these
/// @param version of Tesseract
/// @param warnings what a user should know of pages that could not be recognized
record Recognition(
    List<PageScan> scans,
    Map<Integer, Integer> confidences,
    Map<Integer, Integer> words,
    String version,
    List<String> warnings) {
  private static final int DPI = 300;
  private static final double POINTS_PER_INCH = 72;

  /// Pages above this are shown smaller.
  private static final double MOST_PIXELS = 30e6;

  /// What looks like fewer letters, or like words that Tesseract does not believe in, is a picture.
  private static final int FEWEST_LETTERS = 4;

  private static final double LEAST_SURE = 45;

  /// Leaves all pages as they are.
  static Recognition none(List<PageScan> scans) {
    return new Recognition(scans, Map.of(), Map.of(), "", List.of());
  }

  /// Recognizes the pages that are pictures.
  static Recognition of(PDDocument document, List<PageScan> scans, Tesseract tesseract) {
    String stated = Optional.ofNullable(document.getDocumentCatalog().getLanguage()).orElse("");
    List<String> languages = tesseract.choose(stated);
    var renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    var result = new ArrayList<PageScan>();
    var confidences = new TreeMap<Integer, Integer>();
    var words = new TreeMap<Integer, Integer>();
    var warnings = new ArrayList<String>();
    for (PageScan scan : scans) {
      PageScan recognized = scan;
      if (scan.pictured()) {
        try {
          Hocr.Page page = page(renderer, scan, tesseract, languages);
          if (isText(page)) {
            recognized = scan.recognized(page.fragments());
            confidences.put(scan.number(), (int) Math.round(page.confidence()));
            words.put(scan.number(), page.words());
          }
        } catch (PageScanner.Stopped e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          // a damaged picture, which PDFBox meets with exceptions of many kinds
          warnings.add("page " + scan.number() + " could not be recognized");
        }
      }
      result.add(recognized);
    }
    String missing = Tesseract.iso3(stated);
    if (!confidences.isEmpty() && !missing.isEmpty() && !tesseract.languages().contains(missing)) {
      warnings.add("Tesseract does not know the document's language, " + missing);
    }
    return new Recognition(result, confidences, words, tesseract.version(), warnings);
  }

  private static boolean isText(Hocr.Page page) {
    return PageScan.letters(page.fragments(), List.of()) >= FEWEST_LETTERS
        && page.confidence() >= LEAST_SURE;
  }

  private static Hocr.Page page(
      PDFRenderer renderer, PageScan scan, Tesseract tesseract, List<String> languages)
      throws IOException {
    double area = Math.max(1, scan.width() * scan.height());
    double most = POINTS_PER_INCH * Math.sqrt(MOST_PIXELS / area);
    int dpi = (int) Math.clamp(most, 1, DPI);
    BufferedImage image = renderer.renderImageWithDPI(scan.number() - 1, dpi, ImageType.GRAY);
    return Hocr.page(tesseract.recognize(image, dpi, languages), POINTS_PER_INCH / dpi);
  }

  /// Writes down on the pages of the text how sure their recognition is.
  DocumentText mark(DocumentText document) {
    if (confidences.isEmpty()) {
      return document;
    }
    List<Page> pages =
        document.pages().stream()
            .map(page -> {
              Integer confidence = confidences.get(page.number());
              return confidence == null ? page : page.recognized(confidence);
            })
            .toList();
    return new DocumentText(document.id(), document.text(), pages, document.blocks());
  }

  /// What a user should know of the recognized pages, if there are any.
  ///
  /// @param pages in words, such as `2 pages (3, 4)`
  Optional<String> summary(String pages) {
    if (confidences.isEmpty()) {
      return Optional.empty();
    }
    double sum = 0;
    int all = 0;
    for (Map.Entry<Integer, Integer> page : confidences.entrySet()) {
      int found = words.getOrDefault(page.getKey(), 0);
      sum += (double) page.getValue() * found;
      all += found;
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%s recognized by Tesseract %s, mean word confidence %.0f of 100",
            pages,
            version,
            sum / Math.max(1, all)));
  }
}
