package org.actant.coding;

/// A statement that the machine proposes and a person accepts, edits or rejects.
///
/// @param reason which cue of the codebook matched which words
public record Suggestion(Statement statement, String reason) {}
