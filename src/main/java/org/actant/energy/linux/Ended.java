package org.actant.energy.linux;

/// A process that ended and was waited for.
///
/// @param exitStatus 128 + n after the signal n
public record Ended(int exitStatus, Usage usage) {}
