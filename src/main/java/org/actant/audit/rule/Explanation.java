package org.actant.audit.rule;

/// A rule in words.
///
/// @param title a phrase
/// @param test formula and thresholds, each with its reason
/// @param example with numbers
/// @param limits what the rule cannot see or may mistake
/// @param clean how often it speaks on clean data, and what computes that
public record Explanation(String title, String test, String example, String limits, String clean) {}
