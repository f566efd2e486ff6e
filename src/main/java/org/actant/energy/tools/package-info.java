/// What other tools wrote about energy, read into the one shape of a
/// [org.actant.energy.recording.Recording].
///
/// A [org.actant.energy.tools.ToolFormat] knows one kind of file; it recognizes it by its content,
/// shown as a [org.actant.energy.tools.FileHead]. [org.actant.energy.tools.ToolFormats] lists all
/// of them and finds the one that fits. A figure that a tool wrote is `Measured` in the recording,
/// for the tool says no interval; the tier of its channel says what it is worth, by the tool's
/// documentation, and the method of its series says why. A figure that the tool did not have is
/// `Unavailable`. What does not fit a channel is kept as a fact of its window, in the tool's words.
///
/// ```java
/// for (Recording run : ToolFormats.read(Path.of("emissions.csv"))) {
///   run.windows().forEach(window -> window.amounts().forEach((channel, reading) -> ...));
/// }
/// ```
@NullMarked
package org.actant.energy.tools;

import org.jspecify.annotations.NullMarked;
