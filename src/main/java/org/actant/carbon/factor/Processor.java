package org.actant.carbon.factor;

import org.actant.measure.Watts;

/// What a virtual processor of a cloud provider draws, idle and busy.
public record Processor(
    String provider, String architecture, Watts idle, Watts busy, Source source) {}
