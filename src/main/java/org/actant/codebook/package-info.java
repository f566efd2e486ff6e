/// Codebooks: the codes under which passages are gathered, and the cues by which the machine
/// suggests them.
///
/// Every file `codebook/*.yaml` but the gazetteer is a [org.actant.codebook.Codebook]: a version, a
/// dimension ([org.actant.codebook.Dimension]: what actors do, or which concept they speak of) and
/// [org.actant.codebook.Code]s in a hierarchy whose uppermost codes are families. Its change log
/// tells every version ([org.actant.codebook.Change]). [org.actant.codebook.Codebooks] are all of a
/// workspace; an id stands for one code among them.
///
/// A code has cues. A [org.actant.codebook.Cue] is a pattern over the words of a sentence (its
/// language is described at the head of `codebook/ant.yaml` and at
/// [org.actant.codebook.CuePattern]):
///
/// ```yaml
/// cues:
///   - "only|sole way|path to"                                  # words side by side: lemmas or forms
///   - match: "refuse/V ... to"                                  # a verb, up to five tokens, a word
///     unless: ["not refuse"]                                    # and not this anywhere in the sentence
///     subject: other                                            # the nearest actor before is not the issuer
///   - "@nonhuman decide|force|allow/V"                          # a thing that acts
///   - tokens: "[{lemma:sign} & {tag:/V.*/}] [{tag:DT}]? [{lemma:pledge}]"       # TokensRegex
///   - dependency: "{lemma:/refuse|decline/} >nsubj {}=actor >xcomp {}"          # Semgrex
/// ```
@NullMarked
package org.actant.codebook;

import org.jspecify.annotations.NullMarked;
