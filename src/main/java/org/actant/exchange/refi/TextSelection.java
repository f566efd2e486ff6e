package org.actant.exchange.refi;

/// A passage of a text.
///
/// @param start position of its first character; by the standard in Unicode code points from 0
/// @param end position after its last character
public record TextSelection(Entry entry, int start, int end, Marks marks) {}
