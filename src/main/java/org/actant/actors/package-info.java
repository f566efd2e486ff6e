/// Actors: who and what acts, and where sentences mention them.
///
/// [org.actant.actors.Actors] is the gazetteer `codebook/actors.yaml` of things and groups that are
/// known beforehand, human and nonhuman alike. An [org.actant.actors.ActorFinder] finds the
/// [org.actant.actors.Mention]s of a [org.actant.actors.TaggedSentence]: names come from the
/// annotation, and "we" is the issuer of the document.
@NullMarked
package org.actant.actors;

import org.jspecify.annotations.NullMarked;
