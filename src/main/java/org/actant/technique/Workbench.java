package org.actant.technique;

import org.actant.dataset.ImageSet;

/// What a technique may use beside what it changes. Test images are never here.
///
/// @param images training images, after the data techniques
/// @param validation images kept out of training, to decide when to stop and what to choose; none
///   if the study keeps none
/// @param seed decides every random choice
/// @param threads for inference during calibration and checks
/// @param findings takes what is found on the way
public record Workbench(
    ImageSet images, ImageSet validation, long seed, int threads, Findings findings) {}
