package org.actant.coding;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The unit of the qualitative half: at some place of a document, an actor is shown in a way that a
/// code names, perhaps toward another actor, perhaps with a stance toward a concept (Leifeld 2017,
/// Discourse network analysis, in: The Oxford Handbook of Political Networks). It has a code or a
/// concept or both.
///
/// @param code id of a code of the dimension [org.actant.codebook.Dimension#CODE]
/// @param actor name of the one who acts; null if nobody is named
/// @param target name of the one toward whom it is done: who is enrolled, contested, spoken for
/// @param concept id of a code of the dimension [org.actant.codebook.Dimension#CONCEPT]
/// @param stance of the actor toward the concept
public record Statement(
    Anchor anchor,
    @Nullable String code,
    @Nullable String actor,
    @Nullable String target,
    @Nullable String concept,
    @Nullable Stance stance) {
  public Statement {
    if (code == null && concept == null) {
      throw new IllegalArgumentException("a statement without code and concept at " + anchor);
    }
  }

  /// Returns this with other names for its actors.
  Statement naming(UnaryOperator<String> names) {
    return new Statement(
        anchor,
        code,
        actor == null ? null : names.apply(actor),
        target == null ? null : names.apply(target),
        concept,
        stance);
  }

  /// Whether the statement has this code, or this concept.
  public boolean names(String id) {
    return id.equals(code) || id.equals(concept);
  }
}
