/// What files say about energy, in one typed view that is made for checking it.
///
/// A [org.actant.audit.evidence.MeasuredRow] is a row that claims joules or watts for a span of
/// time: a task, a whole run, or a line of a table. It knows its [org.actant.audit.evidence.Place]
/// (file and line) and its [org.actant.audit.evidence.RunName]: the folder of a run is the run, the
/// folder above it the variant. [org.actant.audit.evidence.Scores] are what a run answered rightly,
/// [org.actant.audit.evidence.Settings] what somebody set, [org.actant.audit.evidence.Published] a
/// line of a summary table, [org.actant.audit.evidence.Trial] a planned trial of our own runs,
/// [org.actant.audit.evidence.Counter] a reading that goes on in time. Numbers are
/// [org.actant.audit.evidence.Figure]s: they know how many digits were printed. What could not be
/// read is [org.actant.audit.evidence.NotAudited], with the reason, and stops nothing else.
///
/// ```java
/// Evidence evidence = Gathering.of(List.of(Path.of("variants")));
/// for (MeasuredRow row : evidence.rows()) {
///   row.meanW(Device.CPU).ifPresent(watts -> …);
/// }
/// ```
@NullMarked
package org.actant.audit.evidence;

import org.jspecify.annotations.NullMarked;
