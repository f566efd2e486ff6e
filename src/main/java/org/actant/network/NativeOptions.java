package org.actant.network;

import java.util.List;
import java.util.Map;

/// How a JVM must be started so that DL4J runs on its fast path. Every process that trains is
/// started with these.
public final class NativeOptions {
  private NativeOptions() {}

  /// Arguments for `java`, before the main class.
  public static List<String> jvmArguments() {
    return List.of(
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Dorg.eclipse.deeplearning4j.helpers.disable=false",
        "-Dorg.bytedeco.javacpp.platform.extension=-onednn-avx2");
  }

  /// Environment variables for the process. OpenMP and OpenBLAS take their number of threads from
  /// them. Threads that wait sleep instead of spinning: on a busy machine spinning makes training
  /// many times slower, and anywhere it burns processor time that would be counted as work.
  public static Map<String, String> environment(int threads) {
    return Map.of("OMP_NUM_THREADS", String.valueOf(threads), "OMP_WAIT_POLICY", "passive");
  }
}
