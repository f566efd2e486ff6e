package org.actant.literature;

/// A publication that figures were taken from.
///
/// @param doi DOI or arXiv identifier; empty where there is none
/// @param licence terms of use of its text; the figures are facts
record Publication(String id, String authors, int year, String title, String doi, String licence) {}
