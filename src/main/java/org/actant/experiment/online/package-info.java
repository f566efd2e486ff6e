/// Policies that choose batch size and power limit of a training job that recurs, judged by replay
/// of recorded runs instead of on a GPU.
///
/// A [org.actant.experiment.online.Workload] is a job on one GPU: for each batch size the epochs
/// that recorded runs needed to reach the target, and for each batch size and power limit the
/// seconds and watts of an epoch. A *recurrence* runs the job until it reaches the target, in one
/// *run* or, if runs fail, several. A [org.actant.experiment.online.Policy] proposes the next run
/// and sees what it cost. The *cost* of J joules and S seconds is η·J + (1 − η)·P·S with the GPU's
/// largest power limit P: energy alone at η = 1, time alone at η = 0 (You, Chung and Chowdhury,
/// *Zeus: Understanding and Optimizing GPU Energy Consumption of DNN Training*, NSDI 2023, arXiv
/// 2208.06102). *Regret* is the cost above that of the *oracle*, which knows the recorded runs and
/// always takes what is cheapest in expectation.
///
/// ```java
/// List<Workload> workloads = TraceFolder.read(folder, "v100");
/// Table table = Comparison.of(workloads, List.of(PolicyKind.ZEUS), Cost.balanced(), 20).table();
/// ```
@NullMarked
package org.actant.experiment.online;

import org.jspecify.annotations.NullMarked;
