/// What a run emitted, as an interval that holds the energy's uncertainty, the spread of the
/// sources for the grid and the spread of what buildings add.
///
/// A [org.actant.carbon.estimate.CarbonEstimate] multiplies the three by their bounds: whatever the
/// truth inside them, the product is inside. It is no confidence interval; nobody knows which
/// source is right. A [org.actant.carbon.estimate.Tool] is another program's way to count the same
/// run. [org.actant.carbon.estimate.RecordedEnergy] takes the energy out of a recording, gross and
/// net of idle.
///
/// ```java
/// var tables = FactorTables.read();
/// var estimate = CarbonEstimate.of(energy, tables.place("SWE"), tables);
/// estimate.sentence(); // 0.0016 to 0.022 g CO2e (SWE: 10 factors, 5.67 to 47 g/kWh; PUE 1 to 1.67)
/// ```
@NullMarked
package org.actant.carbon.estimate;

import org.jspecify.annotations.NullMarked;
