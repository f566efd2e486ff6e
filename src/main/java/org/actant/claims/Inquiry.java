package org.actant.claims;

/// One query of the search for answers to a claim.
///
/// @param number from 1 among the queries of the claim
/// @param query as the search was asked
/// @param hits passages that answer it
/// @param read how many of them were read, best first
/// @param answers sentences of these that became pairs
record Inquiry(
    Claim claim, int number, String query, String among, int hits, int read, int answers) {}
