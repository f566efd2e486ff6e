package org.actant.codebook;

/// What a cue makes of a match that is negated, as in `does not require` or `failed to sign`.
public enum Negated {
  /// It counts for nothing.
  NEVER,
  /// Only such matches count.
  ONLY,
  /// It makes no difference.
  EITHER
}
