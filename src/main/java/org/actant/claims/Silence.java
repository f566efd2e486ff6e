package org.actant.claims;

/// A claim that nobody answers: no sentence about its issuer and one of its concepts takes a side.
///
/// @param general how many sentences about the concepts name nobody
/// @param silent how many name the issuer and take no side
record Silence(Claim claim, int queries, int read, int general, int silent) {
  String reason() {
    if (silent > 0) {
      return silent + " about the issuer and the matter take no side";
    }
    return general > 0 ? "only sentences that name no issuer" : "nothing on the matter";
  }
}
