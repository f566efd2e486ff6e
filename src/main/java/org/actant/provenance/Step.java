package org.actant.provenance;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One piece of a stage's work: which files it read, which it wrote, and, when the input could not
/// be worked on, why. A failure is a result like any other: it is the same on every machine and
/// goes away when the input changes.
///
/// @param task the piece's name within its stage, such as a document id
/// @param fingerprint digest of the activity, the task, its parameters and the inputs' content;
///   equal fingerprints need no new work
/// @param parameters what decided the result beside the inputs
public record Step(
    String task,
    Digest fingerprint,
    SortedMap<String, String> parameters,
    List<Artifact> inputs,
    List<Artifact> outputs,
    @Nullable String failure) {
  public Step {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    inputs = inputs.stream().sorted().toList();
    outputs = outputs.stream().sorted().toList();
  }
}
