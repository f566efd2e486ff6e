package org.actant.codebook;

import java.util.List;
import java.util.Optional;

/// A code: a concept under which passages are gathered.
///
/// @param id as in `obligatory-passage-point`
/// @param parent id of the code this one is a kind or a moment of, or of its family
/// @param codable whether passages are coded with it; a family that only gathers codes is not
/// @param source where the concept comes from
/// @param useWhen empty for a family
/// @param doNotUseWhen empty for a family
/// @param examples sentences written for this codebook
/// @param color in pictures and in other programs, as in `#1B9E77`
/// @param cues what makes the machine suggest it; none for a family
public record Code(
    String id,
    String label,
    Optional<String> parent,
    boolean codable,
    String definition,
    String source,
    String useWhen,
    String doNotUseWhen,
    List<String> examples,
    Optional<String> color,
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
