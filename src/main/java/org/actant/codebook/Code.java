package org.actant.codebook;

import java.util.List;
import java.util.Optional;

/// A code: a concept under which passages are gathered.
///
/// @param id as in `obligatory-passage-point`
/// @param parent id of the code this one is a kind or a moment of
/// @param source where the concept comes from
/// @param examples sentences written for this codebook
/// @param cues what makes the machine suggest it
public record Code(
    String id,
    String label,
    Optional<String> parent,
    String definition,
    String source,
    String useWhen,
    String doNotUseWhen,
    List<String> examples,
    List<Cue> cues) {
  public Code {
    examples = List.copyOf(examples);
    cues = List.copyOf(cues);
  }

  /// Returns the main patterns of the cues, as the codebook writes them.
  public List<String> patterns() {
    return cues.stream().map(Cue::text).toList();
  }
}
