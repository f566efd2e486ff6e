package org.actant.energy.nvml;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Optional;

/// NVIDIA's management library, in Java terms: a thin layer over the C functions of the same names,
/// see docs.nvidia.com/deploy/nvml-api. Every status is checked; a function that the library does
/// not have, as in old drivers, answers with the library's own error for that. The functions may be
/// called from several threads.
final class Nvml implements AutoCloseable {
  private static final int BUFFER =
      96; // NVML_DEVICE_NAME_V2_BUFFER_SIZE and _UUID_V2_, the largest
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
  private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

  private final MethodHandle shutdown;
  private final MethodHandle errorString;
  private final MethodHandle driverVersion;
  private final MethodHandle count;
  private final MethodHandle handleByIndex;
  private final MethodHandle name;
  private final MethodHandle uuid;
  private final MethodHandle migMode;
  private final MethodHandle energy;
  private final MethodHandle power;
  private final MethodHandle memory;
  private final MethodHandle processes;

  private Nvml(SymbolLookup symbols) {
    var pointer = ValueLayout.ADDRESS;
    this.errorString = errorString(symbols);
    this.shutdown = status(symbols, "nvmlShutdown", FunctionDescriptor.of(INT));
    this.driverVersion =
        status(symbols, "nvmlSystemGetDriverVersion", FunctionDescriptor.of(INT, pointer, INT));
    this.count = status(symbols, "nvmlDeviceGetCount_v2", FunctionDescriptor.of(INT, pointer));
    this.handleByIndex =
        status(symbols, "nvmlDeviceGetHandleByIndex_v2", FunctionDescriptor.of(INT, INT, pointer));
    FunctionDescriptor text = FunctionDescriptor.of(INT, pointer, pointer, INT);
    this.name = status(symbols, "nvmlDeviceGetName", text);
    this.uuid = status(symbols, "nvmlDeviceGetUUID", text);
    this.migMode =
        status(
            symbols, "nvmlDeviceGetMigMode", FunctionDescriptor.of(INT, pointer, pointer, pointer));
    FunctionDescriptor figure = FunctionDescriptor.of(INT, pointer, pointer);
    this.energy = status(symbols, "nvmlDeviceGetTotalEnergyConsumption", figure);
    this.power = status(symbols, "nvmlDeviceGetPowerUsage", figure);
    this.memory = status(symbols, "nvmlDeviceGetMemoryInfo", figure);
    this.processes =
        status(
            symbols,
            "nvmlDeviceGetComputeRunningProcesses_v3",
            FunctionDescriptor.of(INT, pointer, pointer, pointer));
  }

  /// Begins to use the library; it counts its users.
  static Nvml open(SymbolLookup symbols) throws NvmlException {
    var nvml = new Nvml(symbols);
    MethodHandle init = status(symbols, "nvmlInit_v2", FunctionDescriptor.of(INT));
    nvml.call("nvmlInit_v2", () -> (int) init.invokeExact());
    return nvml;
  }

  /// Returns the version of the loaded driver, such as `550.54.15`.
  String driverVersion() throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(BUFFER);
      call("nvmlSystemGetDriverVersion", () -> (int) driverVersion.invokeExact(buffer, BUFFER));
      return buffer.getString(0);
    }
  }

  int deviceCount() throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(INT);
      call("nvmlDeviceGetCount_v2", () -> (int) count.invokeExact(out));
      return out.get(INT, 0);
    }
  }

  /// Returns the handle of the board with this number, counted by its place on the bus.
  MemorySegment device(int index) throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ValueLayout.ADDRESS);
      call("nvmlDeviceGetHandleByIndex_v2", () -> (int) handleByIndex.invokeExact(index, out));
      return out.get(ValueLayout.ADDRESS, 0);
    }
  }

  String name(MemorySegment device) throws NvmlException {
    return text("nvmlDeviceGetName", name, device);
  }

  /// Returns the board's identifier, such as `GPU-8f3c…`, which stays when boards change places.
  String uuid(MemorySegment device) throws NvmlException {
    return text("nvmlDeviceGetUUID", uuid, device);
  }

  private String text(String function, MethodHandle handle, MemorySegment device)
      throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment buffer = arena.allocate(BUFFER);
      call(function, () -> (int) handle.invokeExact(device, buffer, BUFFER));
      return buffer.getString(0);
    }
  }

  /// Whether the board is divided into instances (MIG); boards before Ampere cannot be.
  boolean isDivided(MemorySegment device) throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment current = arena.allocate(INT);
      MemorySegment pending = arena.allocate(INT);
      call("nvmlDeviceGetMigMode", () -> (int) migMode.invokeExact(device, current, pending));
      return current.get(INT, 0) == 1;
    } catch (NvmlException e) {
      if (e.isLackOfFeature()) {
        return false;
      }
      throw e;
    }
  }

  /// Returns the energy of the board since the driver was loaded, in millijoules; from Volta on.
  long energyMillijoules(MemorySegment device) throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(LONG);
      call("nvmlDeviceGetTotalEnergyConsumption", () -> (int) energy.invokeExact(device, out));
      return out.get(LONG, 0);
    }
  }

  /// Returns the power of the board in milliwatts: a mean of the last second from Ampere on,
  /// without GA100; of the instant before.
  long powerMilliwatts(MemorySegment device) throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(INT);
      call("nvmlDeviceGetPowerUsage", () -> (int) power.invokeExact(device, out));
      return Integer.toUnsignedLong(out.get(INT, 0));
    }
  }

  /// Returns the bytes of the board's memory in use, the driver's own among them.
  long memoryBytes(MemorySegment device) throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(LONG, 3); // nvmlMemory_t: total, free, used
      call("nvmlDeviceGetMemoryInfo", () -> (int) memory.invokeExact(device, out));
      return out.getAtIndex(LONG, 2);
    }
  }

  /// Returns how many processes compute on the board now, whoever started them.
  int processCount(MemorySegment device) throws NvmlException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment room = arena.allocate(INT); // no room for descriptions: only the count is given
      call(
          "nvmlDeviceGetComputeRunningProcesses_v3",
          () -> {
            int status = (int) processes.invokeExact(device, room, MemorySegment.NULL);
            return status == NvmlException.INSUFFICIENT_SIZE ? 0 : status;
          });
      return room.get(INT, 0);
    }
  }

  @Override
  public void close() throws NvmlException {
    call("nvmlShutdown", () -> (int) shutdown.invokeExact());
  }

  /// A call of a C function, which returns a status.
  @FunctionalInterface
  private interface Call {
    int status() throws Throwable;
  }

  private void call(String function, Call call) throws NvmlException {
    int code;
    try {
      code = call.status();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(function + " cannot be called", e);
    }
    if (code != 0) {
      throw new NvmlException(function, code, message(code));
    }
  }

  private String message(int code) {
    try {
      MemorySegment text = (MemorySegment) errorString.invokeExact(code);
      return text.equals(MemorySegment.NULL) ? "failed" : text.reinterpret(256).getString(0);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("nvmlErrorString cannot be called", e);
    }
  }

  private static MethodHandle errorString(SymbolLookup symbols) {
    return link(symbols, "nvmlErrorString", FunctionDescriptor.of(ValueLayout.ADDRESS, INT))
        .orElseGet(() ->
            MethodHandles.dropArguments(
                MethodHandles.constant(MemorySegment.class, MemorySegment.NULL), 0, int.class));
  }

  /// Returns a function that gives a status.
  private static MethodHandle status(
      SymbolLookup symbols, String function, FunctionDescriptor type) {
    return link(symbols, function, type)
        .orElseGet(() ->
            MethodHandles.dropArguments(
                MethodHandles.constant(int.class, NvmlException.FUNCTION_NOT_FOUND),
                0,
                type.toMethodType().parameterList()));
  }

  private static Optional<MethodHandle> link(
      SymbolLookup symbols, String function, FunctionDescriptor type) {
    return symbols
        .find(function)
        .map(address -> Linker.nativeLinker().downcallHandle(address, type));
  }
}
