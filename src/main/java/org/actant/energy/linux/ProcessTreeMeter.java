package org.actant.energy.linux;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.Availability;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Meter;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.linux.ProcFiles.ProcessStat;
import org.actant.measure.Count;
import org.actant.measure.Seconds;

/// CPU seconds and memory of a gated command and of everything that it started, daemons too.
public final class ProcessTreeMeter implements Meter {
  public static final String NAME = "process-tree";

  /// CPU seconds, by mode.
  public static final Channel USER = seconds("user");

  /// CPU seconds in kernel mode.
  public static final Channel SYSTEM = seconds("system");

  /// CPU seconds in both modes.
  public static final Channel CPU = seconds("cpu");

  /// Memory of all processes together at the moment of reading.
  public static final Channel MEMORY = bytes("memory");

  /// The most memory that one process had until the moment of reading.
  public static final Channel PEAK = bytes("largest-process-peak");

  private static final String LIMIT =
      "; what nobody waited for counts as it was last seen, steps of 0.01 s";
  private final GatedProcess process;

  public ProcessTreeMeter(GatedProcess process) {
    this.process = process;
  }

  private static Channel seconds(String name) {
    return new Channel(NAME, name, Tier.T6, Domain.PACKAGE, Scope.PROCESS, "s");
  }

  private static Channel bytes(String name) {
    return new Channel(NAME, name, Tier.T6, Domain.MEMORY, Scope.PROCESS, "B");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Tier tier() {
    return Tier.T6;
  }

  @Override
  public String description() {
    return "CPU seconds and memory of the command and of everything that it started";
  }

  @Override
  public Availability availability() {
    return new Availability.Present("for a command that this program starts");
  }

  @Override
  public TreeProbe open(long pid) throws IOException {
    var files = ProcFiles.ofThisMachine();
    Optional<Cgroup> group = process.group();
    return new TreeProbe(
        files,
        new ProcessTree(files, pid, group, ProcessHandle.current().pid()),
        group.isPresent());
  }

  /// Follows one tree.
  public static final class TreeProbe implements Probe {
    private final ProcFiles files;
    private final ProcessTree tree;
    private final TreeMemory memory;
    private final boolean grouped;

    private TreeProbe(ProcFiles files, ProcessTree tree, boolean grouped) {
      this.files = files;
      this.tree = tree;
      this.memory = new TreeMemory(files, System::nanoTime);
      this.grouped = grouped;
    }

    @Override
    public SortedMap<Channel, Reading> read() {
      var readings = new TreeMap<Channel, Reading>();
      try {
        tree.update();
        CpuTimes total = tree.total();
        readings.put(USER, new Reading.Measured(new Seconds(total.userS())));
        readings.put(SYSTEM, new Reading.Measured(new Seconds(total.systemS())));
        readings.put(CPU, new Reading.Measured(new Seconds(total.totalS())));
      } catch (IOException | NumberFormatException e) {
        var unavailable = new Reading.Unavailable(String.valueOf(e.getMessage()));
        List.of(USER, SYSTEM, CPU).forEach(channel -> readings.put(channel, unavailable));
      }
      memory.update(tree.living().stream().map(ProcessStat::pid).toList());
      readings.put(MEMORY, new Reading.Measured(new Count(memory.nowBytes(), "B")));
      readings.put(PEAK, new Reading.Measured(new Count(memory.largestPeakBytes(), "B")));
      return readings;
    }

    @Override
    public String method(Channel channel) {
      if (channel.equals(MEMORY)) {
        return TreeMemory.METHOD;
      }
      if (channel.equals(PEAK)) {
        return "VmHWM of /proc/<pid>/status, the largest that was seen";
      }
      return grouped
          ? "cpu.stat of a cgroup made for the command, steps of 1 us"
          : "/proc/<pid>/stat of all descendants" + LIMIT;
    }

    /// What lives although the command has ended, such as `redis (4711), 0.25 CPU s so far`.
    public List<String> survivors(long root) {
      return tree.living().stream()
          .filter(process -> process.pid() != root)
          .map(process ->
              String.format(
                  java.util.Locale.ROOT,
                  "%s (process %d), %.2f CPU s so far",
                  process.name(),
                  process.pid(),
                  process.all().totalS()))
          .toList();
    }

    /// The processes that had not ended at the last look.
    public List<Long> living() {
      return tree.living().stream().map(ProcessStat::pid).toList();
    }

    @Override
    public void close() {}
  }
}
