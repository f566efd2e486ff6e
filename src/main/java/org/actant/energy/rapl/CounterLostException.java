package org.actant.energy.rapl;

import java.io.IOException;

/// A counter whose sum is not known any more.
final class CounterLostException extends IOException {
  private static final long serialVersionUID = 1L;

  CounterLostException(String message) {
    super(message);
  }
}
