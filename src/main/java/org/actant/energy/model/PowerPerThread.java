package org.actant.energy.model;

/// Thermal design power per hardware thread, as a distribution over the server processors of
/// [Processors]: all that can be said of a processor whose name a hypervisor hides.
///
/// @param meanLog mean of ln(W / thread)
/// @param sdLog their standard deviation, with n − 1
record PowerPerThread(double meanLog, double sdLog, int processors) {
  /// Fewer threads than a server has had since about 2010.
  private static final int LEAST_THREADS = 8;

  static PowerPerThread ofServers() {
    double[] logs =
        Processors.all().stream()
            .filter(processor -> processor.threads().orElse(0) >= LEAST_THREADS)
            .mapToDouble(p -> Math.log(p.tdpWatts() / p.threads().getAsInt()))
            .toArray();
    double sum = 0;
    for (double log : logs) {
      sum += log;
    }
    double mean = sum / logs.length;
    double squares = 0;
    for (double log : logs) {
      squares += (log - mean) * (log - mean);
    }
    return new PowerPerThread(mean, Math.sqrt(squares / (logs.length - 1)), logs.length);
  }

  /// Half the width of the interval of 90 % in which the logarithm of another processor lies.
  double halfWidth() {
    return ModelError.quantile(processors - 1) * sdLog * Math.sqrt(1 + 1.0 / processors);
  }
}
