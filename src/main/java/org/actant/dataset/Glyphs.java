package org.actant.dataset;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.actant.dataset.GlyphShape.Point;

/// Ten shapes drawn by this class: tilted, sheared, bent, with stray strokes, noise and a patch
/// that hides a part. The images follow from the seed alone and are the same on every machine. They
/// are made so that a small network errs on some of them and a smaller one on more.
@AutoService(DatasetSource.class)
public final class Glyphs implements DatasetSource {
  private static final int SIDE = 28;
  private static final int TRAIN = 6000;
  private static final int TEST = 2000;
  private static final int TEST_STREAM = 1 << 30;

  @Override
  public String name() {
    return "glyphs";
  }

  @Override
  public String description() {
    return "ten shapes drawn from a seed, 28 x 28; 6,000 and 2,000 unless asked for otherwise";
  }

  /// Draws as many images as the limits say; 6,000 and 2,000 where they say 0.
  @Override
  public Dataset load(DatasetRequest request) {
    int train = request.trainLimit() == 0 ? TRAIN : request.trainLimit();
    int test = request.testLimit() == 0 ? TEST : request.testLimit();
    return new Dataset(
        name(), draw(train, request.seed(), 0), draw(test, request.seed(), TEST_STREAM));
  }

  private ImageSet draw(int count, long seed, int stream) {
    GlyphShape[] shapes = GlyphShape.values();
    float[] pixels = new float[count * SIDE * SIDE];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      // one generator per image, so that more images do not change the first ones
      var random = new Random(mix(seed, stream + i));
      labels[i] = random.nextInt(shapes.length);
      draw(shapes[labels[i]], random).copyTo(pixels, i * SIDE * SIDE);
    }
    return new ImageSet(name(), SIDE, SIDE, shapes.length, pixels, labels);
  }

  private static Canvas draw(GlyphShape shape, Random random) {
    var canvas = new Canvas(SIDE);
    Warp warp = Warp.draw(random);
    double strength = uniform(random, 0.6, 1);
    double radius = uniform(random, 0.7, 1.5);
    for (List<Point> stroke : shape.strokes()) {
      canvas.stroke(warp.apply(stroke), radius, strength);
    }
    int strays = random.nextInt(4);
    for (int i = 0; i < strays; i++) {
      canvas.stroke(stray(random), uniform(random, 0.4, 1.2), uniform(random, 0.3, 0.9));
    }
    patch(canvas, random);
    double noise = uniform(random, 0.03, 0.16);
    for (int i = 0; i < SIDE * SIDE; i++) {
      canvas.add(i, noise * random.nextGaussian());
    }
    return canvas;
  }

  private static List<Point> stray(Random random) {
    double x = uniform(random, 2, SIDE - 2);
    double y = uniform(random, 2, SIDE - 2);
    double length = uniform(random, 4, 10);
    double angle = uniform(random, 0, 360);
    if (random.nextBoolean()) {
      return GlyphShape.arc(x, y, length / 2, angle, angle + uniform(random, 60, 160));
    }
    double radians = StrictMath.toRadians(angle);
    return GlyphShape.line(
        x, y, x + length * StrictMath.cos(radians), y + length * StrictMath.sin(radians));
  }

  private static void patch(Canvas canvas, Random random) {
    int width = 3 + random.nextInt(5);
    int height = 3 + random.nextInt(5);
    double shade = random.nextBoolean() ? 0 : uniform(random, 0.1, 0.6);
    canvas.cover(random.nextInt(SIDE), random.nextInt(SIDE), width, height, shade);
  }

  /// A random affine map from the square to pixels, followed by a smooth wave.
  private record Warp(
      double xx,
      double xy,
      double yx,
      double yy,
      double x,
      double y,
      double waveX,
      double waveY,
      double phase) {
    static Warp draw(Random random) {
      double angle = StrictMath.toRadians(uniform(random, -25, 25));
      double width = uniform(random, 6.5, 10.5);
      double height = uniform(random, 6.5, 10.5);
      double shear = uniform(random, -0.25, 0.25);
      double cos = StrictMath.cos(angle);
      double sin = StrictMath.sin(angle);
      return new Warp(
          cos * width,
          cos * shear * height - sin * height,
          sin * width,
          sin * shear * height + cos * height,
          SIDE / 2.0 + uniform(random, -2.5, 2.5),
          SIDE / 2.0 + uniform(random, -2.5, 2.5),
          uniform(random, -1.5, 1.5),
          uniform(random, -1.5, 1.5),
          uniform(random, 0, 6.28));
    }

    List<Point> apply(List<Point> stroke) {
      var points = new ArrayList<Point>();
      for (Point p : fine(stroke)) {
        double px = x + xx * p.x() + xy * p.y() + waveX * StrictMath.sin(2.5 * p.y() + phase);
        double py = y + yx * p.x() + yy * p.y() + waveY * StrictMath.sin(2.5 * p.x() + phase);
        points.add(new Point(px, py));
      }
      return points;
    }

    /// Cuts long lines, so that the wave can bend them.
    private static List<Point> fine(List<Point> stroke) {
      int cuts = stroke.size() > 6 ? 1 : 6;
      var points = new ArrayList<Point>();
      for (int i = 1; i < stroke.size(); i++) {
        Point a = stroke.get(i - 1);
        Point b = stroke.get(i);
        for (int k = i == 1 ? 0 : 1; k <= cuts; k++) {
          double t = (double) k / cuts;
          points.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
        }
      }
      return points;
    }
  }

  private static double uniform(Random random, double from, double to) {
    return from + (to - from) * random.nextDouble();
  }

  /// Spreads seeds that lie close together (the finalizer of SplitMix64, Steele, Lea and Flood
  /// 2014, doi:10.1145/2714064.2660195).
  private static long mix(long seed, long index) {
    long z = seed * 0x9E3779B97F4A7C15L + index * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
