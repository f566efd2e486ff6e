/// When to run: given how long a run takes and how much the grid emits over time, the start that
/// emits least, and what it saves.
///
/// An [org.actant.carbon.planning.IntensitySeries] is what a grid emits from one time to the next,
/// read from a file by [org.actant.carbon.planning.SeriesFile], which is careful with units, gaps,
/// repeated lines and clock changes. A [org.actant.carbon.planning.Schedule] looks at every start
/// that can be the best. Savings are those of the series: a forecast may err, and the average
/// intensity of a grid is not what one more run adds to it.
///
/// ```java
/// var schedule = new Schedule(SeriesFile.read(path, options).series(), Duration.ofHours(3));
/// schedule.best(5).getFirst().begin();
/// ```
@NullMarked
package org.actant.carbon.planning;

import org.jspecify.annotations.NullMarked;
