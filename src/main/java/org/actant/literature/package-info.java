/// Published figures, recomputed, and set beside what was measured here.
///
/// A [org.actant.literature.Figure] is one number as a *publication* printed it, with its place,
/// its unit, and where it was read by whoever typed it: in the publication itself, in a quotation
/// of it, or nowhere, which is said too. Its *inputs* are the numbers that the publication says it
/// was computed from, and its *formula* is how. A [org.actant.literature.Recomputation] does that
/// arithmetic again, with the printed digits taken as intervals, and finds whether the figure
/// follows. A figure that does not is flagged with the reason; the reason is tested too where it
/// names another input with which the figure would follow.
///
/// All of it is written by people in `experiments/literature/*.csv`. From there
/// [org.actant.literature.LiteratureStage] makes four tables: what was recomputed; published
/// figures beside measured ones; *tested claims*, sentences of the corpus linked to the study that
/// tests what they say; and *stakeholders*, who asks for a practice, who resists it, and which
/// regulation touches it, each with its passage.
///
/// ```
/// figures.csv   strubell-2019-elmo-energy, table 3, 275 kWh, pue * watts * hours / 1000
/// inputs.csv    strubell-2019-elmo-energy: pue 1.58, watts 517.66, hours 336
/// recomputed    274.8 kWh: follows
/// ```
@NullMarked
package org.actant.literature;

import org.jspecify.annotations.NullMarked;
