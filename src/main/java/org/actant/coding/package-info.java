/// Qualitative coding: what the machine suggests by the codebooks, what people code, and how well
/// the two agree.
///
/// Where a cue matches, the machine makes a [org.actant.coding.Suggestion]: a
/// [org.actant.coding.Statement] (actor, target, code, concept, [org.actant.coding.Stance], and an
/// [org.actant.coding.Anchor] into the document) with the cues and a reason.
/// [org.actant.coding.CodeStage] does so for every document.
///
/// What people do are events ([org.actant.coding.CodingEvent]: add, remove, accept, reject, edit,
/// memo, in-vivo, finish, undo) in `codebook/codings/<coder>.jsonl`, which only ever grow.
/// [org.actant.coding.EventLog] writes them, [org.actant.coding.Coders] reads what stands in the
/// end:
///
/// ```java
/// try (EventLog log = EventLog.open(workspace, "ada", clock)) {
///   log.reject(suggestion.statement(), "only praise");
/// }
/// CoderRecord ada = Coders.read(workspace).find("ada").orElseThrow();
/// ada.statements("report-2021"); // own, accepted and edited
/// ada.rejected();
/// ```
///
/// [org.actant.coding.PassagesStage] joins both into `passages.csv` and measures the cues against
/// `corpus/samples/gold.jsonl`, the codings of a careful reader. Gold codings evaluate; they are
/// not passages.
@NullMarked
package org.actant.coding;

import org.jspecify.annotations.NullMarked;
