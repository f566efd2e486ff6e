package org.actant.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.corpus.Characters;

/// The lines of a recognized page, as fragments with their places.
///
/// Tesseract states for every line its slant, its baseline and the size of its letters, and for
/// every word its box and how sure it is of it. Sizes are estimates that differ from line to line;
/// those near the page's usual size are taken for it, so that one paragraph stays one.
final class Hocr {
  /// @param confidence mean over the words kept, of 100
  record Page(List<Fragment> fragments, int words, double confidence) {}

  private static final int UNSURE = 30;
  private static final double NEAR = 0.17;
  private static final double BREAK = 1.6;

  private static final Pattern TAG =
      Pattern.compile("<span class='(ocr_\\w+|ocrx_word)'[^>]* title=[\"']([^\"']*)[\"'][^>]*>");
  private static final Pattern BOX = Pattern.compile("bbox (-?\\d+) (-?\\d+) (-?\\d+) (-?\\d+)");
  private static final Pattern BASELINE = Pattern.compile("baseline (-?[\\d.]+) (-?[\\d.]+)");
  private static final Pattern SIZE = Pattern.compile("x_size ([\\d.]+)");
  private static final Pattern SURE = Pattern.compile("x_wconf (\\d+)");

  private record Word(String text, double left, double right, int confidence) {}

  private record Row(double left, double right, double baseline, double size, List<Word> words) {}

  private final double scale;
  private final List<Row> rows = new ArrayList<>();

  private Hocr(double scale) {
    this.scale = scale;
  }

  /// @param scale points per pixel
  static Page page(String hocr, double scale) {
    var page = new Hocr(scale);
    page.parse(hocr);
    return page.build();
  }

  private void parse(String hocr) {
    Matcher tag = TAG.matcher(hocr);
    while (tag.find()) {
      String title = tag.group(2);
      double[] box = numbers(BOX, title, 4);
      if (box.length == 0) {
        continue;
      }
      if (!tag.group(1).equals("ocrx_word")) {
        rows.add(row(title, box));
      } else if (!rows.isEmpty()) {
        int end = hocr.indexOf("</span>", tag.end());
        String text = text(hocr.substring(tag.end(), end < 0 ? hocr.length() : end));
        double[] sure = numbers(SURE, title, 1);
        int confidence = sure.length == 0 ? 0 : (int) sure[0];
        if (!text.isEmpty() && confidence >= UNSURE && box[2] > box[0]) {
          rows.getLast().words.add(new Word(text, box[0] * scale, box[2] * scale, confidence));
        }
      }
    }
  }

  private Row row(String title, double[] box) {
    double[] baseline = numbers(BASELINE, title, 2);
    double[] size = numbers(SIZE, title, 1);
    double y =
        baseline.length == 0 ? box[3] : box[3] + baseline[1] + baseline[0] * (box[2] - box[0]) / 2;
    double height = size.length == 0 ? box[3] - box[1] : size[0];
    return new Row(
        box[0] * scale, box[2] * scale, y * scale, Math.max(1, height * scale), new ArrayList<>());
  }

  private static double[] numbers(Pattern pattern, String title, int count) {
    Matcher matcher = pattern.matcher(title);
    if (!matcher.find()) {
      return new double[0];
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = Double.parseDouble(matcher.group(i + 1));
    }
    return numbers;
  }

  private static String text(String content) {
    return Characters.clean(
            content
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&"))
        .strip();
  }

  private Page build() {
    double usual = usualSize();
    var fragments = new ArrayList<Fragment>();
    int words = 0;
    double sum = 0;
    for (Row row : rows) {
      double size = Math.abs(row.size - usual) <= NEAR * usual ? usual : row.size;
      fragments.addAll(fragments(row, size));
      words += row.words.size();
      sum += row.words.stream().mapToInt(Word::confidence).sum();
    }
    return new Page(fragments, words, words == 0 ? 0 : sum / words);
  }

  /// The size of the page's middle letter.
  private double usualSize() {
    double[] sizes =
        rows.stream()
            .flatMapToDouble(row ->
                row.words.stream()
                    .flatMapToDouble(word -> word.text.chars().mapToDouble(_ -> row.size)))
            .sorted()
            .toArray();
    return sizes.length == 0 ? 10 : Math.round(sizes[sizes.length / 2] * 2) / 2.0;
  }

  private static List<Fragment> fragments(Row row, double size) {
    var fragments = new ArrayList<Fragment>();
    var run = new ArrayList<Word>();
    for (Word word : row.words) {
      if (!run.isEmpty() && word.left - run.getLast().right > BREAK * size) {
        fragments.add(fragment(run, row.baseline, size));
        run.clear();
      }
      run.add(word);
    }
    if (!run.isEmpty()) {
      fragments.add(fragment(run, row.baseline, size));
    }
    return fragments;
  }

  private static Fragment fragment(List<Word> words, double baseline, double size) {
    var letters = new Letters.Builder(words.stream().mapToInt(w -> w.text.length() + 1).sum());
    double end = words.getFirst().left;
    for (Word word : words) {
      double left = Math.max(end, word.left);
      if (letters.length() > 0) {
        letters.append(" ", (float) end, (float) left);
      }
      end = Math.max(left, word.right);
      letters.append(word.text, (float) left, (float) end);
    }
    return new Fragment(letters.build(), words.getFirst().left, end, baseline, size, false, false);
  }

  @Override
  public String toString() {
    return Arrays.toString(rows.toArray());
  }
}
