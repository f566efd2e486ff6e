/// Packs: one archive with a report, its tables and everything they were made from, for reviewers.
///
/// A *pack* is a ZIP file with the shape of a workspace, so that what makes tables from raw data
/// here makes them again from the pack, on another machine, without the corpus. Beside the four
/// rooms it holds
///
/// | file | what it says |
/// |---|---|
/// | `ro-crate-metadata.json` | RO-Crate 1.1: the files, who made them, and the stage that made each |
/// | `manifest-sha256.txt` | the digest of every other file, as `sha256sum -c` reads it |
/// | `actant-pack.json` | [org.actant.pack.PackFacts]: the command, and what is not in the pack and why |
///
/// [org.actant.pack.Sharing] decides by the licence of each document in `corpus/sources.csv`
/// whether it may be *shared*. A document that may not is *withheld*: the pack names it with its
/// digest, and [org.actant.pack.Cutting] cuts every run of its words that stands in another file.
/// Offsets and digests of passages stay.
///
/// [org.actant.pack.PackVerification] unpacks a pack, checks the digests, does every stage again
/// and says what agrees, what differs, and what could not be checked and why.
///
/// ```java
/// new Packing(workspace, Pipeline::stages, clock, settings).write(Path.of("guide.zip"), progress);
/// PackReport report = PackVerification.of(Path.of("guide.zip"), Pipeline::stages, clock, progress);
/// ```
@NullMarked
package org.actant.pack;

import org.jspecify.annotations.NullMarked;
