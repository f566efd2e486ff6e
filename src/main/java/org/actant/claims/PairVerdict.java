package org.actant.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person says of a pair. The places are told by offsets and by the digest of what stands
/// there, so that a verdict is recognized when the pair is made again, and known to be lost when it
/// is not.
///
/// @param at when, in ISO 8601
/// @param pair id of the pair
/// @param claim place and digest of the claim, as in `report-2021|120|180|1a2b3c4d5e6f`
/// @param answer the same of the answer
/// @param label how the answer stands to the claim, where the person says otherwise than the
///   machine
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PairVerdict(
    String at,
    String coder,
    Kind verdict,
    String pair,
    String claim,
    String answer,
    @Nullable Relation label,
    @Nullable String note) {
  /// Whether the two belong together.
  public enum Kind {
    CONFIRM,
    REJECT;

    /// The word used in tables.
    public String past() {
      return name().toLowerCase(Locale.ROOT) + "ed";
    }
  }
}
