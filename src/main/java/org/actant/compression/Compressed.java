package org.actant.compression;

import java.nio.file.Path;
import org.actant.network.Parity;

/// A compressed network as a file.
///
/// @param model the ONNX file
/// @param bytes its size
/// @param parameters trainable parameters that are left
/// @param real whether the file was reloaded and answers like the network it was made from;
///   otherwise its numbers carry the mark SIMULATED
/// @param parity how far the file's answers are from those of the network it was made from (a
///   pruned network: after pruning)
/// @param note what was done and decided, for people
public record Compressed(
    Path model, long bytes, long parameters, boolean real, Parity parity, String note) {}
