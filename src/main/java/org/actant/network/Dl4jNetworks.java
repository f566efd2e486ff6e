package org.actant.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.actant.network.LayerWeights.Normalization;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/// Translates between shapes, plain weights and DL4J networks. Layouts of DL4J 1.0.0-M2.1: a
/// convolution keeps `[out, in, height, width]` in row-major order, a dense layer `[in, out]` in
/// column-major order, and batch normalization keeps the logarithm of the standard deviation among
/// its parameters.
final class Dl4jNetworks {
  private static final double EPSILON = 1e-5;
  // loggers are held weakly by their registry
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.nd4j"), Logger.getLogger("org.deeplearning4j"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }

  private Dl4jNetworks() {}

  /// Returns a network with random weights.
  static MultiLayerNetwork create(Architecture architecture, InputShape input, Training training) {
    architecture.flattened(input);
    var network = new MultiLayerNetwork(configuration(architecture, input, training));
    network.init();
    return network;
  }

  /// Returns a network with these weights, one entry per convolution and dense layer and one for
  /// the output.
  static MultiLayerNetwork create(
      Architecture architecture, InputShape input, Training training, List<LayerWeights> weights) {
    MultiLayerNetwork network = create(architecture, input, training);
    int next = 0;
    for (int i = 0; i < network.getnLayers(); i++) {
      switch (network.getLayer(i).conf().getLayer()) {
        case ConvolutionLayer _ ->
            write(network, i, (LayerWeights.Convolution) weights.get(next++));
        case DenseLayer _ -> write(network, i, (LayerWeights.Dense) weights.get(next++));
        case OutputLayer _ -> write(network, i, (LayerWeights.Dense) weights.get(next++));
        default -> {}
      }
    }
    return network;
  }

  /// Returns the weights of the convolutions, the dense layers and the output, in this order.
  static List<LayerWeights> weights(MultiLayerNetwork network) {
    var weights = new ArrayList<LayerWeights>();
    for (int i = 0; i < network.getnLayers(); i++) {
      switch (network.getLayer(i).conf().getLayer()) {
        case ConvolutionLayer _ -> weights.add(readConvolution(network, i));
        case DenseLayer _ -> weights.add(readDense(network, i));
        case OutputLayer _ -> weights.add(readDense(network, i));
        default -> {}
      }
    }
    return weights;
  }

  /// Returns the weights of the output layer.
  static LayerWeights.Dense output(MultiLayerNetwork network) {
    return readDense(network, network.getnLayers() - 1);
  }

  /// Returns the numbers of the layers that give what a convolution or hidden dense layer, with its
  /// normalization and ReLU, gives.
  static List<Integer> rectified(MultiLayerNetwork network) {
    var layers = new ArrayList<Integer>();
    for (int i = 0; i < network.getnLayers(); i++) {
      switch (network.getLayer(i).conf().getLayer()) {
        // normalization and activation follow as layers of their own
        case ConvolutionLayer _ -> layers.add(isNormalized(network, i) ? i + 2 : i);
        case DenseLayer _ -> layers.add(i);
        default -> {}
      }
    }
    return layers;
  }

  private static MultiLayerConfiguration configuration(
      Architecture architecture, InputShape input, Training training) {
    var list =
        new NeuralNetConfiguration.Builder()
            .seed(training.seed())
            .dataType(DataType.FLOAT)
            .updater(new Adam(training.learningRate()))
            .weightInit(WeightInit.RELU)
            .activation(Activation.RELU)
            .list();
    for (Architecture.Layer layer : architecture.layers()) {
      switch (layer) {
        case Architecture.Conv(int channels) -> {
          boolean normalized = architecture.batchNormalization();
          list.layer(
              new ConvolutionLayer.Builder(3, 3)
                  .nOut(channels)
                  .convolutionMode(ConvolutionMode.Same)
                  .activation(normalized ? Activation.IDENTITY : Activation.RELU)
                  .build());
          if (normalized) {
            // batch normalization ignores an activation of its own
            list.layer(new BatchNormalization.Builder().eps(EPSILON).build());
            list.layer(new ActivationLayer(Activation.RELU));
          }
        }
        case Architecture.Pool() ->
            list.layer(
                new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
                    .kernelSize(2, 2)
                    .stride(2, 2)
                    .convolutionMode(ConvolutionMode.Truncate)
                    .build());
        case Architecture.Dense(int units) ->
            list.layer(new DenseLayer.Builder().nOut(units).build());
      }
    }
    return list.layer(
            new OutputLayer.Builder(LossFunction.MCXENT)
                .nOut(input.classes())
                .activation(Activation.SOFTMAX)
                .build())
        .setInputType(InputType.convolutional(input.height(), input.width(), 1))
        .build();
  }

  private static LayerWeights.Convolution readConvolution(MultiLayerNetwork network, int layer) {
    long[] shape = network.getParam(layer + "_W").shape();
    return new LayerWeights.Convolution(
        (int) shape[0],
        (int) shape[1],
        (int) shape[2],
        read(network, layer + "_W"),
        read(network, layer + "_b"),
        isNormalized(network, layer)
            ? Optional.of(readNormalization(network, layer + 1))
            : Optional.empty());
  }

  private static boolean isNormalized(MultiLayerNetwork network, int layer) {
    return layer + 1 < network.getnLayers()
        && network.getLayer(layer + 1).conf().getLayer() instanceof BatchNormalization;
  }

  private static Normalization readNormalization(MultiLayerNetwork network, int layer) {
    return new Normalization(
        read(network, layer + "_gamma"),
        read(network, layer + "_beta"),
        read(network, layer + "_mean"),
        read(network, layer + "_log10stdev"),
        EPSILON);
  }

  private static LayerWeights.Dense readDense(MultiLayerNetwork network, int layer) {
    long[] shape = network.getParam(layer + "_W").shape();
    return new LayerWeights.Dense(
        (int) shape[1], (int) shape[0], read(network, layer + "_W"), read(network, layer + "_b"));
  }

  private static void write(
      MultiLayerNetwork network, int layer, LayerWeights.Convolution weights) {
    int side = weights.kernel();
    write(network, layer + "_W", weights.values(), weights.outputs(), weights.inputs(), side, side);
    write(network, layer + "_b", weights.bias(), 1, weights.outputs());
    weights
        .normalization()
        .ifPresent(normalization -> {
          int next = layer + 1;
          write(network, next + "_gamma", normalization.gamma(), 1, weights.outputs());
          write(network, next + "_beta", normalization.beta(), 1, weights.outputs());
          write(network, next + "_mean", normalization.mean(), 1, weights.outputs());
          write(network, next + "_log10stdev", normalization.logDeviation(), 1, weights.outputs());
        });
  }

  private static void write(MultiLayerNetwork network, int layer, LayerWeights.Dense weights) {
    write(network, layer + "_W", weights.values(), weights.inputs(), weights.outputs());
    write(network, layer + "_b", weights.bias(), 1, weights.outputs());
  }

  private static float[] read(MultiLayerNetwork network, String parameter) {
    try (INDArray copy = network.getParam(parameter).dup('c')) {
      return copy.data().asFloat();
    }
  }

  private static void write(
      MultiLayerNetwork network, String parameter, float[] values, long... shape) {
    INDArray target = network.getParam(parameter);
    try (INDArray source = Nd4j.create(values, shape, 'c')) {
      if (target.rank() == shape.length) {
        target.assign(source);
      } else {
        target.assign(source.reshape(target.shape()));
      }
    }
  }
}
