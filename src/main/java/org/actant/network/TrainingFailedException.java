package org.actant.network;

/// A training that cannot go on: its loss is not a number any more, or memory ran out.
public final class TrainingFailedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TrainingFailedException(String message) {
    super(message);
  }

  TrainingFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
