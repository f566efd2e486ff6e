package org.actant.network;

import java.util.List;

/// Which native code trains networks in this process.
///
/// @param nativeLibrary the library that was loaded, such as `linux-x86_64-onednn-avx2`
/// @param layerHelper the class behind the convolution layer, such as `MKLDNNConvHelper`; `none` on the slow path
/// @param oneDnn whether the native library would use oneDNN
/// @param blas the vendor of the linear algebra library
/// @param threads OpenMP threads
/// @param cpu the processor's name
/// @param cpuFlags those of `avx2`, `avx512f`, `avx512_vnni`, `avx_vnni`, `amx_int8` that the processor has
/// @param fast whether the fast path is live
/// @param message one sentence for people: what is live and, if it is the slow path, how to change that
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
  public EngineReport {
    cpuFlags = List.copyOf(cpuFlags);
  }

  /// Loads the native library and runs one small convolution.
  public static EngineReport probe() {
    throw new UnsupportedOperationException();
  }
}
