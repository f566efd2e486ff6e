package org.actant.experiment.analysis.plot;

import org.actant.chart.Canvas;

/// A picture before it is drawn.
interface Figure {
  double width();

  double height();

  /// What it shows, in words, for those who cannot see it.
  String description();

  void draw(Canvas canvas);
}
