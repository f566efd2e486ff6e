package org.actant.compression;

import org.actant.dataset.ImageSet;

/// What a technique may use beside the network: training images and a seed. Test images are never here.
///
/// @param images training images, to calibrate and to fine-tune with
/// @param seed decides every random choice
/// @param threads for inference during calibration and checks
public record Workbench(ImageSet images, long seed, int threads) {}
