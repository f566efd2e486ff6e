/// Published claims, put to the test.
///
/// A `Claim` is one sentence of the literature with its source. It has *parts*, each one number:
/// what is claimed, what here stands for it (study, condition, metric), how far apart the two may
/// be, and the rule for the *verdict*, all written down before anything is measured, in
/// `experiments/replications/<claim>.yaml`. [org.actant.experiment.replication.ReplicationStage]
/// holds the claims against the result tables of the studies that they name and writes
/// [org.actant.experiment.replication.ClaimTables]. A claim that cannot be tested here says why.
///
/// ```yaml
/// claim: Training on 70 % of the data costs less than 1 % of accuracy and saves 47 % of the energy.
/// source: {text: "…", url: "https://…", where: "section Rethink"}
/// operationalization: a random 70 % of the training images, the same number of epochs
/// limits: another data set and network; CPU seconds in the place of joules
/// parts:
///   - {name: energy saved, claimed: 47, unit: "%", as: saving, rule: equal, tolerance: 10,
///      study: replication-data, condition: subset70, metric: train_cpu_s}
/// ```
@NullMarked
package org.actant.experiment.replication;

import org.jspecify.annotations.NullMarked;
