/// Actors: who and what acts, and where sentences mention them.
///
/// [org.actant.actors.Actors] is the gazetteer `codebook/actors.yaml` of things and groups that are
/// known beforehand, human and nonhuman alike; its [org.actant.actors.NameRules] tell organizations
/// and things by their words. [org.actant.actors.Decisions] is the log of what people decided: two
/// names are one actor, a name is noise. [org.actant.actors.ActorDesk] holds both together and is
/// the one place that says who an actor is. Its [org.actant.actors.ActorFinder] finds the
/// [org.actant.actors.Mention]s of a [org.actant.actors.TaggedSentence]: names come from the
/// annotation, from the words that names are made of and from the rest of the document, and "we" is
/// the issuer.
///
/// ```java
/// ActorDesk desk = ActorDesk.read(workspace);
/// desk.canonical("U.S.", "report-2021"); // United States
/// ActorFinder finder = desk.finder(source, text, sentences);
/// List<Mention> mentions = finder.find(TaggedSentence.of(sentence, text));
/// ```
///
/// Two stages write tables: [org.actant.actors.ActorsStage] who is mentioned, who may be the same
/// and who is silent; [org.actant.actors.SymmetryStage] whether humans and nonhumans are coded in
/// the same terms. [org.actant.actors.NamesBenchmark] scores the finding of names.
@NullMarked
package org.actant.actors;

import org.jspecify.annotations.NullMarked;
