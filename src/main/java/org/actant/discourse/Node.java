package org.actant.discourse;

/// An actor or a concept in a network.
///
/// @param type such as `technology` or `Business`; may be empty
/// @param statements how many statements name it
public record Node(String name, NodeKind kind, String type, int statements) {}
