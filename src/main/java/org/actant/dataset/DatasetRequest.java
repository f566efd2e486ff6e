package org.actant.dataset;

import java.nio.file.Path;
import org.actant.input.InputException;

/// How much of a data set is wanted, and where to look for it.
///
/// @param workspaceRoot the workspace, whose folder `datasets/<name>` is looked into first
/// @param trainLimit the largest number of training images; 0 means all there are
/// @param testLimit the largest number of test images; 0 means all there are
/// @param seed chooses the images when not all are wanted, and draws those of a generated set
public record DatasetRequest(Path workspaceRoot, int trainLimit, int testLimit, long seed) {
  public DatasetRequest {
    if (trainLimit < 0 || testLimit < 0) {
      throw new InputException(
          "found a limit of "
              + Math.min(trainLimit, testLimit)
              + " images; expected 0 (all) or more");
    }
  }
}
