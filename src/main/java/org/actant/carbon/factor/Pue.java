package org.actant.carbon.factor;

/// Power usage effectiveness: energy of the building by energy of its computers, 1 at best.
///
/// @param provider such as `aws`, `unknown` or `own computer`
/// @param region of the provider; empty for all
public record Pue(
    String provider, String region, String year, double value, Source source, String note) {}
