package org.actant.codebook;

import java.time.LocalDate;

/// An entry of a codebook's change log.
///
/// @param version the version that the change made
/// @param what was changed, and why
public record Change(int version, LocalDate date, String what) {}
