package org.actant.search;

/// A term, as it stands in the index, that was looked for, and how much it counted.
public record WeightedTerm(String term, double weight) {}
