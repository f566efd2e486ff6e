/// From raw rows to what a study says.
///
/// [org.actant.experiment.analysis.SummarizeStage] reads the newest finished run of a study and
/// writes the tables of [org.actant.experiment.analysis.ResultTables];
/// [org.actant.experiment.analysis.Overview] shows the most important columns to people.
/// `Measurements` are the raw rows as values, `Metrics` what is told of one trial.
///
/// ```java
/// runner.run(new SummarizeStage("demo"), Progress.NONE);
/// Table overview = Overview.of(workspace, "demo");
/// ```
@NullMarked
package org.actant.experiment.analysis;

import org.jspecify.annotations.NullMarked;
