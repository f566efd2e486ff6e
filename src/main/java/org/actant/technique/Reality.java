package org.actant.technique;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.actant.dataset.ImageSet;
import org.actant.network.EarlyExit;
import org.actant.network.EarlyExitEngine;
import org.actant.network.EngineOptions;
import org.actant.network.OnnxGraph;
import org.actant.network.OnnxModel;
import org.actant.network.OrtEngine;
import org.actant.network.Parity;
import org.actant.network.TrainedNetwork;

/// The gate: whether a model file, opened again, does what it is said to do.
///
/// @param parity how far its answers are from those of the network it was made from
/// @param real whether it passed
/// @param note what was seen, for people
record Reality(Parity parity, boolean real, String note) {
  /// 32-bit models must answer like their network to this difference of logits.
  private static final double LARGEST_DIFFERENCE = 1e-4;

  /// Integer kernels must answer like the same graph computed in floating point, up to rounding of
  /// ties: 60 dB and more were seen, and 30 dB of kernels that saturate now and then.
  private static final double SMALLEST_SQNR_DB = 45;

  /// 16-bit floats round to 1/2048, some 70 dB for one layer.
  private static final double SMALLEST_SQNR_OF_HALVES_DB = 40;

  private static final List<String> FLOAT_LAYERS =
      List.of("Conv", "FusedConv", "Gemm", "FusedGemm", "MatMul", "FusedMatMul");

  static Reality check(Path model, Draft draft, ImageSet images, EngineOptions options)
      throws IOException {
    return switch (draft) {
      case Draft.Trainable(var network, _) -> checkFloat(model, network, images, options);
      case Draft.Coded(var network, _, _) -> checkFloat(model, network, images, options);
      case Draft.Branched(var exits, _) -> checkBranched(model, exits, images, options);
      case Draft.Quantized quantized -> checkQuantized(model, quantized, images, options);
      case Draft.Half half -> checkHalf(model, half, images, options);
    };
  }

  /// Judges a model of 8-bit layers.
  ///
  /// @param network its answers against those of the network
  /// @param kernels its answers against those of its own graph in floating point
  /// @param integer whether all layers run on integer kernels
  /// @param saturates whether the saturation test failed
  static Reality integers(Parity network, Parity kernels, boolean integer, boolean saturates) {
    return new Reality(
        network,
        integer && !saturates && kernels.sqnrDb() >= SMALLEST_SQNR_DB,
        String.format(
            Locale.ROOT,
            "reloaded, %s%s, integer kernels against their graph %.1f dB, against the network %.1f"
                + " dB and %.1f %% same class",
            integer ? "all layers on integer kernels" : "some layers NOT on integer kernels",
            saturates ? ", which SATURATE on this processor" : "",
            kernels.sqnrDb(),
            network.sqnrDb(),
            100 * network.top1Agreement()));
  }

  /// Asks whether the answers are those of the network up to rounding to 16 bits, and says in what
  /// the engine computes.
  private static Reality checkHalf(
      Path model, Draft.Half draft, ImageSet images, EngineOptions options) throws IOException {
    Path optimized = Files.createTempFile("actant-optimized", ".onnx");
    try (OrtEngine engine = OrtEngine.openAndDump(model, options, optimized)) {
      Parity parity = Parity.compare(draft.network().logits(images), engine.logits(images));
      OnnxModel found = OnnxModel.read(optimized);
      long half =
          found.nodes().stream().filter(node -> weighs(node) && isHalf(found, node)).count();
      return new Reality(
          parity,
          parity.sqnrDb() >= SMALLEST_SQNR_OF_HALVES_DB,
          String.format(
              Locale.ROOT,
              "reloaded, ONNX Runtime computes %d of %d layers in 16 bits on this processor, the"
                  + " others in 32; against the network %.1f dB and %.1f %% same class",
              half,
              found.nodes().stream().filter(Reality::weighs).count(),
              parity.sqnrDb(),
              100 * parity.top1Agreement()));
    } finally {
      Files.deleteIfExists(optimized);
    }
  }

  private static boolean weighs(OnnxModel.Node node) {
    return FLOAT_LAYERS.contains(node.operator());
  }

  private static boolean isHalf(OnnxModel model, OnnxModel.Node layer) {
    return model.isHalf(layer.inputs().get(1));
  }

  private static Reality checkFloat(
      Path model, TrainedNetwork network, ImageSet images, EngineOptions options)
      throws IOException {
    try (OrtEngine engine = OrtEngine.open(model, options)) {
      Parity parity = Parity.compare(network, engine, images);
      return new Reality(
          parity,
          parity.maxAbs() <= LARGEST_DIFFERENCE,
          String.format(
              Locale.ROOT, "reloaded, largest difference of logits %.2g", parity.maxAbs()));
    }
  }

  private static Reality checkBranched(
      Path model, EarlyExit exits, ImageSet images, EngineOptions options) throws IOException {
    try (EarlyExitEngine engine = EarlyExitEngine.open(model, Compressed.tail(model), options)) {
      Parity parity = Parity.compare(exits.logits(images), engine.logits(images));
      return new Reality(
          parity,
          parity.maxAbs() <= LARGEST_DIFFERENCE,
          String.format(
              Locale.ROOT,
              "both models reloaded, largest difference of logits %.2g, %.1f %% of %d images left"
                  + " at exit 1",
              parity.maxAbs(),
              100 * engine.shareLeft(),
              images.size()));
    }
  }

  /// Asks three questions: do integer kernels run the layers, do they compute what the graph says,
  /// and how far is that from the network.
  private static Reality checkQuantized(
      Path model, Draft.Quantized draft, ImageSet images, EngineOptions options)
      throws IOException {
    Path optimized = Files.createTempFile("actant-optimized", ".onnx");
    try (OrtEngine engine = OrtEngine.openAndDump(model, options, optimized);
        OrtEngine reference = OrtEngine.openUnfused(model, options)) {
      float[][] answers = engine.logits(images);
      return integers(
          Parity.compare(draft.network().logits(images), answers),
          Parity.compare(reference.logits(images), answers),
          OnnxGraph.operators(optimized).stream().noneMatch(FLOAT_LAYERS::contains),
          draft.saturates());
    } finally {
      Files.deleteIfExists(optimized);
    }
  }
}
