/// Where a derived file comes from, in two halves kept in two files beside the output.
///
/// A [org.actant.provenance.Derivation] says what was done: the [org.actant.provenance.Activity] (a
/// stage, its version and parameters) and its [org.actant.provenance.Step]s, each with the
/// [org.actant.provenance.Artifact]s it read and wrote. Two honest runs of the same code on the
/// same input have equal derivations. [org.actant.provenance.Circumstances] say when, where and
/// with what it was done; they differ from run to run and are never compared.
/// [org.actant.provenance.Digest] is the SHA-256 that names content everywhere.
@NullMarked
package org.actant.provenance;

import org.jspecify.annotations.NullMarked;
