package org.actant.compression;

import org.actant.dataset.ImageSet;

/// What a technique may use beside the network.
///
/// @param images training images, to calibrate and to fine-tune with; test images are never here
/// @param seed decides every random choice
/// @param threads for inference during calibration and checks
public record Workbench(ImageSet images, long seed, int threads) {}
