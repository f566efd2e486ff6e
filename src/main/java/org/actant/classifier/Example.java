package org.actant.classifier;

/// A text and what it is known to be.
public record Example(String text, Label label) {}
