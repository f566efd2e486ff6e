package org.actant.network;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onnx.Onnx.AttributeProto;
import onnx.Onnx.GraphProto;
import onnx.Onnx.ModelProto;
import onnx.Onnx.NodeProto;
import onnx.Onnx.OperatorSetIdProto;
import onnx.Onnx.TensorProto;
import onnx.Onnx.TypeProto;
import onnx.Onnx.ValueInfoProto;
import org.actant.input.InputException;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

/// An ONNX model as it was read: its nodes in order, its constants, and what goes in and out. To
/// change one, copy what stays of it into an [OnnxGraph].
public final class OnnxModel {
  private final ModelProto model;
  private final Map<String, TensorProto> constants = new HashMap<>();

  private OnnxModel(ModelProto model) {
    this.model = model;
    tensors().forEach(tensor -> constants.put(tensor.getName(), tensor));
  }

  /// One operation.
  public static final class Node {
    private final NodeProto proto;

    private Node(NodeProto proto) {
      this.proto = proto;
    }

    NodeProto proto() {
      return proto;
    }

    public String operator() {
      return proto.getOpType();
    }

    public String name() {
      return proto.getName();
    }

    /// The names of what it reads; an optional input that is left out has an empty name.
    public List<String> inputs() {
      return List.copyOf(proto.getInputList());
    }

    public List<String> outputs() {
      return List.copyOf(proto.getOutputList());
    }

    public long integer(String attribute, long otherwise) {
      return attribute(attribute).map(AttributeProto::getI).orElse(otherwise);
    }

    public float number(String attribute, float otherwise) {
      return attribute(attribute).map(AttributeProto::getF).orElse(otherwise);
    }

    private Optional<AttributeProto> attribute(String name) {
      return proto.getAttributeList().stream().filter(a -> a.getName().equals(name)).findFirst();
    }
  }

  /// Constant 32-bit floats, row-major.
  @SuppressWarnings("ArrayRecordComponent")
  public record Constant(String name, long[] dimensions, float[] values) {}

  /// Reads a model file.
  ///
  /// @throws InputException if the file is not an ONNX model
  public static OnnxModel read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return new OnnxModel(ModelProto.parseFrom(bytes));
    } catch (InvalidProtocolBufferException e) {
      throw new InputException(
          file, "bytes that are no protocol buffer (" + e.getMessage() + ")", "an ONNX model");
    }
  }

  /// Returns what has been built so far.
  public static OnnxModel of(OnnxGraph graph) {
    try {
      return new OnnxModel(ModelProto.parseFrom(graph.bytes()));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a graph that was just written cannot be read", e);
    }
  }

  /// The version of the standard operators.
  public long operatorSet() {
    return model.getOpsetImportList().stream()
        .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
        .mapToLong(OperatorSetIdProto::getVersion)
        .max()
        .orElse(0);
  }

  /// The nodes, each after those whose values it reads.
  public List<Node> nodes() {
    return graph().getNodeList().stream().map(Node::new).toList();
  }

  /// The names of what goes in when the model is run.
  public List<String> inputs() {
    return graph().getInputList().stream()
        .map(ValueInfoProto::getName)
        .filter(name -> !constants.containsKey(name))
        .toList();
  }

  public List<String> outputs() {
    return graph().getOutputList().stream().map(ValueInfoProto::getName).toList();
  }

  public boolean isConstant(String name) {
    return constants.containsKey(name);
  }

  /// Whether a value is a constant of 16-bit floats.
  public boolean isHalf(String name) {
    TensorProto tensor = constants.get(name);
    return tensor != null && tensor.getDataType() == TensorProto.DataType.FLOAT16.getNumber();
  }

  /// The names of all constants of 32-bit floats.
  public List<String> floats() {
    return tensors().stream()
        .filter(tensor -> tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber())
        .map(TensorProto::getName)
        .toList();
  }

  /// Returns a constant, unless it is no constant of 32-bit floats.
  public Optional<Constant> floats(String name) {
    TensorProto tensor = constants.get(name);
    if (tensor == null || tensor.getDataType() != TensorProto.DataType.FLOAT.getNumber()) {
      return Optional.empty();
    }
    long[] dimensions = tensor.getDimsList().stream().mapToLong(Long::longValue).toArray();
    return Optional.of(new Constant(name, dimensions, values(tensor)));
  }

  /// Returns the bytes of a constant as they lie in the file; none if it is no constant.
  public Optional<byte[]> bytes(String name) {
    return Optional.ofNullable(constants.get(name))
        .map(tensor -> tensor.getRawData().toByteArray());
  }

  /// Returns a model whose outputs are these values, which must be 32-bit floats.
  public OnnxModel withOutputs(Collection<String> names) {
    GraphProto.Builder changed = graph().toBuilder().clearOutput();
    var type =
        TypeProto.newBuilder()
            .setTensorType(
                TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT.getNumber()));
    names.forEach(
        name -> changed.addOutput(ValueInfoProto.newBuilder().setName(name).setType(type)));
    return new OnnxModel(model.toBuilder().setGraph(changed).build());
  }

  /// Begins a model with the same inputs and outputs and nothing between them.
  public OnnxGraph emptied() {
    return new OnnxGraph(graph(), model.getOpsetImportList());
  }

  /// Returns the model after the rewriting that changes no answer and suits every processor:
  /// constants folded, batch normalization moved into convolutions, biases into matrix products,
  /// no-ops dropped (ONNX Runtime's basic optimizations).
  public OnnxModel simplified() throws IOException {
    Path before = Files.createTempFile("actant-model", ".onnx");
    Path after = Files.createTempFile("actant-simplified", ".onnx");
    try {
      write(before);
      EngineOptions options =
          EngineOptions.threads(1).withOptimization(EngineOptions.Optimization.BASIC);
      OrtEngine.openAndDump(before, options, after).close();
      return read(after);
    } finally {
      Files.deleteIfExists(before);
      Files.deleteIfExists(after);
    }
  }

  public void write(Path file) throws IOException {
    Files.write(file, model.toByteArray());
  }

  List<TensorProto> tensors() {
    return graph().getInitializerList();
  }

  /// Adds the names of all values that a node reads, those in its inner graphs included.
  static void reads(NodeProto node, Set<String> names) {
    names.addAll(node.getInputList());
    for (AttributeProto attribute : node.getAttributeList()) {
      if (attribute.hasG()) {
        attribute.getG().getNodeList().forEach(inner -> reads(inner, names));
      }
    }
  }

  private GraphProto graph() {
    return model.getGraph();
  }

  private static float[] values(TensorProto tensor) {
    if (tensor.getRawData().isEmpty()) {
      float[] values = new float[tensor.getFloatDataCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = tensor.getFloatData(i);
      }
      return values;
    }
    ByteBuffer bytes = tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return values;
  }
}
