/// Techniques that make a network smaller or cheaper, and the gate that their results must pass.
///
/// A [org.actant.compression.Technique] has a name and [org.actant.compression.Knob]s;
/// [org.actant.compression.Levels] are checked values for the knobs.
/// [org.actant.compression.Compression] applies techniques one after the other to a trained
/// network, writes an ONNX file, reloads it, and compares its answers with those of the network: a
/// [org.actant.compression.Compressed] result is *real* only after that.
///
/// ```java
/// List<Compression.Step> steps = List.of(
///     Compression.step("filter-pruning", Map.of("level", "0.5", "epochs", "1")),
///     Compression.step("int8", Map.of()));
/// Compressed result = Compression.apply(steps, network, dataset, new Compression.Setting(7, 1), file);
/// ```
@NullMarked
package org.actant.compression;

import org.jspecify.annotations.NullMarked;
