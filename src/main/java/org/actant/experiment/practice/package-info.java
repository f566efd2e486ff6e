/// What follows from all studies of a workspace: which practices save, at what cost in accuracy,
/// and which do not.
///
/// A `Practice` is a condition of a study, judged by the cost that its techniques are aimed at:
/// making the model, answering, or its whole life. [org.actant.experiment.practice.PracticesStage]
/// ranks them into [org.actant.experiment.practice.PracticeTables]. Each has its effect with an
/// interval, the conditions under which it was found, and a *grade*, which says how sure it is.
///
/// ```java
/// runner.run(new PracticesStage(), Progress.NONE);
/// Table ranked = Practices.overview(workspace);
/// ```
@NullMarked
package org.actant.experiment.practice;

import org.jspecify.annotations.NullMarked;
