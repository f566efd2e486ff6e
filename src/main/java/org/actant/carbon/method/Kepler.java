package org.actant.carbon.method;

import org.actant.measure.Watts;

/// The split of Kepler (commit 13944a6, `docs/developer/power-attribution-guide.md`): a node's
/// power is active by its processors' busy share, the active part is shared by processor time. The
/// rest is called idle, which Kepler's own issue 2465 disputes.
public final class Kepler {
  private Kepler() {}

  public static Watts active(Watts node, double busyShare) {
    return new Watts(node.value() * busyShare);
  }

  public static Watts idle(Watts node, double busyShare) {
    return node.minus(active(node, busyShare));
  }

  /// Returns the power of one process.
  ///
  /// @param timeShare its processor time of all processor time
  public static Watts ofProcess(Watts node, double busyShare, double timeShare) {
    return new Watts(active(node, busyShare).value() * timeShare);
  }
}
