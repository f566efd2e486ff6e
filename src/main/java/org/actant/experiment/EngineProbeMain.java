package org.actant.experiment;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.actant.input.Json;
import org.actant.network.EngineReport;

/// A process that says which training engine is live in a process like itself. The argument is the
/// file to write.
public final class EngineProbeMain {
  private EngineProbeMain() {}

  public static void main(String[] args) throws IOException {
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    Json.write(Path.of(args[0]), EngineReport.probe());
    System.exit(0);
  }
}
