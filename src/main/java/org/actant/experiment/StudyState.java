package org.actant.experiment;

import java.io.IOException;
import java.util.Optional;
import org.actant.workspace.Workspace;

/// A study of a workspace and what has been measured for it.
///
/// @param runs all there are, finished or not
/// @param latestFinished the id of the newest run that has a row for each of its trials
/// @param measured whether that run is of the study as it is now
public record StudyState(Study study, int runs, Optional<String> latestFinished, boolean measured) {
  public static StudyState of(Workspace workspace, String id) throws IOException {
    Study study = Studies.read(workspace, id);
    Optional<RunFolder> latest = RunFolder.latestFinished(workspace, id);
    return new StudyState(
        study,
        RunFolder.all(workspace, id).size(),
        latest.map(RunFolder::id),
        latest.isPresent() && latest.get().study().equals(study));
  }
}
