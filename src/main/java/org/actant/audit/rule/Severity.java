package org.actant.audit.rule;

/// How much a finding takes from the figures it is about.
public enum Severity {
  /// They contradict each other or physics: they cannot all be right.
  ERROR,
  /// They support less than they seem to.
  WARNING,
  /// Something that a reader needs is not said.
  NOTE
}
