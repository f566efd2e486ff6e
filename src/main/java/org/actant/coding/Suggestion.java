package org.actant.coding;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A statement that the machine proposes and a person accepts, edits or rejects.
///
/// @param codebook labels of the codebooks it was made by, see [org.actant.codebook.Codebook#label]
/// @param cues what suggested it, such as `dissidence: refuse/V ... to`
/// @param hedges words by which the text takes something back of it, such as `may` or `up to`
/// @param reason which cue matched which words, in a sentence for people
public record Suggestion(
    Statement statement, String codebook, List<String> cues, List<String> hedges, String reason) {
  @JsonCreator
  public Suggestion(
      Statement statement,
      String codebook,
      List<String> cues,
      @Nullable List<String> hedges,
      String reason) {
    this.statement = statement;
    this.codebook = codebook;
    this.cues = List.copyOf(cues);
    this.hedges = List.copyOf(Objects.requireNonNullElse(hedges, List.of()));
    this.reason = reason;
  }

  public Suggestion(Statement statement, String codebook, List<String> cues, String reason) {
    this(statement, codebook, cues, List.of(), reason);
  }
}
