package org.actant.corpus;

/// One block of a document with its text and its place: what is searched, coded and quoted.
///
/// @param document the id
/// @param number from 1 within the document
/// @param page number of the page it starts on, from 1
/// @param pageLabel label of that page
public record Passage(
    String document,
    int number,
    int start,
    int end,
    int page,
    String pageLabel,
    Block.Kind kind,
    String text) {}
