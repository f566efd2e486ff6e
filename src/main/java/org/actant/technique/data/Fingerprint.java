package org.actant.technique.data;

import org.actant.dataset.ImageSet;

/// The difference hash of an image: it is averaged down to 9 x 8 fields, and each of 64 bits says
/// whether a field is darker than its right neighbor. Brightness and small noise change few bits
/// (Krawetz 2013, *Kind of Like That*). Of an image with several channels the first is taken.
final class Fingerprint {
  private static final int COLUMNS = 9;
  private static final int ROWS = 8;

  private Fingerprint() {}

  static long of(ImageSet images, int image) {
    int first = image * (images.pixels().length / images.size());
    long hash = 0;
    for (int row = 0; row < ROWS; row++) {
      double left = mean(images, first, row, 0);
      for (int column = 1; column < COLUMNS; column++) {
        double right = mean(images, first, row, column);
        hash = hash << 1 | (left < right ? 1 : 0);
        left = right;
      }
    }
    return hash;
  }

  private static double mean(ImageSet images, int first, int row, int column) {
    int top = row * images.height() / ROWS;
    int bottom = Math.max(top + 1, (row + 1) * images.height() / ROWS);
    int left = column * images.width() / COLUMNS;
    int right = Math.max(left + 1, (column + 1) * images.width() / COLUMNS);
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += images.pixels()[first + y * images.width() + x];
      }
    }
    return sum / ((bottom - top) * (right - left));
  }
}
