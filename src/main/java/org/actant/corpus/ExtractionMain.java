package org.actant.corpus;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import org.actant.corpus.ExtractionProcess.Answer;
import org.actant.corpus.ExtractionProcess.Request;
import org.actant.input.Json;
import org.actant.workspace.Folders;

/// The main class of a process that reads documents: takes one request a line from standard input,
/// answers one line on standard output, and ends when the process that asked is gone. It has no
/// network. Started with the names of files, it reads these for practice and keeps nothing, so that
/// the Java virtual machine can record what it will need.
public final class ExtractionMain {
  private static final long STACK_BYTES = 8L << 20;

  private ExtractionMain() {}

  public static void main(String[] args) throws IOException {
    if (args.length > 0) {
      practice(List.of(args));
      return;
    }
    var answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    Offline.enforce();
    var requests = new LinkedBlockingQueue<String>();
    new Thread(null, () -> serve(requests, answers), "extraction", STACK_BYTES).start();
    listen(requests);
    deleteScratch();
    System.exit(0);
  }

  private static void practice(List<String> files) throws IOException {
    Path out = Files.createTempDirectory(ExtractionProcess.SCRATCH);
    try {
      for (String name : files) {
        Path file = Path.of(name).toAbsolutePath();
        var extraction = new Extraction("practice", file, name, null, out, Limits.DEFAULT);
        String request = Json.line(new Request(extraction, null));
        Json.line(answer(request));
      }
    } finally {
      Folders.delete(out);
    }
  }

  private static void listen(LinkedBlockingQueue<String> requests) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        requests.add(line);
      }
    } catch (IOException _) {
      // the other side is gone, as at the end of the stream
    }
  }

  /// What a reader left behind would stay if the process that asked was killed.
  private static void deleteScratch() {
    try {
      Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
      if (scratch.getFileName().toString().startsWith(ExtractionProcess.SCRATCH)) {
        Folders.delete(scratch);
      }
    } catch (IOException _) {
      // the system empties its folder of temporary files some day
    }
  }

  private static void serve(LinkedBlockingQueue<String> requests, PrintStream answers) {
    answers.println(ExtractionProcess.READY);
    while (true) {
      try {
        answers.println(Json.line(answer(requests.take())));
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private static Answer answer(String line) {
    try {
      Request request = Json.parse(Path.of("request"), 1, line, Request.class);
      return request.extraction() != null
          ? new Answer(request.extraction().run(), null, null)
          : new Answer(null, stated(Objects.requireNonNull(request.stated())), null);
    } catch (IOException | RuntimeException | LinkageError e) {
      return new Answer(null, null, e.toString());
    }
  }

  private static Stated stated(Path file) throws IOException {
    Optional<DocumentReader> reader = Readers.of(file);
    return reader.isPresent() ? reader.get().stated(file) : Stated.NOTHING;
  }
}
