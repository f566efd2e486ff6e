/// Pictures of figures: an [org.actant.chart.Axis] places values, a [org.actant.chart.Canvas] takes
/// lines, shapes and words and is an SVG or a PNG file in the end, both from the same calls. The
/// font comes along, so that the same picture has the same bytes wherever it is drawn with the same
/// Java.
///
/// ```java
/// var canvas = new SvgCanvas(640, 320, "Accuracy against CPU time of six conditions");
/// canvas.circle(new Point(x.place(0.05), y.place(0.91)), 4, "#0072b2", "#000000");
/// Files.writeString(file, canvas.finish());
/// ```
@NullMarked
package org.actant.chart;

import org.jspecify.annotations.NullMarked;
