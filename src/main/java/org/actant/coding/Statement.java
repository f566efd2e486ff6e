package org.actant.coding;

import org.jspecify.annotations.Nullable;

/// The unit of the qualitative half: at some place of a document, an actor is shown in a way that a
/// code names; possibly with a stance towards a concept (Leifeld 2017).
///
/// @param actor name of the one who acts; null if nobody is named
/// @param concept what is spoken of
/// @param stance such as `agree` or `disagree`
public record Statement(
    Anchor anchor,
    String code,
    @Nullable String actor,
    @Nullable String concept,
    @Nullable String stance) {}
