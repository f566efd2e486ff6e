package org.actant.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// A pure function from input files to output files: the unit that is skipped, resumed and blamed.
///
/// @param id distinct within the stage, such as a document id
/// @param inputs every file that the work reads; missing ones are an error
/// @param parameters what else decides the result, such as one field of a table of which the work
///   reads no more
public record Task(String id, List<Path> inputs, SortedMap<String, String> parameters, Work work) {
  public Task {
    inputs = List.copyOf(inputs);
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /// A task whose result its input files decide alone.
  public Task(String id, List<Path> inputs, Work work) {
    this(id, inputs, Collections.emptySortedMap(), work);
  }

  /// The work itself. It writes below `out` and nowhere else.
  @FunctionalInterface
  public interface Work {
    Outcome run(Path out) throws IOException;
  }

  /// What became of a task. An input that cannot be worked on is a value, not an exception: the
  /// other tasks go on.
  public sealed interface Outcome {
    Outcome DONE = new Done();

    record Done() implements Outcome {}

    /// @param reason one sentence that names the input, what was found and what was expected
    record Failed(String reason) implements Outcome {}
  }
}
