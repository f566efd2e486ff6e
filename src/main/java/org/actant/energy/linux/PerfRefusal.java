package org.actant.energy.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What it means for the user that perf_event_open(2) refused a counter, and what to do.
final class PerfRefusal {
  private static final int EPERM = 1;
  private static final int ENOENT = 2;
  private static final int ESRCH = 3;
  private static final int EACCES = 13;
  private static final int ENODEV = 19;
  private static final int EMFILE = 24;
  private static final int ENOSYS = 38;
  private static final int EOPNOTSUPP = 95;

  private PerfRefusal() {}

  /// Whether the event is not to be had on this machine, whatever the user does.
  static boolean isLackOfMachine(IOException refusal) {
    return refusal instanceof PerfEvent.RefusedException refused
        && switch (refused.errno) {
          case ENOENT, ENODEV, EOPNOTSUPP -> true;
          default -> false;
        };
  }

  static String explain(IOException refusal) {
    return refusal instanceof PerfEvent.RefusedException refused
        ? explain(refused.errno, paranoia())
        : String.valueOf(refusal.getMessage());
  }

  /// @param paranoia what `/proc/sys/kernel/perf_event_paranoid` holds
  static String explain(int errno, String paranoia) {
    String call = " (perf_event_open: errno " + errno + ")";
    return switch (errno) {
      case ENOENT, ENODEV, EOPNOTSUPP ->
          "this processor shows no such counter, as in most virtual machines" + call;
      case EPERM, EACCES -> forbidden(paranoia) + call;
      case ESRCH -> "the process is gone" + call;
      case EMFILE -> "too many files are open; raise the limit with ulimit -n" + call;
      case ENOSYS -> "this kernel has no event counters" + call;
      default -> "the kernel refused" + call;
    };
  }

  /// Levels of at most 2 allow a user to count in user mode; a refusal then comes from elsewhere.
  private static String forbidden(String paranoia) {
    return paranoia.matches("-1|[012]")
        ? "not permitted although perf_event_paranoid is "
            + paranoia
            + ": a container's system call filter, most likely; start the container with --cap-add"
            + " PERFMON"
        : "not permitted, perf_event_paranoid is "
            + paranoia
            + "; as root: sysctl kernel.perf_event_paranoid=2";
  }

  private static String paranoia() {
    try {
      return Files.readString(
              Path.of("/proc/sys/kernel/perf_event_paranoid"), StandardCharsets.UTF_8)
          .strip();
    } catch (IOException e) {
      return "unknown";
    }
  }
}
