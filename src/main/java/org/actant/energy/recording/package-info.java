/// What meters saw of one run, as a file: every raw reading, the windows that the program marked,
/// and what must be known to trust them. A recording of this program, an imported file of another
/// tool and a replayed meter share this one shape.
///
/// A [org.actant.energy.recording.Recording] has a [org.actant.energy.recording.Series] for each
/// channel and a [org.actant.energy.recording.Window] for each span with a name; `run` is the whole
/// program, `idle` the machine before it. [org.actant.energy.recording.MeteredCommand] runs a
/// program and makes one, [org.actant.energy.recording.RecordingFile] keeps it as JSON or CSV,
/// [org.actant.energy.recording.ReplayMeter] plays it back. An
/// [org.actant.energy.recording.EnergyBill] says what it cost, gross and net of idle, and a
/// [org.actant.energy.recording.Bill] says all of it to people.
///
/// ```java
/// var command = new MeteredCommand(
///     List.of("make"), Meters.available(), MeteredCommand.Settings.DEFAULT, clock, version);
/// Recording recording = command.run();
/// RecordingFile.write(Path.of("run.json"), recording);
/// List<EnergyFigure> energy = EnergyBill.of(recording);
/// ```
@NullMarked
package org.actant.energy.recording;

import org.jspecify.annotations.NullMarked;
