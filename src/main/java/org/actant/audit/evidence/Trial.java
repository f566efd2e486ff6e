package org.actant.audit.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// A row of `trials.csv` of our own runs.
public record Trial(
    Place place,
    String study,
    int number,
    int block,
    String condition,
    boolean done,
    Optional<Instant> started,
    OptionalDouble elapsedS) {}
