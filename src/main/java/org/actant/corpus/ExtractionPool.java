package org.actant.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.actant.corpus.ExtractionProcess.Answer;
import org.actant.corpus.ExtractionProcess.End;
import org.actant.corpus.ExtractionProcess.Reply;
import org.actant.corpus.ExtractionProcess.Request;
import org.jspecify.annotations.Nullable;

/// Processes that read documents, as many as are asked at once. One that a document has brought
/// down, or that had to be killed, is replaced. The first ones start fast; when many pages have
/// been read, ones that run fast take their places.
final class ExtractionPool implements AutoCloseable {
  /// The most that a look for a title may take.
  private static final Duration STATEMENT = Duration.ofSeconds(20);

  private final ConcurrentLinkedDeque<ExtractionProcess> idle = new ConcurrentLinkedDeque<>();

  /// Turns a document into text.
  ///
  /// @throws IOException if the file cannot be accessed or the output cannot be written; a file
  ///   whose content is wrong has a row that says so
  IngestRow run(Extraction extraction) throws IOException {
    ExtractionProcess process = process(extraction.limits());
    Reply reply = process.ask(new Request(extraction, null), extraction.time());
    if (reply.end() instanceof End end) {
      // what ran out may have been used up by documents before it
      return process.isUsed() && !(end instanceof End.TimeOver)
          ? run(extraction)
          : verdict(extraction, end);
    }
    idle.addFirst(process);
    return row(reply.answer());
  }

  /// Returns what a file states about itself; nothing if finding it takes too long or too much.
  Stated stated(Path file) throws IOException {
    ExtractionProcess process = process(Limits.DEFAULT);
    Reply reply = process.ask(new Request(null, file.toAbsolutePath()), STATEMENT);
    if (reply.answer() == null) {
      return Stated.NOTHING; // ingest will say what is wrong with the file
    }
    idle.addFirst(process);
    @Nullable Stated stated = reply.answer().stated();
    return stated == null ? Stated.NOTHING : stated;
  }

  private ExtractionProcess process(Limits limits) throws IOException {
    @Nullable ExtractionProcess waiting = idle.pollFirst();
    return waiting != null ? waiting : ExtractionProcess.start(limits.memoryMb());
  }

  private static IngestRow row(@Nullable Answer answer) throws IOException {
    if (answer == null || answer.row() == null) {
      throw new IOException(answer == null ? "no answer" : answer.failure());
    }
    return answer.row();
  }

  private static IngestRow verdict(Extraction extraction, End end) throws IOException {
    return switch (end) {
      case End.TimeOver() ->
          extraction.stopped(
              "more than " + extraction.time().toSeconds() + " s of work", "at most that");
      case End.MemoryOver() ->
          extraction.stopped(
              "content that needs more than " + extraction.limits().memoryMb() + " MiB of memory",
              "at most that");
      case End.Crash(int status) ->
          extraction.crashed("content that ended its reader with status " + status);
    };
  }

  @Override
  public void close() {
    for (ExtractionProcess process = idle.pollFirst();
        process != null;
        process = idle.pollFirst()) {
      process.close();
    }
  }
}
