package org.actant.workspace;

import java.util.List;
import org.actant.provenance.Step;

/// What became of one run of a stage.
///
/// @param worked tasks that were worked on now
/// @param reused tasks whose earlier output still stands
/// @param failures the steps, of now or earlier, whose input could not be worked on
public record StageRun(
    String stage, String folder, int worked, int reused, boolean changed, List<Step> failures) {
  public StageRun {
    failures = List.copyOf(failures);
  }
}
