package org.actant.exchange.refi;

import java.util.List;

/// What is said about a source or a selection.
///
/// @param notes GUIDs of notes
/// @param values of variables; on sources only
public record Marks(List<Coding> codings, List<Guid> notes, List<VariableValue> values) {
  public static final Marks NONE = new Marks(List.of(), List.of(), List.of());

  public Marks {
    codings = List.copyOf(codings);
    notes = List.copyOf(notes);
    values = List.copyOf(values);
  }

  public static Marks of(List<Coding> codings) {
    return new Marks(codings, List.of(), List.of());
  }
}
