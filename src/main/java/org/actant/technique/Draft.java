package org.actant.technique;

import org.actant.input.InputException;
import org.actant.network.EarlyExit;
import org.actant.network.OnnxGraph;
import org.actant.network.TrainedNetwork;

/// A network on its way through techniques.
public sealed interface Draft {
  /// The network as it is now.
  TrainedNetwork network();

  /// What was done so far, for people; empty at first.
  String note();

  /// A network whose weights may still be changed; it will be served with 32-bit weights.
  record Trainable(TrainedNetwork network, String note) implements Draft {}

  /// A network whose served form is fixed; its weights are not changed any more.
  ///
  /// @param network the network that the graph should answer like
  /// @param graph what will be served, on 8-bit integer kernels
  /// @param saturates whether the processor's kernels are known to be wrong for this kind of graph
  record Quantized(TrainedNetwork network, OnnxGraph graph, boolean saturates, String note)
      implements Draft {}

  /// A network whose served form is fixed, with 16-bit floats in its file.
  ///
  /// @param network the network that the graph should answer like
  record Half(TrainedNetwork network, OnnxGraph graph, String note) implements Draft {}

  /// A network that is kept as a file of its own, smaller than an ONNX file. What is served is the
  /// ONNX file that is made again from it.
  ///
  /// @param network what was decoded from the file
  /// @param file the bytes to keep
  @SuppressWarnings("ArrayRecordComponent") // a file; drafts are not compared
  record Coded(TrainedNetwork network, byte[] file, String note) implements Draft {}

  /// A network from which sure answers leave early, served as two models.
  record Branched(EarlyExit exits, String note) implements Draft {
    @Override
    public TrainedNetwork network() {
      return exits.network();
    }
  }

  /// Returns this draft as one that `technique` may change.
  ///
  /// @throws InputException if it is too late for that
  default Trainable trainableFor(String technique) {
    return switch (this) {
      case Trainable trainable -> trainable;
      case Quantized _, Half _ ->
          throw new InputException(
              "found `" + technique + "` after the network was quantized; expected it before");
      case Branched _ ->
          throw new InputException(
              "found `" + technique + "` after the network got its exits; expected it before");
      case Coded _ ->
          throw new InputException(
              "found `" + technique + "` after the network was coded; expected it before");
    };
  }

  /// Returns the notes so far and one more.
  default String noteWith(String more) {
    return note().isEmpty() ? more : note() + "; " + more;
  }
}
