package org.actant.energy.linux;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.actant.energy.linux.ProcFiles.ProcessStat;
import org.jspecify.annotations.Nullable;

/// A process and everything that it started, followed through `/proc` by repeated looks.
///
/// The CPU time of a process that has ended goes to the parent that waits for it, and is seen
/// there. Orphans become children of this process where it is a subreaper: they are let go here,
/// and their last figures are kept. A process that nobody waited for is counted as it was last
/// seen, so the sum is a lower bound. In a [Cgroup] the kernel counts, and nothing is lost.
final class ProcessTree {
  /// Orphans go to process 1.
  static final long NO_REAPER = -1;

  private final ProcFiles files;
  private final long root;
  private final Optional<Cgroup> group;
  private final long reaper;
  private SortedMap<Long, ProcessStat> known = new TreeMap<>();
  private CpuTimes left = CpuTimes.NONE;
  private CpuTimes total = CpuTimes.NONE;

  /// @param reaper this process, if orphans of the tree become its children; else [#NO_REAPER]
  ProcessTree(ProcFiles files, long root, Optional<Cgroup> group, long reaper) {
    this.files = files;
    this.root = root;
    this.group = group;
    this.reaper = reaper;
  }

  /// Looks again.
  void update() throws IOException {
    SortedMap<Long, ProcessStat> now = look();
    left = left.plus(lost(now));
    letGoOfOrphans(now);
    known = now;
    total = (group.isPresent() ? group.get().cpuTimes() : sum(now)).atLeast(total);
  }

  private CpuTimes sum(Map<Long, ProcessStat> processes) {
    CpuTimes sum = left;
    for (ProcessStat process : processes.values()) {
      sum = sum.plus(process.all());
    }
    return sum;
  }

  private SortedMap<Long, ProcessStat> look() throws IOException {
    var found = new TreeMap<Long, ProcessStat>();
    var todo = new ArrayDeque<Long>(beginnings());
    var seen = new HashSet<Long>(todo);
    while (!todo.isEmpty()) {
      long pid = todo.remove();
      ProcessStat stat = statIfThere(pid);
      if (stat != null) {
        found.put(pid, stat);
        childrenIfThere(pid).stream().filter(seen::add).forEach(todo::add);
      }
    }
    return found;
  }

  /// Where the search for children begins: the root, what is known and still there, and orphans.
  private Set<Long> beginnings() throws IOException {
    var pids = new HashSet<Long>(Set.of(root));
    if (group.isPresent()) {
      pids.addAll(group.get().processes());
    } else {
      for (ProcessStat before : known.values()) {
        ProcessStat now = statIfThere(before.pid());
        if (now != null && now.startTicks() == before.startTicks()) {
          pids.add(before.pid()); // and not another with its number
        }
      }
    }
    if (reaper != NO_REAPER) {
      pids.addAll(files.orphans(reaper));
    }
    return pids;
  }

  private @Nullable ProcessStat statIfThere(long pid) {
    try {
      return files.stat(pid);
    } catch (IOException e) {
      return null; // it ended in the meantime
    }
  }

  private List<Long> childrenIfThere(long pid) {
    if (group.isPresent()) {
      return List.of();
    }
    try {
      return files.children(pid);
    } catch (IOException e) {
      return List.of();
    }
  }

  /// Returns the time of processes that are gone and that no ancestor's sum of ended children has
  /// grown by.
  private CpuTimes lost(Map<Long, ProcessStat> now) {
    Map<Long, CpuTimes> gone = new HashMap<>();
    for (ProcessStat before : known.values()) {
      if (!isThere(before, now)) {
        gone.merge(ancestor(before, now), before.all(), CpuTimes::plus);
      }
    }
    CpuTimes lost = CpuTimes.NONE;
    for (Map.Entry<Long, CpuTimes> entry : gone.entrySet()) {
      lost = lost.plus(entry.getValue().without(grown(entry.getKey(), now)));
    }
    return lost;
  }

  private static boolean isThere(ProcessStat before, Map<Long, ProcessStat> now) {
    ProcessStat same = now.get(before.pid());
    return same != null && same.startTicks() == before.startTicks();
  }

  /// The nearest ancestor that is still there.
  private long ancestor(ProcessStat process, Map<Long, ProcessStat> now) {
    ProcessStat at = process;
    while (at != null && !isThere(at, now)) {
      at = known.get(at.parent());
    }
    return at == null ? NO_REAPER : at.pid();
  }

  private CpuTimes grown(long pid, Map<Long, ProcessStat> now) {
    ProcessStat before = known.get(pid);
    ProcessStat after = now.get(pid);
    return before == null || after == null
        ? CpuTimes.NONE
        : after.waited().without(before.waited());
  }

  private void letGoOfOrphans(Map<Long, ProcessStat> now) {
    for (ProcessStat process : List.copyOf(now.values())) {
      if (process.hasEnded() && process.parent() == reaper && process.pid() != root) {
        try {
          Usage usage = Posix.reap(process.pid()).usage();
          left = left.plus(CpuTimes.ofSeconds(usage.userS(), usage.systemS()));
          now.remove(process.pid());
        } catch (IOException e) {
          // it was let go elsewhere, and stays in the sum while it is seen
        }
      }
    }
  }

  /// CPU time of the whole tree so far, also of what has ended.
  CpuTimes total() {
    return total;
  }

  /// What was there at the last look and had not ended, by process id.
  List<ProcessStat> living() {
    return known.values().stream().filter(process -> !process.hasEnded()).toList();
  }
}
