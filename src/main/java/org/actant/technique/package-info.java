/// Ways to make a model cheaper to train and to serve, and the gate that their results must pass.
///
/// A [org.actant.technique.Technique] has a name, a [org.actant.technique.Phase] and
/// [org.actant.technique.Knob]s; [org.actant.technique.Levels] are checked values for the knobs. It
/// is one of three kinds: a [org.actant.technique.DataTechnique] changes images, a
/// [org.actant.technique.PlanTechnique] the [org.actant.technique.Plan] of training and serving, a
/// [org.actant.technique.NetworkTechnique] the trained network. A [org.actant.technique.Pipeline]
/// applies several, writes a model file, reloads it and compares its answers: a
/// [org.actant.technique.Compressed] result is *real* only after that. The techniques themselves
/// are in packages below this one, by phase, one file each.
///
/// ```java
/// var pipeline = new Pipeline(List.of(
///     Step.of("filter-pruning", Map.of("level", "0.5", "epochs", "1")),
///     Step.of("int8", Map.of())));
/// Compressed result = pipeline.compress(network, dataset.test(), workbench, file);
/// ```
@NullMarked
package org.actant.technique;

import org.jspecify.annotations.NullMarked;
