package org.actant.technique;

import java.util.Map;

/// One technique with a level for each of its knobs.
public record Step(Technique technique, Levels levels) {
  /// Returns the step with this technique and these levels; knobs that are not named get their
  /// default.
  ///
  /// @throws org.actant.input.InputException if technique, knob or level is unknown
  public static Step of(String technique, Map<String, String> levels) {
    Technique found = Techniques.named(technique);
    return new Step(found, Levels.of(found, levels));
  }
}
