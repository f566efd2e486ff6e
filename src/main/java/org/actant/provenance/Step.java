package org.actant.provenance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One piece of a stage's work: which files it read, which it wrote, and, when the input could not be worked on, why. A
/// failure is a result like any other: it is the same on every machine and goes away when the input changes.
///
/// @param task the piece's name within its stage, such as a document id
/// @param fingerprint digest of the activity, the task and the inputs' content; equal fingerprints need no new work
public record Step(
    String task,
    Digest fingerprint,
    List<Artifact> inputs,
    List<Artifact> outputs,
    @Nullable String failure) {
  public Step {
    inputs = inputs.stream().sorted().toList();
    outputs = outputs.stream().sorted().toList();
  }
}
