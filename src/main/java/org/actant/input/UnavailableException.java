package org.actant.input;

/// Something this machine lacks (data, a device, a permission). The message says how to get it;
/// commands exit with 3.
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnavailableException(String message) {
    super(message);
  }

  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
