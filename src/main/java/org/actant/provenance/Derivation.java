package org.actant.provenance;

import java.util.List;

/// What one stage did to make one folder: equal on every honest run over the same input.
///
/// @param outputs files made from the steps' outputs together, such as a table of all documents
public record Derivation(Activity activity, List<Step> steps, List<Artifact> outputs) {
  public Derivation {
    steps = List.copyOf(steps);
    outputs = outputs.stream().sorted().toList();
  }
}
