package org.actant.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.dataset.ImageSet;
import org.bytedeco.javacpp.Loader;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.nd4j.linalg.factory.Nd4j;

/// Which native code trains networks in this process.
///
/// @param nativeLibrary the library that was loaded, such as `linux-x86_64-onednn-avx2`
/// @param layerHelper the class behind the convolution layer, such as `MKLDNNConvHelper`; `none` on
///   the slow path
/// @param oneDnn whether the native library has oneDNN in it
/// @param blas the vendor of the linear algebra library
/// @param threads OpenMP threads
/// @param cpu the processor's name
/// @param cpuFlags those flags of the processor that matter for 8-bit and vector arithmetic
/// @param fast whether the fast path is live and answered rightly
/// @param message one sentence for people: what is live and, if it is the slow path, how to change
///   that
public record EngineReport(
    String nativeLibrary,
    String layerHelper,
    boolean oneDnn,
    String blas,
    int threads,
    String cpu,
    List<String> cpuFlags,
    boolean fast,
    String message) {
  private static final Pattern JAR =
      Pattern.compile("nd4j-native-[^/\\\\]*?((?:linux|windows|macosx)-[^/\\\\]*)\\.jar");

  public EngineReport {
    cpuFlags = List.copyOf(cpuFlags);
  }

  /// Loads the native library, runs one small convolution whose answer is known, and looks at what
  /// did it.
  public static EngineReport probe() {
    Architecture architecture = Architecture.parse("conv8");
    var input = new InputShape(4, 4, 2);
    var network = TrainedNetwork.of(architecture, input, knownWeights());
    float[] pixels = new float[16];
    Arrays.fill(pixels, 1);
    float answer = network.logits(new ImageSet("probe", 4, 4, 2, pixels, new int[1]))[0][0];
    var layer = (ConvolutionLayer) network.network().graph().getLayer("conv1");
    String helper =
        layer.getHelper() == null ? "none" : layer.getHelper().getClass().getSimpleName();
    String library = loadedLibrary();
    boolean right = Math.abs(answer - 4.5) < 1e-5;
    boolean live = !helper.equals("none");
    Processor processor = Processor.here();
    Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
    return new EngineReport(
        library,
        helper,
        library.contains("onednn"),
        String.valueOf(environment.get("blas.vendor")),
        Nd4j.getEnvironment().maxThreads(),
        processor.name(),
        processor.flags(),
        live && right,
        message(library, live, right, helper));
  }

  /// Weights for which the first logit of an image of ones is the inner convolution's 9 x 0.5.
  private static List<LayerWeights> knownWeights() {
    float[] kernels = new float[8 * 9];
    Arrays.fill(kernels, 0.5f);
    float[] matrix = new float[8 * 16 * 2];
    int innerPixelOfChannelThree = 3 * 16 + 5;
    matrix[innerPixelOfChannelThree * 2] = 1;
    var layers = new ArrayList<LayerWeights>();
    layers.add(new LayerWeights.Convolution(8, 1, 3, kernels, new float[8], Optional.empty()));
    layers.add(new LayerWeights.Dense(2, 8 * 16, matrix, new float[2]));
    return layers;
  }

  static String message(String library, boolean live, boolean right, String helper) {
    if (!right) {
      return "the convolution of "
          + library
          + " gives a wrong answer on this machine; do not trust its networks";
    }
    return live
        ? "oneDNN is live: convolutions run on " + helper + " of " + library
        : String.format(
            Locale.ROOT,
            "the slow path of %s is live; start the process with %s",
            library,
            String.join(" ", NativeOptions.jvmArguments()));
  }

  private static String loadedLibrary() {
    for (String file : Loader.getLoadedLibraries().values()) {
      Matcher matcher = JAR.matcher(String.valueOf(file));
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    return Loader.getPlatform();
  }
}
