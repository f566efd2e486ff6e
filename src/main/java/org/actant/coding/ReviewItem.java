package org.actant.coding;

import org.actant.corpus.Source;
import org.jspecify.annotations.Nullable;

/// What a coder is shown at a time: a suggestion to judge, or a sentence to code.
///
/// @param suggestion null for a sentence
/// @param verdict of the coder on the suggestion; null if there is none yet
public record ReviewItem(
    Source source, Anchor anchor, @Nullable Suggestion suggestion, @Nullable Verdict verdict) {}
