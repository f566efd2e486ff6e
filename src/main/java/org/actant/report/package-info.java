/// Guides whose every number and quotation can be followed to its source.
///
/// A *report* is a folder below `reports/`: `report.yaml` names its tables, charts and
/// recommendations, `guide.md` is its prose, `tables/` holds one SQL file and one description per
/// table, `references.bib` the literature. Building it goes in one direction:
///
/// 1. [org.actant.report.Inputs] finds the CSV files of the workspace, those that every report
///    knows and those that this one declares; one that is not there is an empty table, and the
///    report says so.
/// 2. Each SQL file becomes a [org.actant.report.ReportTable]: typed columns, a unique key, digests
///    of what it was made from.
/// 3. [org.actant.report.Prose] reads CommonMark and resolves *citations* against the tables:
///    `[row:compression/demo/int8]`, `[passage:ab12cd34ef56]`, `[@latour2005, p. 39]`, and cells
///    such as `{{compression.demo/int8.accuracy}}`. What does not exist stops the build, and so
///    does a number typed by hand. `[sentences:NAME]` lets each row of a table speak; a remark that
///    begins with `[!write]` is for the author to write.
/// 4. [org.actant.report.GuideBuilder] answers each *recommendation*'s selectors with rows and
///    passages and puts everything into a [org.actant.report.Guide], a list of
///    [org.actant.report.Block]s. A selector that finds nothing says "No evidence in this
///    workspace".
/// 5. Every [org.actant.report.ReportFormat] writes the same guide.
///
/// Costs never stand alone: a table that shows a column of the role `cost` must show one of the
/// role `accuracy` too.
///
/// ```java
/// runner.run(new ReportStage("demo"), Progress.NONE);   // reports/demo -> reports/out/demo
/// ```
@NullMarked
package org.actant.report;

import org.jspecify.annotations.NullMarked;
