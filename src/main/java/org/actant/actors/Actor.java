package org.actant.actors;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/// An actor of the gazetteer: whoever or whatever makes a difference, human or not (Latour 2005, p.
/// 71).
///
/// @param id as in `data-center`
/// @param name as reports print it
/// @param type such as `organization`, `group`, `infrastructure`, `standard`
/// @param aliases lemma phrases by which texts mention it
public record Actor(String id, String name, Kind kind, String type, List<String> aliases) {
  /// Whether an actor is human; the analysis treats both alike, which is the symmetry it checks.
  public enum Kind {
    @JsonProperty("human")
    HUMAN,
    @JsonProperty("nonhuman")
    NONHUMAN;

    /// The word used in tables.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Actor {
    aliases = List.copyOf(aliases);
  }
}
