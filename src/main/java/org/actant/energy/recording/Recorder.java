package org.actant.energy.recording;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.actant.energy.Channel;
import org.actant.energy.Probe;
import org.actant.energy.Reading;
import org.actant.energy.Sample;
import org.actant.measure.Seconds;

/// Reads meters at a steady rate, and whenever it is asked to, until it is stopped.
///
/// A long run keeps at most [#LIMIT] of the readings between marks: when there are more, every
/// second one is dropped. Totals do not suffer, since amounts are counted from the beginning.
final class Recorder implements AutoCloseable {
  private static final int LIMIT = 20_000;
  private static final double JUMP_S = 0.5;

  private final List<Probe> probes;
  private final List<String> notes = new ArrayList<>();
  private final SortedMap<Channel, String> methods = new TreeMap<>();
  private final Clock clock;
  private final Thread thread;
  private final long periodNanos;
  private final List<Raw> taken = new ArrayList<>();
  private long zeroNanos;
  private long stride = 1;
  private double wallOffsetS = Double.NaN;
  private volatile boolean stopped;

  /// @param marked whether it stays however long the run is
  private record Raw(long nanos, boolean marked, SortedMap<Channel, Reading> readings) {}

  /// @param probes are closed with this
  Recorder(List<Probe> probes, double rateHz, Clock clock) {
    this.probes = List.copyOf(probes);
    this.clock = clock;
    this.periodNanos = Math.round(1e9 / rateHz);
    this.zeroNanos = System.nanoTime();
    this.thread = Thread.ofPlatform().daemon().name("meter").unstarted(this::run);
  }

  /// Begins to read at its rate.
  void start() {
    thread.start();
  }

  private void run() {
    long next = System.nanoTime() + periodNanos;
    for (long tick = 1; !stopped; tick++) {
      while (!stopped && System.nanoTime() < next) {
        LockSupport.parkNanos(next - System.nanoTime());
      }
      if (!stopped) {
        read(false, tick);
      }
      // a tick that was missed, as while the machine slept, is not made up for
      next = Math.max(next + periodNanos, System.nanoTime());
    }
  }

  /// Reads all meters now.
  long mark() {
    return read(true, 0);
  }

  /// From now on, times count from this moment, which is the start of the run.
  synchronized long zero() {
    zeroNanos = mark();
    return zeroNanos;
  }

  private synchronized long read(boolean marked, long tick) {
    long nanos = System.nanoTime();
    var readings = new TreeMap<Channel, Reading>();
    for (Probe probe : probes) {
      SortedMap<Channel, Reading> some = probe.read();
      readings.putAll(some);
      some.keySet().forEach(channel -> methods.computeIfAbsent(channel, c -> probe.method(c)));
    }
    compareClocks(nanos);
    if (marked || tick % stride == 0) {
      taken.add(new Raw(nanos, marked, readings));
    }
    if (taken.size() > LIMIT) {
      thin();
    }
    return nanos;
  }

  private void thin() {
    var kept = new ArrayList<Raw>();
    boolean keep = true;
    for (Raw raw : taken) {
      if (raw.marked || keep) {
        kept.add(raw);
      }
      keep = raw.marked || !keep;
    }
    taken.clear();
    taken.addAll(kept);
    stride *= 2;
  }

  private void compareClocks(long nanos) {
    double offsetS = clock.millis() / 1e3 - nanos / 1e9;
    double jumpS = offsetS - wallOffsetS;
    if (Math.abs(jumpS) > JUMP_S) {
      notes.add(
          String.format(
              Locale.ROOT,
              "the wall clock jumped by %+.1f s against the steady clock, %.1f s after the start;"
                  + " durations here are of the steady clock",
              jumpS,
              (nanos - zeroNanos) / 1e9));
    }
    wallOffsetS = offsetS;
  }

  /// Reads once more and stops.
  long stop() {
    stopped = true;
    LockSupport.unpark(thread);
    return mark();
  }

  /// All samples, in order, with times from the start of the run.
  synchronized Samples samples() {
    return new Samples(taken.stream().map(this::sample).toList());
  }

  /// The sample of a mark.
  synchronized Sample sample(long nanos) {
    var sought = new Raw(nanos, true, Collections.emptySortedMap());
    int place = Collections.binarySearch(taken, sought, Comparator.comparingLong(Raw::nanos));
    if (place < 0) {
      throw new IllegalArgumentException("no sample at " + nanos);
    }
    return sample(taken.get(place));
  }

  private Sample sample(Raw raw) {
    return new Sample(new Seconds((raw.nanos - zeroNanos) / 1e9), raw.readings);
  }

  /// How the channels are read.
  synchronized SortedMap<Channel, String> methods() {
    return Collections.unmodifiableSortedMap(methods);
  }

  synchronized List<String> notes() {
    var all = new ArrayList<>(notes);
    probes.forEach(probe -> all.addAll(probe.notes()));
    return all;
  }

  @Override
  public void close() throws IOException {
    stopped = true;
    LockSupport.unpark(thread);
    for (Probe probe : probes) {
      probe.close();
    }
  }
}
