/// Pictures of result tables: what [org.actant.experiment.analysis.plot.Plots] writes beside them,
/// as SVG and as PNG. A picture shows no figure that is not in a table; it is readable without
/// colors, and its title says in words what it shows.
///
/// ```java
/// Plots.write(folder, Map.of("pareto", pareto, "steps", steps));
/// ```
@NullMarked
package org.actant.experiment.analysis.plot;

import org.jspecify.annotations.NullMarked;
