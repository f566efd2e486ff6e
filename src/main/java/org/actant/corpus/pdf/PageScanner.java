package org.actant.corpus.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.actant.corpus.Limits;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;

/// Collects the fragments of every page of a PDF.
final class PageScanner {
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

  private static final int FORMS_DEEP = 2;

  private final Limits limits;
  private final List<String> warnings = new ArrayList<>();
  private int chars;
  private int slanted;
  private Sheet sheet = new Sheet(0, 0, 0);
  private final ContentReader content = new ContentReader(new Printer());

  PageScanner(Limits limits) {
    this.limits = limits;
  }

  /// Scans all pages; a page whose content breaks off is kept as far as it could be read and leads
  /// to a warning.
  ///
  /// @throws Stopped if a limit is reached or the thread is interrupted
  List<PageScan> scan(PDDocument document) {
    var scans = new ArrayList<PageScan>();
    for (PDPage page : document.getPages()) {
      scans.add(scan(page, scans.size() + 1));
    }
    if (slanted > 0) {
      warnings.add(slanted + " characters of slanted text left out");
    }
    return scans;
  }

  List<String> warnings() {
    return warnings;
  }

  private PageScan scan(PDPage page, int number) {
    PDRectangle box = box(page, number);
    int rotation = Math.floorMod(page.getRotation(), 360);
    boolean sideways = rotation % 180 != 0;
    sheet =
        new Sheet(
            sideways ? box.getHeight() : box.getWidth(),
            sideways ? box.getWidth() : box.getHeight(),
            rotation);
    try {
      content.read(page);
    } catch (Stopped e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // PDFBox meets damage inside a content stream with exceptions of many kinds; the page is kept
      // as far as it was read
      warnings.add("page " + number + " breaks off (" + e.getClass().getSimpleName() + ")");
    }
    return sheet.scan(number, page, box, content.rules());
  }

  private PDRectangle box(PDPage page, int number) {
    try {
      return page.getCropBox();
    } catch (RuntimeException e) {
      warnings.add("page " + number + " of unknown size (" + e.getClass().getSimpleName() + ")");
      return PDRectangle.LETTER;
    }
  }

  private void count(int characters) {
    chars += characters;
    if (chars > limits.chars()) {
      throw new Stopped("more than " + limits.chars() + " characters");
    }
  }

  private final class Printer implements ContentReader.Printer {
    @Override
    public void print(Glyph glyph, int direction) {
      count(glyph.text().length());
      sheet.print(glyph, direction);
    }

    @Override
    public void slanted(int characters) {
      count(characters);
      slanted += characters;
    }

    @Override
    public void beginReplaced(String text) {
      count(text.length());
      sheet.beginReplaced(text);
    }

    @Override
    public void endReplaced() {
      sheet.endReplaced();
    }
  }

  /// What a page holds so far, each direction of writing in its own frame.
  private static final class Sheet {
    private final double width;
    private final double height;
    private final int rotation;
    private final TreeMap<Integer, FragmentBuilder> frames = new TreeMap<>();
    private final TreeMap<Integer, Integer> chars = new TreeMap<>();
    private final Overprints overprints = new Overprints();
    private @Nullable Replaced replaced;

    /// @param width as displayed, in points
    /// @param height as displayed, in points
    Sheet(double width, double height, int rotation) {
      this.width = width;
      this.height = height;
      this.rotation = rotation;
    }

    void print(Glyph glyph, int direction) {
      int turn = Math.floorMod(direction - rotation, 360);
      if (isOffPage(glyph, turn) || overprints.isOverprinted(glyph)) {
        return;
      }
      if (replaced == null) {
        add(glyph, turn);
      } else {
        replaced.add(glyph, turn);
      }
    }

    void beginReplaced(String text) {
      replaced = new Replaced(text);
    }

    void endReplaced() {
      if (replaced != null) {
        replaced.glyphs().forEach(glyph -> add(glyph, replaced.turn()));
      }
      replaced = null;
    }

    private void add(Glyph glyph, int turn) {
      chars.merge(turn, glyph.text().length(), Integer::sum);
      frames.computeIfAbsent(turn, _ -> new FragmentBuilder()).add(glyph);
    }

    private boolean isOffPage(Glyph glyph, int turn) {
      double along = turn % 180 == 0 ? width : height;
      double across = turn % 180 == 0 ? height : width;
      return glyph.right() < 0
          || glyph.x() > along
          || glyph.baseline() < 0
          || glyph.baseline() - glyph.size() > across;
    }

    PageScan scan(int number, PDPage page, PDRectangle box, List<RuleCollector.Extent> drawn) {
      endReplaced();
      int main = 0;
      for (Map.Entry<Integer, Integer> entry : chars.entrySet()) {
        if (entry.getValue() > chars.getOrDefault(main, 0)) {
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
      // what is known in the page's own coordinates serves where the text runs as they do
      boolean plain = rotation == 0 && main == 0;
      List<Rule> rules = plain ? rules(box, drawn) : List.of();
      List<Panel> panels = plain ? panels(box, drawn) : List.of();
      List<Articles.Bead> beads = plain ? Articles.beads(page) : List.of();
      boolean pictured = PageScan.letters(fragments, asides) < PdfReader.FEW && isPictured(page);
      return new PageScan(
          number, width, height, fragments, main, asides, rules, panels, beads, pictured);
    }

    private List<Rule> rules(PDRectangle box, List<RuleCollector.Extent> drawn) {
      return Rule.joined(
          drawn.stream()
              .filter(d -> d.high() - d.low() <= RuleCollector.HIGHEST)
              .map(d ->
                  new Rule(
                      d.left() - box.getLowerLeftX(),
                      d.right() - box.getLowerLeftX(),
                      box.getUpperRightY() - d.high(),
                      box.getUpperRightY() - d.low()))
              .filter(rule ->
                  rule.right() > 0
                      && rule.left() < width
                      && rule.bottom() > 0
                      && rule.top() < height)
              .toList());
    }
  }

  private static List<Panel> panels(PDRectangle box, List<RuleCollector.Extent> drawn) {
    return drawn.stream()
        .filter(d -> d.high() - d.low() > RuleCollector.HIGHEST)
        .map(d ->
            new Panel(
                d.left() - box.getLowerLeftX(),
                d.right() - box.getLowerLeftX(),
                box.getUpperRightY() - d.high(),
                box.getUpperRightY() - d.low()))
        .distinct()
        .toList();
  }

  private static boolean isPictured(PDPage page) {
    try {
      return hasImage(page.getResources(), 0);
    } catch (IOException | RuntimeException _) {
      return false; // damaged pictures are not text either way
    }
  }

  private static boolean hasImage(@Nullable PDResources resources, int depth) throws IOException {
    if (resources == null || depth > FORMS_DEEP) {
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
}
