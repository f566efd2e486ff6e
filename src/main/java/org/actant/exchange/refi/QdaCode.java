package org.actant.exchange.refi;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A code with the codes below it.
///
/// @param codable false for one that only gathers others
/// @param color `#RRGGBB`, or null
/// @param notes GUIDs of notes; none in a codebook file
public record QdaCode(
    Guid guid,
    String name,
    boolean codable,
    @Nullable String color,
    @Nullable String description,
    List<Guid> notes,
    List<QdaCode> children) {
  public QdaCode {
    notes = List.copyOf(notes);
    children = List.copyOf(children);
  }

  /// Returns this code and all below it, each before its own.
  public Stream<QdaCode> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(QdaCode::all));
  }
}
