/// Studies: what an efficiency technique saves and what it costs in accuracy.
///
/// A [org.actant.experiment.Study] asks a question of one data set and one network. Its
/// [org.actant.experiment.Condition]s are techniques with levels of their knobs, one of them the
/// baseline. A *block* is one replicate of all conditions with a seed of its own; a *trial* is one
/// condition in one block, run in a fresh process, one row in the raw tables, also when it fails.
/// The first trial of a block trains the network that the block's other trials load, so that a
/// block's conditions are compared on the same network. A trial marks its *windows* (load, train,
/// compress, infer); the meters are read at the marks, while the process waits.
/// [org.actant.experiment.StudyRun] runs a study and takes up an interrupted run;
/// [org.actant.experiment.analysis.SummarizeStage] turns raw rows into the tables that reports
/// cite.
///
/// ```java
/// Study study = Studies.read(workspace, "demo");
/// StudyRun.Outcome outcome = StudyRun.of(workspace, study, clock).run(Progress.NONE);
/// runner.run(new SummarizeStage("demo"), Progress.NONE);
/// ```
@NullMarked
package org.actant.experiment;

import org.jspecify.annotations.NullMarked;
