package org.actant.classifier;

/// A word of a text and what it adds to the score of a label; below zero it speaks against the
/// label.
///
/// @param word as it stands in the text
public record Evidence(String word, double weight) {}
