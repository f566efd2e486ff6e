/// Walks from a cell of a report down to what was measured or said.
///
/// A [org.actant.trace.Trace] is a tree: a cell of a report's table, the SQL that gives it, the
/// rows of derived tables that the SQL took it from, and below each the rows of the tables that
/// those were made from, down to raw rows of trials and passages of documents, with file, line and
/// page.
///
/// Two ways lead down. Below SQL, [org.actant.table.RowOrigins] finds the rows without which the
/// cell would be another. Below a stage, which is no SQL, [org.actant.trace.RowTracer] takes the
/// rows of its input that carry the same key, such as all trials of a condition.
///
/// ```java
/// Trace cell = new CellTracer(workspace, lineage).cell("guide", "compression", "demo/int8", "accuracy");
/// ```
@NullMarked
package org.actant.trace;

import org.jspecify.annotations.NullMarked;
