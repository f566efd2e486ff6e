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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The calls of the C library that Java has no words for, for 64-bit Linux: a thin layer, in Java
/// terms outside. Every call that fails is an [IOException] with the error number.
final class Posix {
  private static final int EINTR = 4;
  private static final int P_PID = 1;
  private static final int WNOHANG = 1;
  private static final int WEXITED = 4;
  private static final int WNOWAIT = 0x01000000;
  private static final int PR_SET_CHILD_SUBREAPER = 36;
  private static final int RUSAGE_SELF = 0;
  private static final int OWNER_ONLY = 0600;
  private static final long SIG_IGN = 1;
  private static final long SIGINFO_BYTES = 128;
  private static final long RUSAGE_BYTES = 144;
  private static final long MAXRSS_OFFSET = 32;

  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO =
      STATE.varHandle(MemoryLayout.PathElement.groupElement("errno"));

  private Posix() {}

  /// Makes a first-in-first-out file for this user.
  static void mkfifo(Path file) throws IOException {
    call(
        "mkfifo",
        (arena, state) ->
            (int)
                Native.MKFIFO.invokeExact(
                    state,
                    arena.allocateFrom(file.toString(), StandardCharsets.UTF_8),
                    OWNER_ONLY));
  }

  /// Makes this process the parent of every descendant whose own parent ends, instead of process 1,
  /// so that daemons stay visible. Holds for good.
  static void becomeSubreaper() throws IOException {
    call(
        "prctl",
        (_, state) ->
            (int) Native.PRCTL.invokeExact(state, PR_SET_CHILD_SUBREAPER, 1L, 0L, 0L, 0L));
  }

  /// Waits until a child has ended, and leaves it as a zombie, whose figures can still be read.
  static void awaitEnd(long pid) throws IOException {
    call(
        "waitid",
        (arena, state) ->
            (int)
                Native.WAITID.invokeExact(
                    state, P_PID, (int) pid, arena.allocate(SIGINFO_BYTES, 8), WEXITED | WNOWAIT));
  }

  /// Takes the last figures of a child that has ended, and lets it go.
  ///
  /// @throws IOException also if it is no child of this process or has not ended
  static Ended reap(long pid) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
      MemorySegment usage = arena.allocate(RUSAGE_BYTES, 8);
      int found =
          call(
              "wait4",
              (_, state) ->
                  (int) Native.WAIT4.invokeExact(state, (int) pid, status, WNOHANG, usage));
      if (found == 0) {
        throw new IOException("process " + pid + " has not ended");
      }
      return new Ended(exitStatus(status.get(ValueLayout.JAVA_INT, 0)), usage(usage));
    }
  }

  /// What this process itself used so far, all threads.
  static Usage ownUsage() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment usage = arena.allocate(RUSAGE_BYTES, 8);
      call(
          "getrusage", (_, state) -> (int) Native.GETRUSAGE.invokeExact(state, RUSAGE_SELF, usage));
      return usage(usage);
    }
  }

  static void kill(long pid, int signal) throws IOException {
    call("kill", (_, state) -> (int) Native.KILL.invokeExact(state, (int) pid, signal));
  }

  /// Makes this process deaf to a signal.
  static void ignore(int signal) throws IOException {
    call(
        "signal",
        (_, state) -> {
          MemorySegment before =
              (MemorySegment)
                  Native.SIGNAL.invokeExact(state, signal, MemorySegment.ofAddress(SIG_IGN));
          return before.address() == -1 ? -1 : 0;
        });
  }

  /// As a shell says it: 128 + n after the signal n.
  private static int exitStatus(int waitStatus) {
    int signal = waitStatus & 0x7f;
    return signal == 0 ? (waitStatus >> 8) & 0xff : 128 + signal;
  }

  private static Usage usage(MemorySegment rusage) {
    return new Usage(
        seconds(rusage, 0),
        seconds(rusage, 16),
        1024 * rusage.get(ValueLayout.JAVA_LONG, MAXRSS_OFFSET));
  }

  private static double seconds(MemorySegment rusage, long offset) {
    return rusage.get(ValueLayout.JAVA_LONG, offset)
        + rusage.get(ValueLayout.JAVA_LONG, offset + 8) / 1e6;
  }

  private static int call(String name, NativeCall body) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      while (true) {
        int result = body.invoke(arena, state);
        if (result >= 0) {
          return result;
        }
        int errno = (int) ERRNO.get(state, 0L);
        if (errno != EINTR) {
          throw new IOException(name + " failed with errno " + errno);
        }
      }
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Throwable e) {
      throw new IOException(name + " cannot be called", e);
    }
  }

  @FunctionalInterface
  private interface NativeCall {
    int invoke(Arena arena, MemorySegment state) throws Throwable;
  }

  /// The functions of the C library, linked on first use.
  private static final class Native {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final Linker LINKER = Linker.nativeLinker();

    static final MethodHandle MKFIFO = handle("mkfifo", INT, ValueLayout.ADDRESS, INT);
    static final MethodHandle WAITID = handle("waitid", INT, INT, INT, ValueLayout.ADDRESS, INT);
    static final MethodHandle WAIT4 =
        handle("wait4", INT, INT, ValueLayout.ADDRESS, INT, ValueLayout.ADDRESS);
    static final MethodHandle GETRUSAGE = handle("getrusage", INT, INT, ValueLayout.ADDRESS);
    static final MethodHandle KILL = handle("kill", INT, INT, INT);
    static final MethodHandle SIGNAL =
        handle("signal", ValueLayout.ADDRESS, INT, ValueLayout.ADDRESS);
    static final MethodHandle PRCTL =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("prctl"),
            FunctionDescriptor.of(INT, INT, LONG, LONG, LONG, LONG),
            Linker.Option.captureCallState("errno"),
            Linker.Option.firstVariadicArg(1));

    private static MethodHandle handle(
        String name, MemoryLayout result, MemoryLayout... arguments) {
      return LINKER.downcallHandle(
          LINKER.defaultLookup().findOrThrow(name),
          FunctionDescriptor.of(result, arguments),
          Linker.Option.captureCallState("errno"));
    }
  }
}
