/// A workspace, and the engine that keeps its derived folders up to date.
///
/// A [org.actant.workspace.Workspace] is a folder with `corpus`, `codebook`, `experiments` and
/// `reports`. A [org.actant.workspace.Stage] reads files and owns one derived folder. Its work is
/// cut into [org.actant.workspace.Task]s, pure functions of their input files.
/// [org.actant.workspace.StageRunner] does only the tasks whose fingerprint is new, keeps finished
/// tasks through a kill, swaps the folder in whole, and writes its provenance.
/// [org.actant.workspace.Lineage] answers what depends on a file and what a file depends on;
/// [org.actant.workspace.Verification] rebuilds everything and expects the same bytes.
///
/// ```java
/// var runner = new StageRunner(workspace, Clock.systemUTC(), "0.1.0");
/// StageRun run = runner.run(new IngestStage(limits), Progress.NONE);
/// ```
@NullMarked
package org.actant.workspace;

import org.jspecify.annotations.NullMarked;
