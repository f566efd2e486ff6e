package org.actant.energy.nvml;

import java.io.IOException;

/// A call that the library answered with an error; see `nvmlReturn_t` in NVIDIA's NVML reference.
final class NvmlException extends IOException {
  private static final long serialVersionUID = 1L;

  static final int NOT_SUPPORTED = 3;
  static final int NO_PERMISSION = 4;
  static final int INSUFFICIENT_SIZE = 7;
  static final int DRIVER_NOT_LOADED = 9;
  static final int FUNCTION_NOT_FOUND = 13;
  static final int GPU_IS_LOST = 15;
  static final int RESET_REQUIRED = 16;
  static final int LIB_RM_VERSION_MISMATCH = 18;

  final int code;
  private final String reason;

  /// @param said what the library itself says about the code
  NvmlException(String function, int code, String said) {
    this(code, advice(code) + function + ": " + said + " (NVML error " + code + ")");
  }

  private NvmlException(int code, String reason) {
    super(reason);
    this.code = code;
    this.reason = reason;
  }

  /// Returns the message, which there always is.
  String reason() {
    return reason;
  }

  private static String advice(int code) {
    return switch (code) {
      case NO_PERMISSION -> "no permission; may this user read /dev/nvidia*? ";
      case DRIVER_NOT_LOADED ->
          "the NVIDIA driver is installed but not loaded; as root: modprobe"
              + " nvidia, or start the machine anew. ";
      case GPU_IS_LOST, RESET_REQUIRED -> "the GPU is lost; reset it or start the machine anew. ";
      case LIB_RM_VERSION_MISMATCH ->
          "the NVIDIA library and the loaded driver are of different versions, as after an update;"
              + " start the machine anew (in a container: anew on this host). ";
      default -> "";
    };
  }

  /// Whether this GPU will not answer again.
  boolean isFinal() {
    return code == GPU_IS_LOST || code == RESET_REQUIRED;
  }

  /// Whether this kind of GPU or driver has no such thing.
  boolean isLackOfFeature() {
    return code == NOT_SUPPORTED || code == FUNCTION_NOT_FOUND;
  }
}
