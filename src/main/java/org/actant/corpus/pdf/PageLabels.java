package org.actant.corpus.pdf;

import java.util.List;
import java.util.Optional;
import org.actant.corpus.Characters;
import org.apache.pdfbox.pdmodel.PDDocument;

/// What a page is called: as the file says, else as it is printed on the page, else its number in
/// the file.
final class PageLabels {
  private final List<String> stated;

  PageLabels(PDDocument document) {
    this.stated = stated(document);
  }

  /// Returns the label that the file states; empty if it states none.
  ///
  /// @param number from 1
  String stated(int number) {
    return number <= stated.size() ? stated.get(number - 1).strip() : "";
  }

  /// @param number from 1
  String label(int number, Optional<String> printed) {
    String label = stated(number);
    if (!label.isEmpty() && printed.filter(n -> isPrefixed(label, n)).isEmpty()) {
      return label;
    }
    return printed.orElse(Integer.toString(number));
  }

  /// Says whether a label is the printed number behind a word that is not printed, such as `CORP7`,
  /// by which programs tell chapters apart.
  private static boolean isPrefixed(String label, String printed) {
    return label.endsWith(printed)
        && label.substring(0, label.length() - printed.length()).matches("\\p{L}{2,}");
  }

  /// The labels of the file's catalog (ISO 32000-2, 12.4.2); none where it has none, or only counts
  /// its pages as anyone would.
  private static List<String> stated(PDDocument document) {
    try {
      var labels = document.getDocumentCatalog().getPageLabels();
      if (labels == null) {
        return List.of();
      }
      List<String> stated =
          java.util.Arrays.stream(labels.getLabelsByPageIndices())
              .map(label -> label == null ? "" : Characters.clean(label))
              .toList();
      return isCount(stated) ? List.of() : stated;
    } catch (java.io.IOException | RuntimeException _) {
      return List.of(); // damaged labels are no reason to lose the text
    }
  }

  private static boolean isCount(List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.get(i).equals(Integer.toString(i + 1))) {
        return false;
      }
    }
    return true;
  }
}
