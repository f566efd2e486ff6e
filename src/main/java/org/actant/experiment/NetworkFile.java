package org.actant.experiment;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.actant.network.Architecture;
import org.actant.network.InputShape;
import org.actant.network.LayerWeights;
import org.actant.network.TrainedNetwork;

/// A block's trained network on its way from the trial that trains it to those that load it. The
/// file lives no longer than its run.
final class NetworkFile {
  private static final int DENSE = 0;
  private static final int CONVOLUTION = 1;
  private static final int NORMALIZED_CONVOLUTION = 2;

  private NetworkFile() {}

  /// Writes the file whole or not at all.
  static void write(TrainedNetwork network, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
      out.writeUTF(network.architecture().toString());
      out.writeInt(network.input().channels());
      out.writeInt(network.input().height());
      out.writeInt(network.input().width());
      out.writeInt(network.input().classes());
      List<LayerWeights> layers = network.weights();
      out.writeInt(layers.size());
      for (LayerWeights layer : layers) {
        write(layer, out);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }

  static TrainedNetwork read(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      Architecture architecture = Architecture.parse(in.readUTF());
      var input = new InputShape(in.readInt(), in.readInt(), in.readInt(), in.readInt());
      int count = in.readInt();
      var layers = new ArrayList<LayerWeights>();
      for (int i = 0; i < count; i++) {
        layers.add(layer(in));
      }
      return TrainedNetwork.of(architecture, input, layers);
    }
  }

  private static void write(LayerWeights layer, DataOutputStream out) throws IOException {
    switch (layer) {
      case LayerWeights.Dense(int outputs, int inputs, float[] values, float[] bias) -> {
        out.writeInt(DENSE);
        out.writeInt(outputs);
        out.writeInt(inputs);
        write(values, out);
        write(bias, out);
      }
      case LayerWeights.Convolution c -> {
        out.writeInt(c.normalization().isPresent() ? NORMALIZED_CONVOLUTION : CONVOLUTION);
        out.writeInt(c.outputs());
        out.writeInt(c.inputs());
        write(c.values(), out);
        write(c.bias(), out);
        out.writeInt(c.kernel());
        if (c.normalization().isPresent()) {
          LayerWeights.Normalization n = c.normalization().get();
          write(n.gamma(), out);
          write(n.beta(), out);
          write(n.mean(), out);
          write(n.logDeviation(), out);
          out.writeDouble(n.epsilon());
        }
      }
    }
  }

  private static LayerWeights layer(DataInputStream in) throws IOException {
    int kind = in.readInt();
    int outputs = in.readInt();
    int inputs = in.readInt();
    float[] values = floats(in);
    float[] bias = floats(in);
    if (kind == DENSE) {
      return new LayerWeights.Dense(outputs, inputs, values, bias);
    }
    int kernel = in.readInt();
    Optional<LayerWeights.Normalization> normalization =
        kind == NORMALIZED_CONVOLUTION
            ? Optional.of(
                new LayerWeights.Normalization(
                    floats(in), floats(in), floats(in), floats(in), in.readDouble()))
            : Optional.empty();
    return new LayerWeights.Convolution(outputs, inputs, kernel, values, bias, normalization);
  }

  private static void write(float[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] floats(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
