package org.actant.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.StringStringEntryProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TensorShapeProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.actant.input.InputException;
import org.nd4j.shade.protobuf.ByteString;

/// Builds an ONNX model (IR 8, operator set 13) node by node. Every method that adds a node returns
/// the name of its output, which is the input of the next. The same calls give the same bytes.
public final class OnnxGraph {
  private static final int IR_VERSION = 8;
  private static final int OPERATOR_SET = 13;

  private final GraphProto.Builder graph;
  private final List<OperatorSetIdProto> operatorSets;
  private final SortedMap<String, String> metadata = new TreeMap<>();

  /// @param name the graph's name, such as the network's shape
  public OnnxGraph(String name) {
    graph = GraphProto.newBuilder().setName(name);
    operatorSets =
        List.of(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATOR_SET).build());
  }

  /// Begins a model with the inputs, outputs and operator sets of another, but without its nodes.
  OnnxGraph(GraphProto other, List<OperatorSetIdProto> operatorSets) {
    graph =
        GraphProto.newBuilder()
            .setName(other.getName())
            .addAllInput(other.getInputList())
            .addAllOutput(other.getOutputList());
    this.operatorSets = List.copyOf(operatorSets);
  }

  /// Adds a node of another model that reads and writes other values.
  public void copy(OnnxModel.Node node, List<String> inputs, List<String> outputs) {
    graph.addNode(
        node.proto().toBuilder()
            .clearInput()
            .addAllInput(inputs)
            .clearOutput()
            .addAllOutput(outputs));
  }

  /// Adds those constants of another model that nodes read and that are neither there nor computed.
  public void copyConstants(OnnxModel model) {
    Set<String> wanted = new HashSet<>();
    graph.getNodeList().forEach(node -> OnnxModel.reads(node, wanted));
    Set<String> there = new HashSet<>();
    graph.getInitializerList().forEach(tensor -> there.add(tensor.getName()));
    graph.getNodeList().forEach(node -> there.addAll(node.getOutputList()));
    model.tensors().stream()
        .filter(tensor -> wanted.contains(tensor.getName()) && !there.contains(tensor.getName()))
        .forEach(graph::addInitializer);
  }

  /// Adds the input: any number of images of this size, float.
  public String images(InputShape input) {
    graph.addInput(value("images", input.channels(), input.height(), input.width()));
    return "images";
  }

  /// Adds an input of floats with these dimensions, numbers or names of what is left open.
  String input(String name, String... dimensions) {
    var shape = TensorShapeProto.newBuilder();
    for (String dimension : dimensions) {
      var entry = TensorShapeProto.Dimension.newBuilder();
      shape.addDim(
          Character.isDigit(dimension.charAt(0))
              ? entry.setDimValue(Long.parseLong(dimension))
              : entry.setDimParam(dimension));
    }
    graph.addInput(value(name, shape));
    return name;
  }

  /// Names a value as the output: one row of float per image.
  public void logits(String from, InputShape input) {
    add("Identity", "logits", List.of(from));
    graph.addOutput(value("logits", input.classes()));
  }

  /// Names a value as a second output, `features`, which another model reads.
  public void features(String from, Blueprint.Size size) {
    add("Identity", "features", List.of(from));
    graph.addOutput(value("features", size.channels(), size.height(), size.width()));
  }

  /// Adds a square convolution with stride 1 and zero padding that keeps the size.
  public String convolution(String name, int kernel, String input, String weights, String bias) {
    int pad = kernel / 2;
    return convolution(name, kernel, 1, new int[] {pad, pad, pad, pad}, input, weights, bias);
  }

  /// Adds a square convolution.
  ///
  /// @param pads zeros around the input: top, left, bottom, right
  public String convolution(
      String name, int kernel, int stride, int[] pads, String input, String weights, String bias) {
    return add(
        "Conv",
        name,
        List.of(input, weights, bias),
        integers("kernel_shape", kernel, kernel),
        integers("pads", pads[0], pads[1], pads[2], pads[3]),
        integers("strides", stride, stride));
  }

  public String normalization(
      String name,
      String input,
      String scale,
      String bias,
      String mean,
      String variance,
      double epsilon) {
    return add(
        "BatchNormalization",
        name,
        List.of(input, scale, bias, mean, variance),
        AttributeProto.newBuilder()
            .setName("epsilon")
            .setType(AttributeProto.AttributeType.FLOAT)
            .setF((float) epsilon)
            .build());
  }

  public String relu(String name, String input) {
    return add("Relu", name, List.of(input));
  }

  public String squareRoot(String name, String input) {
    return add("Sqrt", name, List.of(input));
  }

  /// Adds a 2x2 maximum with stride 2; an odd last row or column is dropped.
  public String maxPool(String name, String input) {
    return maxPool(name, 2, 2, input);
  }

  /// Adds a maximum of squares without padding.
  public String maxPool(String name, int size, int stride, String input) {
    return pool("MaxPool", name, size, stride, input);
  }

  /// Adds a mean of squares without padding.
  public String averagePool(String name, int size, int stride, String input) {
    return pool("AveragePool", name, size, stride, input);
  }

  private String pool(String operator, String name, int size, int stride, String input) {
    return add(
        operator,
        name,
        List.of(input),
        integers("kernel_shape", size, size),
        integers("strides", stride, stride));
  }

  /// Adds the mean of each channel; height and width become 1.
  public String globalAverage(String name, String input) {
    return add("GlobalAveragePool", name, List.of(input));
  }

  /// Adds the sum of two values of equal size.
  public String sum(String name, String a, String b) {
    return add("Add", name, List.of(a, b));
  }

  public String flatten(String name, String input) {
    return add("Flatten", name, List.of(input), integer("axis", 1));
  }

  /// Adds `input * weights + bias`; weights of shape `[inputs, outputs]`.
  public String gemm(String name, String input, String weights, String bias) {
    return add("Gemm", name, List.of(input, weights, bias));
  }

  /// Adds `saturate(round(input / scale) + zero)`, 8 bits.
  public String quantize(String name, String input, String scale, String zero) {
    return add("QuantizeLinear", name, List.of(input, scale, zero));
  }

  /// Adds a conversion to 16-bit floats.
  public String half(String name, String input) {
    return add(
        "Cast", name, List.of(input), integer("to", TensorProto.DataType.FLOAT16.getNumber()));
  }

  /// Adds a conversion to 32-bit floats.
  public String single(String name, String input) {
    return add("Cast", name, List.of(input), integer("to", TensorProto.DataType.FLOAT.getNumber()));
  }

  /// Adds `(input - zero) * scale`, with one scale for all.
  public String dequantize(String name, String input, String scale, String zero) {
    return add("DequantizeLinear", name, List.of(input, scale, zero));
  }

  /// Adds `(input - zero) * scale`, with one scale per index of an axis.
  public String dequantize(String name, String input, String scale, String zero, int axis) {
    return add("DequantizeLinear", name, List.of(input, scale, zero), integer("axis", axis));
  }

  /// Adds constant 32-bit floats; no dimension means a single value.
  public String floats(String name, float[] values, long... dimensions) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return constant(name, TensorProto.DataType.FLOAT, bytes.array(), dimensions);
  }

  /// Adds constant floats, rounded to 16 bits.
  public String halves(String name, float[] values, long... dimensions) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      bytes.putShort(Float.floatToFloat16(value));
    }
    return constant(name, TensorProto.DataType.FLOAT16, bytes.array(), dimensions);
  }

  /// Adds constant 32-bit integers.
  public String int32(String name, int[] values, long... dimensions) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(values);
    return constant(name, TensorProto.DataType.INT32, bytes.array(), dimensions);
  }

  /// Adds constant signed bytes.
  public String int8(String name, byte[] values, long... dimensions) {
    return constant(name, TensorProto.DataType.INT8, values, dimensions);
  }

  /// Adds constant unsigned bytes.
  public String uint8(String name, byte[] values, long... dimensions) {
    return constant(name, TensorProto.DataType.UINT8, values, dimensions);
  }

  /// Adds an entry to the model's metadata.
  public void metadata(String key, String value) {
    metadata.put(key, value);
  }

  public byte[] bytes() {
    var model =
        ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("actant")
            .addAllOpsetImport(operatorSets)
            .setGraph(graph);
    metadata.forEach((key, value) ->
        model.addMetadataProps(StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return model.build().toByteArray();
  }

  public void write(Path file) throws IOException {
    Files.write(file, bytes());
  }

  /// Returns the operators of a model file, one per node, in the file's order.
  ///
  /// @throws InputException if the file is not an ONNX model
  public static List<String> operators(Path model) throws IOException {
    return OnnxModel.read(model).nodes().stream().map(OnnxModel.Node::operator).toList();
  }

  private String add(
      String operator, String output, List<String> inputs, AttributeProto... attributes) {
    graph.addNode(
        NodeProto.newBuilder()
            .setName(output)
            .setOpType(operator)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return output;
  }

  private String constant(
      String name, TensorProto.DataType type, byte[] littleEndian, long... dimensions) {
    var tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(type.getNumber())
            .setRawData(ByteString.copyFrom(littleEndian));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    graph.addInitializer(tensor);
    return name;
  }

  private static ValueInfoProto value(String name, int... dimensions) {
    var shape =
        TensorShapeProto.newBuilder()
            .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("N"));
    for (int dimension : dimensions) {
      shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(dimension));
    }
    return value(name, shape);
  }

  private static ValueInfoProto value(String name, TensorShapeProto.Builder shape) {
    var tensor =
        TypeProto.Tensor.newBuilder()
            .setElemType(TensorProto.DataType.FLOAT.getNumber())
            .setShape(shape);
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static AttributeProto integers(String name, long... values) {
    var attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    for (long value : values) {
      attribute.addInts(value);
    }
    return attribute.build();
  }
}
