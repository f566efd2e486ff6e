package org.actant.energy.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Passes the signals that end or prod a program on to the command, and survives them, so that the
/// record is still written.
///
/// The terminal sends an interrupt to the whole group, so the command has it already and gets no
/// second one. The virtual machine's own answer to the quit key, a list of all threads on the
/// command's standard output, is turned off.
public final class ForwardedSignals implements AutoCloseable {
  private static final List<String> NAMES = List.of("HUP", "INT", "TERM", "USR1");
  private static final int SIGQUIT = 3;

  private final GatedProcess process;
  private final List<Runnable> restore = new ArrayList<>();
  private volatile boolean any;

  /// Begins to pass signals on.
  public ForwardedSignals(GatedProcess process) {
    this.process = process;
    for (String name : NAMES) {
      try {
        var signal = new Signal(name);
        SignalHandler before = Signal.handle(signal, this::forward);
        restore.add(() -> Signal.handle(signal, before));
      } catch (IllegalArgumentException e) {
        // ignored since before this program began, or used by the virtual machine: stays so
      }
    }
    try {
      Posix.ignore(SIGQUIT);
    } catch (IOException e) {
      // a list of threads at the quit key does no harm to the figures
    }
  }

  /// Whether a signal came.
  public boolean any() {
    return any;
  }

  private void forward(Signal signal) {
    any = true;
    if (signal.getName().equals("INT") && cameFromTheTerminal()) {
      return;
    }
    try {
      process.signal(signal.getNumber());
    } catch (IOException e) {
      // it has ended in the meantime
    }
  }

  /// Whether this process is in the foreground group of a terminal: fields 5 and 8 of
  /// `/proc/self/stat`.
  private static boolean cameFromTheTerminal() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return fields[2].equals(fields[5]);
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    restore.forEach(Runnable::run);
  }
}
