package org.actant.corpus;

/// A box on a page: a place to highlight.
///
/// @param page its number, from 1
public record PageBox(int page, TextBox box) {}
