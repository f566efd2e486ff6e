package org.actant.chart;

import java.awt.AWTError;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.actant.input.UnavailableException;

/// A picture as PNG, at twice the size so that small text is sharp. The font comes along.
public final class PngCanvas implements Canvas {
  private static final double ZOOM = 2;
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Font plain;
  private final Font bold;

  public PngCanvas(double width, double height) throws IOException {
    plain = font("DejaVuSans.ttf");
    bold = font("DejaVuSans-Bold.ttf");
    image =
        new BufferedImage(
            (int) Math.ceil(width * ZOOM),
            (int) Math.ceil(height * ZOOM),
            BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(ZOOM, ZOOM);
  }

  @Override
  public void curve(Point from, Point control, Point to, Stroke stroke) {
    Color color = Color.decode(stroke.color());
    graphics.setColor(
        new Color(
            color.getRed(),
            color.getGreen(),
            color.getBlue(),
            (int) Math.round(255 * stroke.opacity())));
    float[] dashes = stroke.dashed() ? new float[] {6, 4} : null;
    graphics.setStroke(
        new BasicStroke(
            (float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
    graphics.draw(
        new QuadCurve2D.Double(from.x(), from.y(), control.x(), control.y(), to.x(), to.y()));
  }

  @Override
  public void circle(Point center, double radius, String fill, String outline) {
    paint(
        new Ellipse2D.Double(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius),
        fill,
        outline);
  }

  @Override
  public void polygon(List<Point> corners, String fill, String outline) {
    var path = new Path2D.Double();
    path.moveTo(corners.getFirst().x(), corners.getFirst().y());
    corners.stream().skip(1).forEach(corner -> path.lineTo(corner.x(), corner.y()));
    path.closePath();
    paint(path, fill, outline);
  }

  @Override
  public void text(
      Point baseline, Align align, double size, boolean isBold, String color, String text) {
    if (text.isBlank()) {
      return;
    }
    Shape outline = outline(baseline, align, size, isBold, text);
    graphics.setColor(Color.WHITE);
    graphics.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.draw(outline);
    graphics.setColor(Color.decode(color));
    graphics.fill(outline);
  }

  @Override
  public void inside(
      Point baseline, Align align, double size, boolean isBold, String color, String text) {
    if (!text.isBlank()) {
      graphics.setColor(Color.decode(color));
      graphics.fill(outline(baseline, align, size, isBold, text));
    }
  }

  @Override
  public void upwards(Point baseline, double size, String color, String text) {
    AffineTransform level = graphics.getTransform();
    graphics.translate(baseline.x(), baseline.y());
    graphics.rotate(-Math.PI / 2);
    inside(new Point(0, 0), Align.LEFT, size, false, color, text);
    graphics.setTransform(level);
  }

  private Shape outline(Point baseline, Align align, double size, boolean isBold, String text) {
    var layout =
        new TextLayout(
            text,
            (isBold ? bold : plain).deriveFont((float) size),
            graphics.getFontRenderContext());
    double x =
        switch (align) {
          case LEFT -> baseline.x();
          case MIDDLE -> baseline.x() - layout.getAdvance() / 2;
          case RIGHT -> baseline.x() - layout.getAdvance();
        };
    return layout.getOutline(AffineTransform.getTranslateInstance(x, baseline.y()));
  }

  @Override
  public void begin(String title) {
    // pixels have no titles
  }

  @Override
  public void end() {
    // see begin
  }

  public byte[] finish() throws IOException {
    graphics.dispose();
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private void paint(Shape shape, String fill, String outline) {
    graphics.setColor(Color.decode(fill));
    graphics.fill(shape);
    graphics.setColor(Color.decode(outline));
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(shape);
  }

  private static Font font(String name) throws IOException {
    try (InputStream in = PngCanvas.class.getResourceAsStream(FONTS + name)) {
      if (in == null) {
        throw new IOException("the program lacks its font " + name);
      }
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException | AWTError | LinkageError e) {
      throw new UnavailableException(
          "this machine cannot draw text into pictures ("
              + e.getMessage()
              + "); install libfreetype and fontconfig, or write .svg instead of .png",
          e);
    }
  }
}
