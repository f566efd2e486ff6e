package org.actant.corpus.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.actant.corpus.Limits;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Collects the fragments of every page of a PDF. It takes from PDFBox's text stripper where each
/// glyph is and what it means, and leaves the rest of the stripper aside.
final class PageScanner extends PDFTextStripper {
  private static final Pattern BOLD =
      Pattern.compile("bold|black|heavy|demi", Pattern.CASE_INSENSITIVE);
  private static final int CHECK_EVERY = 256;

  /// Stops the work from inside PDFBox.
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped(String found) {
      super(found, null, false, false);
    }

    String found() {
      return String.valueOf(getMessage());
    }
  }

  private final Limits limits;
  private final List<PageScan> scans = new ArrayList<>();
  private final RuleCollector ruling = new RuleCollector(this);
  private final List<String> warnings = new ArrayList<>();
  private final Map<PDFont, Boolean> bold = new IdentityHashMap<>();
  private final Map<String, List<Glyph>> printed = new HashMap<>();
  private TreeMap<Integer, FragmentBuilder> frames = new TreeMap<>();
  private final TreeMap<Integer, Integer> charsPerTurn = new TreeMap<>();
  private double width;
  private double height;
  private int rotation;
  private int operators;
  private int chars;
  private int slanted;

  PageScanner(Limits limits) {
    this.limits = limits;
    setStartPage(0);
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(false);
  }

  /// Scans all pages; a page whose content breaks off is kept as far as it could be read and leads
  /// to a warning.
  ///
  /// @throws Stopped if a limit is reached or the thread is interrupted
  List<PageScan> scan(PDDocument document) throws IOException {
    writeText(document, Writer.nullWriter());
    if (slanted > 0) {
      warnings.add(slanted + " characters of slanted text left out");
    }
    return scans;
  }

  List<String> warnings() {
    return warnings;
  }

  /// Visits every page, also the ones without content, which PDFBox would leave out.
  @Override
  protected void processPages(PDPageTree pages) throws IOException {
    for (PDPage page : pages) {
      processPage(page);
    }
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    PDRectangle box = page.getCropBox();
    rotation = Math.floorMod(page.getRotation(), 360);
    boolean sideways = rotation % 180 != 0;
    width = sideways ? box.getHeight() : box.getWidth();
    height = sideways ? box.getWidth() : box.getHeight();
    frames = new TreeMap<>();
    charsPerTurn.clear();
    printed.clear();
    int number = scans.size() + 1;
    try {
      super.processPage(page);
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ClassCastException
        | NullPointerException
        | IndexOutOfBoundsException
        | ArithmeticException e) {
      // PDFBox meets damage inside a content stream with any of these; the page is kept as far as
      // it was read
      warnings.add("page " + number + " breaks off (" + e.getClass().getSimpleName() + ")");
    }
    scans.add(scan(number, page));
  }

  private PageScan scan(int number, PDPage page) {
    int main = 0;
    for (Map.Entry<Integer, Integer> entry : charsPerTurn.entrySet()) {
      if (entry.getValue() > charsPerTurn.getOrDefault(main, 0)) {
        main = entry.getKey();
      }
    }
    List<Fragment> fragments = List.of();
    var asides = new ArrayList<PageScan.Aside>();
    for (Map.Entry<Integer, FragmentBuilder> frame : frames.entrySet()) {
      List<Fragment> built = frame.getValue().build();
      if (frame.getKey() == main) {
        fragments = built;
      } else {
        asides.add(new PageScan.Aside(built, frame.getKey()));
      }
    }
    List<Rule> rules = rules(page.getCropBox(), main);
    var scan = new PageScan(number, width, height, fragments, main, asides, rules, false);
    return scan.letters() < PdfReader.FEW && isPictured(page)
        ? new PageScan(number, width, height, fragments, main, asides, rules, true)
        : scan;
  }

  /// Where the text runs as the page's own coordinates do, the rules along it; none otherwise.
  private List<Rule> rules(PDRectangle box, int turn) {
    List<RuleCollector.Extent> drawn = ruling.take();
    if (rotation != 0 || turn != 0) {
      return List.of();
    }
    return Rule.joined(
        drawn.stream()
            .map(d ->
                new Rule(
                    d.left() - box.getLowerLeftX(),
                    d.right() - box.getLowerLeftX(),
                    box.getUpperRightY() - d.high(),
                    box.getUpperRightY() - d.low()))
            .filter(rule ->
                rule.right() > 0 && rule.left() < width && rule.bottom() > 0 && rule.top() < height)
            .toList());
  }

  private static boolean isPictured(PDPage page) {
    try {
      return hasImage(page.getResources(), 0);
    } catch (IOException | RuntimeException _) {
      return false; // damaged pictures are not text either way
    }
  }

  private static boolean hasImage(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > 2) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)
          || resources.getXObject(name) instanceof PDFormXObject form
              && hasImage(form.getResources(), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators % CHECK_EVERY == 0 && Thread.currentThread().isInterrupted()) {
      throw new Stopped("work interrupted");
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition position) {
    String text = position.getUnicode();
    if (text == null || text.isEmpty()) {
      return;
    }
    chars += text.length();
    if (chars > limits.chars()) {
      throw new Stopped("more than " + limits.chars() + " characters");
    }
    if (isSlanted(position.getTextMatrix())) {
      slanted += text.isBlank() ? 0 : 1;
      return;
    }
    int turn = Math.floorMod(Math.round(position.getDir()) - rotation, 360);
    Glyph glyph = glyph(position, text, turn);
    if (isOffPage(glyph, turn) || isOverprinted(glyph)) {
      return;
    }
    charsPerTurn.merge(turn, text.length(), Integer::sum);
    frames.computeIfAbsent(turn, _ -> new FragmentBuilder()).add(glyph);
  }

  private static boolean isSlanted(Matrix matrix) {
    double along = Math.abs(matrix.getScaleX());
    double across = Math.abs(matrix.getShearY());
    return Math.min(along, across) > 0.1 * Math.max(along, across);
  }

  private Glyph glyph(TextPosition position, String text, int turn) {
    double x = position.getX();
    double y = position.getY();
    double size = position.getFontSizeInPt();
    if (!(size > 0.1 && size < 2000)) {
      size = Math.max(1, position.getHeightDir() * 1.5);
    }
    double glyphWidth = Math.max(0, position.getWidthDirAdj());
    boolean heavy = isBold(position.getFont());
    double space = position.getWidthOfSpace();
    return switch (turn) {
      case 90 -> new Glyph(text, height - y, x, glyphWidth, size, space, heavy);
      case 180 -> new Glyph(text, width - x, height - y, glyphWidth, size, space, heavy);
      case 270 -> new Glyph(text, y, width - x, glyphWidth, size, space, heavy);
      default -> new Glyph(text, x, y, glyphWidth, size, space, heavy);
    };
  }

  private boolean isOffPage(Glyph glyph, int turn) {
    double along = turn % 180 == 0 ? width : height;
    double across = turn % 180 == 0 ? height : width;
    return glyph.right() < 0
        || glyph.x() > along
        || glyph.baseline() < 0
        || glyph.baseline() - glyph.size() > across;
  }

  /// Says whether the same character was printed at nearly the same place already, as files do to
  /// make letters look bold.
  private boolean isOverprinted(Glyph glyph) {
    if (glyph.isBlank()) {
      return false;
    }
    double reach = Math.min(0.15 * glyph.size(), 0.4 * glyph.width());
    List<Glyph> same = printed.computeIfAbsent(key(glyph), _ -> new ArrayList<>(2));
    for (Glyph other : same) {
      if (Math.abs(other.x() - glyph.x()) < reach
          && Math.abs(other.baseline() - glyph.baseline()) < reach) {
        return true;
      }
    }
    same.add(glyph);
    return false;
  }

  private static String key(Glyph glyph) {
    return glyph.text() + (int) (glyph.baseline() / 40) + ',' + (int) (glyph.x() / 40);
  }

  private boolean isBold(PDFont font) {
    return bold.computeIfAbsent(
        font,
        f -> {
          String name = f.getName();
          if (name != null && BOLD.matcher(name.toLowerCase(Locale.ROOT)).find()) {
            return true;
          }
          var descriptor = f.getFontDescriptor();
          return descriptor != null
              && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
        });
  }
}
