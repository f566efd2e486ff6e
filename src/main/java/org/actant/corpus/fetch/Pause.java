package org.actant.corpus.fetch;

import java.time.Duration;

/// Waits; replaced where nobody wants to.
@FunctionalInterface
public interface Pause {
  Pause SLEEP = Thread::sleep;

  void pause(Duration time) throws InterruptedException;
}
