package org.actant.audit.rule;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How much a finding takes from the figures it is about.
public enum Severity {
  /// They contradict each other or physics: they cannot all be right.
  @JsonProperty("error")
  ERROR,
  /// They support less than they seem to.
  @JsonProperty("warning")
  WARNING,
  /// Something that a reader needs is not said.
  @JsonProperty("note")
  NOTE
}
