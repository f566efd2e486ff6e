package org.actant.energy.linux;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;

/// An event counter of the Linux kernel for one process: a thin layer over perf_event_open(2), in
/// Java terms outside.
///
/// The counter is opened on a process that has one thread and waits; the flag `inherit` then makes
/// it count every thread and child that the process starts, across exec. Only user mode is counted,
/// which is what `perf_event_paranoid` 2 allows and what means the same on every kernel. When the
/// processor has too few counters the kernel lets events take turns, and [TurnTaking] scales.
final class PerfEvent implements PerfCounter {
  /// What is counted: `type` and `config` of `struct perf_event_attr`.
  enum Kind {
    /// PERF_TYPE_SOFTWARE, PERF_COUNT_SW_TASK_CLOCK: nanoseconds on a processor; needs no hardware
    TASK_CLOCK("task-clock", "s", 1, 1),
    /// PERF_TYPE_HARDWARE, PERF_COUNT_HW_INSTRUCTIONS: retired
    INSTRUCTIONS("instructions", "instructions", 0, 1),
    /// PERF_COUNT_HW_CPU_CYCLES: at the clock that the processor ran at
    CYCLES("cycles", "cycles", 0, 0),
    /// PERF_COUNT_HW_CACHE_REFERENCES: of the last level, on most processors
    CACHE_REFERENCES("cache-references", "cache-references", 0, 2),
    /// PERF_COUNT_HW_CACHE_MISSES: of the last level, on most processors
    CACHE_MISSES("cache-misses", "cache-misses", 0, 3);

    private final String title;
    private final String unit;
    private final int type;
    private final long config;

    Kind(String title, String unit, int type, long config) {
      this.title = title;
      this.unit = unit;
      this.type = type;
      this.config = config;
    }

    /// The name that perf(1) gives it.
    String title() {
      return title;
    }

    /// The unit in which it is reported.
    String unit() {
      return unit;
    }
  }

  /// A call that the kernel refused.
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;
    final int errno;

    RefusedException(String call, int errno) {
      super(call + " failed with errno " + errno);
      this.errno = errno;
    }
  }

  private static final int ATTR_SIZE = 64; // PERF_ATTR_SIZE_VER0
  private static final long FORMAT_TIMES = 1 | 2; // PERF_FORMAT_TOTAL_TIME_ENABLED, _RUNNING
  private static final long INHERIT = 1L << 1;
  private static final long EXCLUDE_KERNEL = 1L << 5;
  private static final long EXCLUDE_HV = 1L << 6;
  private static final long CLOSE_ON_EXEC = 8; // PERF_FLAG_FD_CLOEXEC

  private static final Linker LINKER = Linker.nativeLinker();
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private final int descriptor;

  private PerfEvent(int descriptor) {
    this.descriptor = descriptor;
  }

  /// Begins to count; process 0 is this one.
  ///
  /// @throws RefusedException with the kernel's error number
  static PerfEvent open(Kind kind, long pid) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment attr = arena.allocate(ATTR_SIZE, 8);
      attr.set(ValueLayout.JAVA_INT, 0, kind.type);
      attr.set(ValueLayout.JAVA_INT, 4, ATTR_SIZE);
      attr.set(ValueLayout.JAVA_LONG, 8, kind.config);
      attr.set(ValueLayout.JAVA_LONG, 32, FORMAT_TIMES);
      attr.set(ValueLayout.JAVA_LONG, 40, flags(kind));
      MemorySegment state = arena.allocate(STATE);
      long descriptor =
          (long)
              Native.SYSCALL.invokeExact(state, systemCall(), attr, pid, -1L, -1L, CLOSE_ON_EXEC);
      if (descriptor < 0) {
        throw new RefusedException("perf_event_open", (int) ERRNO.get(state, 0L));
      }
      return new PerfEvent((int) descriptor);
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("perf_event_open cannot be called", e);
    }
  }

  /// The time on a processor is the same whatever the mode; leaving modes out would make the kernel
  /// refuse it.
  private static long flags(Kind kind) {
    return switch (kind) {
      case INSTRUCTIONS, CYCLES, CACHE_REFERENCES, CACHE_MISSES ->
          INHERIT | EXCLUDE_KERNEL | EXCLUDE_HV;
      case TASK_CLOCK -> INHERIT;
    };
  }

  @Override
  public Values read() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment values = arena.allocate(24, 8);
      MemorySegment state = arena.allocate(STATE);
      long bytes = (long) Native.READ.invokeExact(state, descriptor, values, 24L);
      if (bytes != 24) {
        throw new RefusedException("read", (int) ERRNO.get(state, 0L));
      }
      return new Values(
          values.get(ValueLayout.JAVA_LONG, 0),
          values.get(ValueLayout.JAVA_LONG, 8),
          values.get(ValueLayout.JAVA_LONG, 16));
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("the counter cannot be read", e);
    }
  }

  @Override
  public void close() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      int result = (int) Native.CLOSE.invokeExact(arena.allocate(STATE), descriptor);
      if (result != 0) {
        throw new IOException("the counter cannot be closed");
      }
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException("the counter cannot be closed", e);
    }
  }

  private static long systemCall() throws IOException {
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    if (linux && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
      switch (arch) {
        case "amd64", "x86_64" -> {
          return 298;
        }
        case "aarch64" -> {
          return 241;
        }
        default -> {}
      }
    }
    throw new IOException(
        "counters are known for Linux on x86-64 and AArch64 only, not for " + arch);
  }

  /// The functions of the C library, linked on first use.
  private static final class Native {
    static final MethodHandle SYSCALL =
        handle(
            "syscall",
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG),
            Linker.Option.captureCallState("errno"),
            Linker.Option.firstVariadicArg(1));
    static final MethodHandle READ =
        handle(
            "read",
            FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG),
            Linker.Option.captureCallState("errno"));
    static final MethodHandle CLOSE =
        handle(
            "close",
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT),
            Linker.Option.captureCallState("errno"));

    private static MethodHandle handle(
        String name, FunctionDescriptor type, Linker.Option... options) {
      return LINKER.downcallHandle(
          LINKER.defaultLookup().find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)),
          type,
          options);
    }
  }
}
