package org.actant.technique;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.actant.network.Dl4jEngine;
import org.actant.network.EarlyExitEngine;
import org.actant.network.InferenceEngine;
import org.actant.network.OrtEngine;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;

/// A network after its techniques, as a file.
///
/// @param network what the file should answer like
/// @param model the ONNX file
/// @param tail the ONNX file for images that do not leave at the first exit, if there are exits
/// @param bytes the size of what is kept: of the model files, or of the smaller file from which it
///   was made and that lies beside it with [#CODED_SUFFIX]
/// @param parameters trainable parameters that are left
/// @param real whether the file was reloaded and answers like the network it was made from;
///   otherwise its numbers carry the mark SIMULATED
/// @param parity how far the file's answers are from those of the network it was made from (a
///   pruned network: after pruning)
/// @param note what was done and decided, for people
public record Compressed(
    TrainedNetwork network,
    Path model,
    Optional<Path> tail,
    long bytes,
    long parameters,
    boolean real,
    Parity parity,
    String note) {
  /// What is put after the name of the model file for the smaller file beside it.
  public static final String CODED_SUFFIX = ".acdc";

  static Path tail(Path model) {
    return model.resolveSibling(model.getFileName() + ".tail.onnx");
  }

  /// Starts what answers. The engine must be closed before the network is used again.
  public InferenceEngine open(Serving serving) throws IOException {
    return switch (serving.engine()) {
      case ONNX_RUNTIME ->
          tail.isPresent()
              ? EarlyExitEngine.open(model, tail.get(), serving.options())
              : OrtEngine.open(model, serving.options());
      case DL4J -> new Dl4jEngine(network);
    };
  }
}
