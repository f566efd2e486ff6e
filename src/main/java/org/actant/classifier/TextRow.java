package org.actant.classifier;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// A line of a file of texts.
///
/// @param line from 1
/// @param fields everything that stands in the line
public record TextRow(long line, ObjectNode fields, String text, Optional<Label> label) {}
