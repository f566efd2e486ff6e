package org.actant.audit.evidence;

/// A file, a line or a cell that no rule has seen, and why.
public record NotAudited(Place place, String reason) {}
