package org.actant.samples;

import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/// What is printed as page numbers: `decimal`, `from 41`, `roman 2` (that many roman numbers, then
/// from 1), `prefix A-`.
///
/// @param roman how many pages at the start have roman numbers
/// @param first the first decimal number
record PageLabels(int roman, int first, String prefix) {
  private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi");

  static PageLabels of(SampleSource source) {
    String scheme = source.fact("labels");
    String[] words = scheme.split(" ");
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "decimal" -> new PageLabels(0, 1, "");
      case "from" -> new PageLabels(0, Integer.parseInt(words[1]), "");
      case "roman" -> new PageLabels(Integer.parseInt(words[1]), 1, "");
      case "prefix" -> new PageLabels(0, 1, words[1]);
      default -> throw new IllegalArgumentException("labels: " + scheme);
    };
  }

  /// Returns the label of a page counted from 0.
  String label(int page) {
    return page < roman ? ROMAN.get(page) : prefix + (page - roman + first);
  }

  void write(PDDocument document) {
    var labels = new PDPageLabels(document);
    if (roman > 0) {
      var range = new PDPageLabelRange();
      range.setStyle(PDPageLabelRange.STYLE_ROMAN_LOWER);
      labels.setLabelItem(0, range);
    }
    var range = new PDPageLabelRange();
    range.setStyle(PDPageLabelRange.STYLE_DECIMAL);
    range.setStart(first);
    if (!prefix.isEmpty()) {
      range.setPrefix(prefix);
    }
    labels.setLabelItem(roman, range);
    document.getDocumentCatalog().setPageLabels(labels);
  }
}
