/// Networks: their shape, their training in DL4J, their export to ONNX, and the engine that serves
/// them.
///
/// An [org.actant.network.Architecture] is the shape of a network, written as
/// `conv32-pool-conv64-pool-dense128`. [org.actant.network.Trainer] turns it and images into a
/// [org.actant.network.TrainedNetwork]; [org.actant.network.OnnxExport] writes that to a file;
/// [org.actant.network.OrtEngine] opens the file and answers with logits;
/// [org.actant.network.Parity] says how far its answers are from the network's own. DL4J runs its
/// convolutions on a slow path unless the process is started with
/// [org.actant.network.NativeOptions]; [org.actant.network.EngineReport] says which path is live.
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
