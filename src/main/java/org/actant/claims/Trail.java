package org.actant.claims;

import java.util.List;

/// What was searched for answers to one claim, whether any were found or not.
///
/// @param terms words of the claim that were searched for
/// @param documents of others than the issuer and the speaker
/// @param later how many of these came in the year of the claim or after it; all if it has no year
/// @param general sentences on its concepts, of the passages read, that name nobody
/// @param compared sentences that speak of the issuer and of one of its concepts
record Trail(
    Claim claim,
    List<String> terms,
    List<Inquiry> inquiries,
    int documents,
    int later,
    int general,
    int compared) {
  int read() {
    return inquiries.stream().mapToInt(Inquiry::read).sum();
  }
}
