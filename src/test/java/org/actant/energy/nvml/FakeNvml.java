package org.actant.energy.nvml;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A library without a driver and without a C compiler: every function is a Java method that C
/// code, or the code under test, can call by its address. Signatures follow the published `nvml.h`.
final class FakeNvml implements SymbolLookup {
  static final int SUCCESS = 0;
  static final int NOT_SUPPORTED = 3;
  static final int NO_PERMISSION = 4;
  static final int UNKNOWN = 999;

  /// A made-up board; a field that is not SUCCESS is what its function answers.
  static final class Board {
    final String name;
    final String uuid;
    long energyMillijoules;
    long millijoulesPerLook;
    int powerMilliwatts;
    long memoryBytes = 1L << 30;
    boolean divided;
    int processes = 1;
    int openStatus = SUCCESS;
    int energyStatus = SUCCESS;
    int powerStatus = SUCCESS;
    int migStatus = SUCCESS;

    Board(String name, String uuid) {
      this.name = name;
      this.uuid = uuid;
    }
  }

  final List<Board> boards = new ArrayList<>();
  final Set<String> missing = new HashSet<>();
  int initStatus = SUCCESS;
  int users;

  private final Arena arena = Arena.ofAuto();

  Board add(String name, String uuid) {
    var board = new Board(name, uuid);
    boards.add(board);
    return board;
  }

  @Override
  public Optional<MemorySegment> find(String function) {
    MemoryLayout pointer = ValueLayout.ADDRESS;
    MemoryLayout number = ValueLayout.JAVA_INT;
    return missing.contains(function)
        ? Optional.empty()
        : switch (function) {
          case "nvmlInit_v2" -> stub("init");
          case "nvmlShutdown" -> stub("shutdown");
          case "nvmlErrorString" ->
              Optional.of(stub("errorString", FunctionDescriptor.of(ValueLayout.ADDRESS, number)));
          case "nvmlSystemGetDriverVersion" -> stub("driverVersion", pointer, number);
          case "nvmlDeviceGetCount_v2" -> stub("count", pointer);
          case "nvmlDeviceGetHandleByIndex_v2" -> stub("handleByIndex", number, pointer);
          case "nvmlDeviceGetName" -> stub("name", pointer, pointer, number);
          case "nvmlDeviceGetUUID" -> stub("uuid", pointer, pointer, number);
          case "nvmlDeviceGetMigMode" -> stub("migMode", pointer, pointer, pointer);
          case "nvmlDeviceGetTotalEnergyConsumption" -> stub("energy", pointer, pointer);
          case "nvmlDeviceGetPowerUsage" -> stub("power", pointer, pointer);
          case "nvmlDeviceGetMemoryInfo" -> stub("memory", pointer, pointer);
          case "nvmlDeviceGetComputeRunningProcesses_v3" ->
              stub("processes", pointer, pointer, pointer);
          default -> Optional.empty();
        };
  }

  private Optional<MemorySegment> stub(String method, MemoryLayout... arguments) {
    return Optional.of(stub(method, FunctionDescriptor.of(ValueLayout.JAVA_INT, arguments)));
  }

  private MemorySegment stub(String method, FunctionDescriptor type) {
    try {
      MethodType signature = type.toMethodType();
      MethodHandle target =
          MethodHandles.lookup().findVirtual(FakeNvml.class, method, signature).bindTo(this);
      return Linker.nativeLinker().upcallStub(target, type, arena);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method, e);
    }
  }

  int init() {
    if (initStatus == SUCCESS) {
      users++;
    }
    return initStatus;
  }

  int shutdown() {
    users--;
    return SUCCESS;
  }

  MemorySegment errorString(int code) {
    return arena.allocateFrom(
        switch (code) {
          case NOT_SUPPORTED -> "Not Supported";
          case NO_PERMISSION -> "Insufficient Permissions";
          case 15 -> "GPU is lost";
          case 18 -> "Driver/library version mismatch";
          default -> "Unknown Error";
        });
  }

  int driverVersion(MemorySegment out, int length) {
    return text(out, length, "580.65.06");
  }

  int count(MemorySegment out) {
    out.reinterpret(4).set(ValueLayout.JAVA_INT, 0, boards.size());
    return SUCCESS;
  }

  int handleByIndex(int index, MemorySegment out) {
    if (boards.get(index).openStatus == SUCCESS) {
      out.reinterpret(8).set(ValueLayout.JAVA_LONG, 0, 0x1000 + index);
    }
    return boards.get(index).openStatus;
  }

  int name(MemorySegment device, MemorySegment out, int length) {
    return text(out, length, board(device).name);
  }

  int uuid(MemorySegment device, MemorySegment out, int length) {
    return text(out, length, board(device).uuid);
  }

  int migMode(MemorySegment device, MemorySegment current, MemorySegment pending) {
    current.reinterpret(4).set(ValueLayout.JAVA_INT, 0, board(device).divided ? 1 : 0);
    pending.reinterpret(4).set(ValueLayout.JAVA_INT, 0, 1);
    return board(device).migStatus;
  }

  int energy(MemorySegment device, MemorySegment out) {
    board(device).energyMillijoules += board(device).millijoulesPerLook;
    out.reinterpret(8).set(ValueLayout.JAVA_LONG, 0, board(device).energyMillijoules);
    return board(device).energyStatus;
  }

  int power(MemorySegment device, MemorySegment out) {
    out.reinterpret(4).set(ValueLayout.JAVA_INT, 0, board(device).powerMilliwatts);
    return board(device).powerStatus;
  }

  int memory(MemorySegment device, MemorySegment out) {
    MemorySegment memory = out.reinterpret(24);
    memory.setAtIndex(ValueLayout.JAVA_LONG, 0, 1L << 37);
    memory.setAtIndex(ValueLayout.JAVA_LONG, 1, (1L << 37) - board(device).memoryBytes);
    memory.setAtIndex(ValueLayout.JAVA_LONG, 2, board(device).memoryBytes);
    return SUCCESS;
  }

  /// As the real one: the count is given back, and no room for that many is an error.
  int processes(MemorySegment device, MemorySegment count, MemorySegment infos) {
    MemorySegment room = count.reinterpret(4);
    boolean fits = board(device).processes <= room.get(ValueLayout.JAVA_INT, 0);
    room.set(ValueLayout.JAVA_INT, 0, board(device).processes);
    return fits ? SUCCESS : 7;
  }

  private Board board(MemorySegment device) {
    return boards.get((int) device.address() - 0x1000);
  }

  private static int text(MemorySegment out, int length, String text) {
    out.reinterpret(length).setString(0, text);
    return SUCCESS;
  }
}
