package org.actant.corpus.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.actant.corpus.Characters;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// Walks through the content of a page and tells which glyphs it prints where, and which lines it
/// draws. It knows the operators that place text (ISO 32000-2, 9.4) and those of [RuleCollector];
/// colors, clipping and pictures are passed over.
final class ContentReader extends PDFStreamEngine {
  /// Listens to what is printed.
  interface Printer {
    /// @param glyph in the page's own coordinates, which turn with the direction of writing
    /// @param direction degrees by which the text is turned on the page that is not displayed yet:
    ///   0, 90, 180 or 270
    void print(Glyph glyph, int direction);

    /// Tells of glyphs on a slant, which no line can take in.
    void slanted(int characters);

    /// Opens a sequence whose glyphs mean another text than they show (ISO 32000-2, 14.9.4).
    void beginReplaced(String text);

    void endReplaced();
  }

  private static final int CHECK_EVERY = 256;

  private final Printer printer;
  private final RuleCollector ruling = new RuleCollector(this);
  private final Map<PDFont, Typeface> typefaces = new IdentityHashMap<>();
  private @Nullable PDFont fallback;
  private Frame frame = new Frame(0, 0, 0, 0, 0);
  private int operators;

  /// How many sequences of marked content are open, and which of them replaces its text; 0 if none.
  private int marked;

  private int replacing;

  /// @param left of the visible part of the page, in its own coordinates
  private record Frame(double left, double low, double width, double height, int rotation) {
    static Frame of(PDPage page) {
      var box = page.getCropBox();
      return new Frame(
          box.getLowerLeftX(),
          box.getLowerLeftY(),
          box.getWidth(),
          box.getHeight(),
          Math.floorMod(page.getRotation(), 360));
    }
  }

  ContentReader(Printer printer) {
    this.printer = printer;
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new BeginMarkedContentSequence(this));
    addOperator(new BeginMarkedContentSequenceWithProperties(this));
    addOperator(new EndMarkedContentSequence(this));
    addOperator(new Unpacked());
  }

  /// @throws PageScanner.Stopped if the thread is interrupted
  void read(PDPage page) throws IOException {
    frame = Frame.of(page);
    marked = 0;
    replacing = 0;
    processPage(UnpackedPage.of(page).map(PDPage.class::cast).orElse(page));
  }

  /// Stands for all operators of a page that was unpacked before.
  private final class Unpacked extends OperatorProcessor {
    Unpacked() {
      super(ContentReader.this);
    }

    @Override
    public String getName() {
      return UnpackedPage.OPERATOR;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
      if (getCurrentPage() instanceof UnpackedPage page) {
        var lexer = new ContentLexer(page.content());
        for (String name = lexer.next(); name != null; name = lexer.next()) {
          processOperator(Operator.getOperator(name), lexer.operands());
        }
      }
    }
  }

  /// Returns what was drawn since the last call.
  List<RuleCollector.Extent> rules() {
    return ruling.take();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators % CHECK_EVERY == 0 && Thread.currentThread().isInterrupted()) {
      throw new PageScanner.Stopped("work interrupted");
    }
    super.processOperator(operator, operands);
  }

  @Override
  public void beginMarkedContentSequence(
      @Nullable COSName tag, @Nullable COSDictionary properties) {
    marked++;
    String text = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    if (text != null && replacing == 0) {
      replacing = marked;
      printer.beginReplaced(Characters.clean(text));
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (marked > 0 && marked-- == replacing) {
      replacing = 0;
      printer.endReplaced();
    }
  }

  /// Prints a string: the computation of ISO 32000-2, 9.4.4, with the product of text matrix and
  /// current transformation taken once.
  @Override
  protected void showText(byte[] string) throws IOException {
    var state = getGraphicsState();
    var text = state.getTextState();
    float size = text.getFontSize();
    float stretch = text.getHorizontalScaling() / 100f;
    Typeface typeface =
        typefaces.computeIfAbsent(
            text.getFont() == null ? fallback() : text.getFont(), Typeface::new);
    Matrix matrix = state.getTextMatrix().multiply(state.getCurrentTransformationMatrix());
    var pen = new Pen(matrix, size * stretch, size, typeface);
    pen.move(0, text.getRise());
    var in = typeface.isSimple() ? null : new ByteArrayInputStream(string);
    float along = 0;
    float down = 0;
    for (int i = 0; in == null ? i < string.length : in.available() > 0; i++) {
      int before = in == null ? 1 : in.available();
      int code = in == null ? string[i] & 0xFF : typeface.readCode(in);
      boolean isSpace = code == 32 && (in == null || before - in.available() == 1);
      float spacing = text.getCharacterSpacing() + (isSpace ? text.getWordSpacing() : 0);
      Typeface.Sign sign = typeface.sign(code);
      pen.print(sign);
      float dx = typeface.isVertical() ? 0 : (sign.advance() * size + spacing) * stretch;
      float dy = typeface.isVertical() ? sign.fall() * size + spacing : 0;
      pen.move(dx, dy);
      along += dx;
      down += dy;
    }
    state.getTextMatrix().translate(along, down);
  }

  private PDFont fallback() {
    if (fallback == null) {
      fallback = new PDType1Font(FontName.HELVETICA);
    }
    return fallback;
  }

  /// Prints the glyphs of one string.
  private final class Pen {
    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;
    private final double stretched;
    private final double size;
    private final double letterSize;
    private final double space;
    private final boolean bold;
    private final boolean slanted;
    private final int direction;
    private double x;
    private double y;

    /// @param matrix from text space to the page
    Pen(Matrix matrix, double stretched, double size, Typeface typeface) {
      this.xx = matrix.getScaleX();
      this.xy = matrix.getShearY();
      this.yx = matrix.getShearX();
      this.yy = matrix.getScaleY();
      this.x = matrix.getTranslateX();
      this.y = matrix.getTranslateY();
      this.stretched = stretched;
      this.size = size;
      double tall = Math.abs(size) * Math.hypot(yx, yy);
      double wide = Math.abs(stretched) * Math.hypot(xx, xy);
      this.letterSize = tall > 0.1 && tall < 2000 ? tall : Math.clamp(wide, 1, 2000);
      this.space = typeface.space() * wide;
      this.bold = typeface.isBold();
      double alongX = Math.abs(stretched * xx);
      double alongY = Math.abs(stretched * xy);
      this.slanted = Math.min(alongX, alongY) > 0.1 * Math.max(alongX, alongY);
      this.direction = direction();
    }

    /// Moves in text space.
    void move(double dx, double dy) {
      x += dx * xx + dy * yx;
      y += dx * xy + dy * yy;
    }

    void print(Typeface.Sign sign) {
      if (!sign.known() && replacing == 0) {
        return;
      }
      if (slanted) {
        printer.slanted(sign.text().isBlank() ? 0 : sign.text().length());
        return;
      }
      double px = x;
      double py = y;
      Vector offset = sign.offset();
      if (offset != null) {
        px += offset.getX() * stretched * xx + offset.getY() * size * yx;
        py += offset.getX() * stretched * xy + offset.getY() * size * yy;
      }
      double width = Math.abs(sign.width() * stretched * (direction % 180 == 0 ? xx : xy));
      printer.print(glyph(sign.text(), px - frame.left, py - frame.low, width), direction);
    }

    /// Places a glyph in the frame of its direction: x along the line, y down across it.
    private Glyph glyph(String text, double px, double py, double width) {
      return switch (direction) {
        case 90 -> new Glyph(text, py, px, width, letterSize, space, bold);
        case 180 -> new Glyph(text, frame.width - px, py, width, letterSize, space, bold);
        case 270 ->
            new Glyph(text, frame.height - py, frame.width - px, width, letterSize, space, bold);
        default -> new Glyph(text, px, frame.height - py, width, letterSize, space, bold);
      };
    }

    private int direction() {
      double d = stretched * xx;
      double b = stretched * xy;
      double c = size * yx;
      double a = size * yy;
      if (a < 0 && d < 0 && Math.abs(b) < -d && Math.abs(c) < -a) {
        return 180;
      }
      if (b > 0 && c < 0 && Math.abs(a) < -c && Math.abs(d) < b) {
        return 90;
      }
      return b < 0 && c > 0 && Math.abs(a) < c && Math.abs(d) < -b ? 270 : 0;
    }
  }
}
