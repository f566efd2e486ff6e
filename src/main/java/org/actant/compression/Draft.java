package org.actant.compression;

import org.actant.network.TrainedNetwork;

/// A network on its way through techniques.
///
/// @param network the network as it is now; techniques that change weights give a new one
/// @param note what was done so far, for people
public record Draft(TrainedNetwork network, String note) {}
