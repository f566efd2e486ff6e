/// Qualitative coding: a codebook, what the machine suggests by it, what people code, and how well
/// the two agree.
///
/// A [org.actant.coding.Codebook] holds [org.actant.coding.Code]s, concepts with a definition, a
/// source and cues. A cue is a pattern over the words of a sentence (its language is described at
/// the head of `codebook/ant.yaml` and at [org.actant.coding.CuePattern]):
///
/// ```yaml
/// cues:
///   - "only|sole way|path to"                                  # words side by side: lemmas or forms
///   - match: "refuse/V ... to"                                  # a verb, up to five tokens, a word
///     unless: ["not refuse"]                                    # and not this anywhere in the sentence
///     subject: other                                            # the nearest actor before is not the issuer
///   - "@nonhuman decide|force|allow/V"                          # a thing that acts
/// ```
///
/// [org.actant.coding.Actors] is the gazetteer of things and groups; names of people and
/// organizations come from the annotation, and "we" is the issuer of the document. Where a cue
/// matches, the machine makes a [org.actant.coding.Suggestion]: a [org.actant.coding.Statement]
/// (actor, concept, stance, code, and an [org.actant.coding.Anchor] into the document) with the
/// reason. [org.actant.coding.CodeStage] does so for every document.
///
/// People write events into `codebook/codings/<coder>.jsonl` (add, remove, accept, reject, memo),
/// which only ever grow. [org.actant.coding.PassagesStage] joins both into `passages.csv` and
/// measures the cues against `corpus/samples/gold.jsonl`, the codings of a careful reader. Gold
/// codings evaluate; they are not passages.
@NullMarked
package org.actant.coding;

import org.jspecify.annotations.NullMarked;
