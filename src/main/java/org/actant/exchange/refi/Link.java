package org.actant.exchange.refi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A relation between two things of a project.
///
/// @param notes GUIDs of notes
public record Link(
    Guid guid,
    @Nullable String name,
    @Nullable Direction direction,
    @Nullable String color,
    @Nullable Guid origin,
    @Nullable Guid target,
    List<Guid> notes) {
  /// How a relation points.
  public enum Direction {
    ASSOCIATIVE("Associative"),
    ONE_WAY("OneWay"),
    BIDIRECTIONAL("Bidirectional");

    private final String word;

    Direction(String word) {
      this.word = word;
    }

    static Direction of(String word) {
      for (Direction direction : values()) {
        if (direction.word.equals(word.strip())) {
          return direction;
        }
      }
      throw new IllegalArgumentException(word);
    }

    @Override
    public String toString() {
      return word;
    }
  }

  public Link {
    notes = List.copyOf(notes);
  }
}
