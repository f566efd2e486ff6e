package org.actant.coding;

import java.util.List;

/// A statement that the machine proposes and a person accepts, edits or rejects.
///
/// @param codebook labels of the codebooks it was made by, see [org.actant.codebook.Codebook#label]
/// @param cues what suggested it, such as `dissidence: refuse/V ... to`
/// @param reason which cue matched which words, in a sentence for people
public record Suggestion(Statement statement, String codebook, List<String> cues, String reason) {
  public Suggestion {
    cues = List.copyOf(cues);
  }
}
