package org.actant.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.actant.provenance.Step;

/// A piece of the pipeline that owns one derived folder. Stages meet only on disk: a stage finds
/// its input in files and never calls another.
public interface Stage {
  /// The stage's plain verb, such as `ingest`; also the name of its provenance file.
  String name();

  /// The derived folder, relative to the workspace; nobody else writes there and no other stage's
  /// folder lies inside.
  String folder();

  /// Raised by hand whenever the code makes different output from the same input.
  int version();

  /// Settings that change the result.
  default SortedMap<String, String> parameters() {
    return Collections.emptySortedMap();
  }

  /// Returns the work to be done for the input that is there now, in a fixed order, with distinct
  /// ids.
  List<Task> tasks(Workspace workspace) throws IOException;

  /// Adds files that need all tasks' output, such as a table of all documents. `out` holds that
  /// output.
  default void collect(Workspace workspace, Path out, List<Step> steps) throws IOException {}

  /// Adds files that also say how the work went, such as how long each task took. They are guarded
  /// against change like all others, but another run may write other bytes.
  ///
  /// @param secondsByTask what each task took when it was done
  default void describe(Path out, SortedMap<String, Double> secondsByTask) throws IOException {}

  /// Lets go of what the tasks needed, such as processes. Called after the last task, also after a
  /// failure.
  default void release() {}

  /// How many tasks may run at once.
  default int parallelism() {
    return 1;
  }
}
