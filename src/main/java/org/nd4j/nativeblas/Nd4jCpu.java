package org.nd4j.nativeblas;

/// Stands where DL4J 1.0.0-M2.1 looks for it. `BaseMKLDNNHelper.mklDnnEnabled()` asks by reflection
/// for `org.nd4j.nativeblas.Nd4jCpu$Environment`, calls `getInstance()` and then `isUseMKLDNN()`;
/// in M2.1 that class lives in another package, so the question fails and every convolution takes
/// the slow path. This class answers the question. It works only in a process started with the
/// options of `org.actant.network.NativeOptions`.
public final class Nd4jCpu {
  private Nd4jCpu() {}

  /// The answer to the one question.
  public static final class Environment {
    private static final Environment INSTANCE = new Environment();

    private Environment() {}

    public static Environment getInstance() {
      return INSTANCE;
    }

    /// Whether convolutions may run on oneDNN: always.
    public boolean isUseMKLDNN() {
      return true;
    }
  }
}
