/// Networks: their shape, their training in DL4J, their export to ONNX, and the engine that serves
/// them.
///
/// An [org.actant.network.Architecture] is the shape of a network, written as
/// `conv32-pool-conv64-pool-dense128`; its [org.actant.network.Blueprint] lists the operations,
/// which is what everything that builds, exports, counts or cuts a network walks.
/// [org.actant.network.Trainer] turns an architecture and images into a
/// [org.actant.network.TrainedNetwork], as [org.actant.network.Training] says (epochs, optimizer,
/// schedule, early stopping) and with [org.actant.network.TrainingHooks] (masks, rounded weights, a
/// teacher's answers, frozen layers); [org.actant.network.OnnxExport] writes that to a file;
/// [org.actant.network.OrtEngine] opens the file and answers with logits; a
/// [org.actant.network.BroughtModel] is a file that was made elsewhere; [org.actant.network.Parity]
/// says how far its answers are from the network's own. DL4J runs its convolutions on a slow path
/// unless the process is started with [org.actant.network.NativeOptions];
/// [org.actant.network.EngineReport] says which path is live.
///
/// ```java
/// var network = Trainer.train(Architecture.parse("conv16-pool-dense32"), set, new Training(2, 64, 1e-3, 1), TrainingProgress.NONE);
/// OnnxExport.write(network, file);
/// try (var engine = OrtEngine.open(file, EngineOptions.threads(1))) {
///   float[][] logits = engine.logits(set);
/// }
/// ```
@NullMarked
package org.actant.network;

import org.jspecify.annotations.NullMarked;
