package org.actant.technique.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.input.UnavailableException;
import org.actant.technique.HostSetting;

/// Changes settings of the machine for a while and puts the old ones back: when the hold is closed,
/// when this process ends or is asked to end, and, after a kill that leaves no time for that, when
/// the next process calls [#restoreLeft]. For the last of these the old values are written to a
/// journal before anything is changed.
///
/// ```java
/// control.check(settings);                       // before anything runs
/// try (var hold = control.hold(settings, journal)) {
///   ...
/// }
/// ```
public final class HostControl {
  private final Path root;
  private final GpuLimits gpus;

  /// @param root of the file system, `/` but in tests
  /// @param gpus the limits of the GPUs
  HostControl(Path root, GpuLimits gpus) {
    this.root = root;
    this.gpus = gpus;
  }

  /// The machine that this runs on.
  public static HostControl here() {
    return new HostControl(Path.of("/"), GpuLimits.ofNvidiaSmi());
  }

  /// Makes sure that the settings can be made, without making them.
  ///
  /// @throws UnavailableException if a device or a right is missing; the message names it
  /// @throws org.actant.input.InputException if the device does not go so low or so high
  public void check(List<HostSetting> settings) throws IOException {
    for (Knob knob : knobs(settings)) {
      knob.check();
    }
  }

  /// Makes the settings.
  ///
  /// @param journal a file that keeps the old values meanwhile
  public Hold hold(List<HostSetting> settings, Path journal) throws IOException {
    if (settings.isEmpty()) {
      return new Hold(List.of(), journal);
    }
    restoreLeft(journal);
    List<Knob> knobs = knobs(settings);
    var old = new ArrayList<Old>();
    for (Knob knob : knobs) {
      knob.check();
      old.add(new Old(knob, knob.value()));
    }
    Journal.write(
        journal, old.stream().map(o -> new Journal.Entry(o.knob().id(), o.value())).toList());
    var hold = new Hold(old, journal);
    try {
      for (Knob knob : knobs) {
        knob.set();
      }
    } catch (IOException | RuntimeException e) {
      hold.close();
      throw e;
    }
    return hold;
  }

  /// Puts back what a process that was killed has left changed; does nothing without a journal.
  public void restoreLeft(Path journal) throws IOException {
    if (!Files.exists(journal)) {
      return;
    }
    for (Journal.Entry entry : Journal.read(journal)) {
      knob(entry.knob()).restore(entry.value());
    }
    Files.delete(journal);
  }

  /// The value that a knob had.
  private record Old(Knob knob, String value) {}

  /// Settings that are made until this is closed.
  public static final class Hold implements AutoCloseable {
    private final List<Old> old;
    private final Path journal;
    private final Thread atExit = new Thread(this::restore, "restore the machine");
    private boolean restored;

    private Hold(List<Old> old, Path journal) {
      this.old = old;
      this.journal = journal;
      if (!old.isEmpty()) {
        Runtime.getRuntime().addShutdownHook(atExit);
      }
    }

    @Override
    public void close() {
      restore();
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException e) {
        // the process is ending, and the hook has been or will be run
      }
    }

    private synchronized void restore() {
      if (restored || old.isEmpty()) {
        return;
      }
      boolean all = true;
      for (Old one : old.reversed()) {
        try {
          one.knob().restore(one.value());
        } catch (IOException e) {
          all = false; // the journal stays and is tried again by the next process
        }
      }
      restored = all;
      if (all) {
        try {
          Files.deleteIfExists(journal);
        } catch (IOException e) {
          // restoring once more does no harm
        }
      }
    }
  }

  private List<Knob> knobs(List<HostSetting> settings) throws IOException {
    var knobs = new ArrayList<Knob>();
    for (HostSetting setting : settings) {
      knobs.addAll(
          switch (setting) {
            case HostSetting.PackagePower(double watts) -> PowercapKnob.all(root, watts);
            case HostSetting.CoreFrequency(double megahertz) -> FrequencyKnob.all(root, megahertz);
            case HostSetting.GpuPower(double watts) -> GpuKnob.all(gpus, watts);
          });
    }
    return knobs;
  }

  private Knob knob(String id) {
    return id.startsWith(GpuKnob.PREFIX) ? GpuKnob.of(gpus, id) : new SysfsKnob(root, id, "", "");
  }

  /// One thing that can be turned.
  interface Knob {
    /// Names it in the journal.
    String id();

    void check() throws IOException;

    String value() throws IOException;

    void set() throws IOException;

    void restore(String value) throws IOException;
  }
}
