/// Labeled images to learn from and to be judged by.
///
/// An [org.actant.dataset.ImageSet] is a row of images, gray or in color, with their labels; a
/// [org.actant.dataset.Dataset] is two of them, one to train and one to test. A
/// [org.actant.dataset.DatasetSource] is a place where a data set comes from: `mnist` and
/// `fashion-mnist` are read from IDX files, `cifar-10` from its binary files, `glyphs` is drawn by
/// this package from a seed. A [org.actant.dataset.DatasetRequest] says how much of it is wanted.
/// Sources are found by `ServiceLoader`; one class makes a new one.
///
/// ```java
/// Dataset glyphs = Datasets.load("glyphs", new DatasetRequest(workspace.root(), 4000, 2000, 1));
/// ```
@NullMarked
package org.actant.dataset;

import org.jspecify.annotations.NullMarked;
