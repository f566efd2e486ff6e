package org.actant.technique.model.filter;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.actant.network.LayerWeights;

/// What a criterion may look at when it judges the filters of one convolution. What costs time is
/// computed when it is first asked for.
///
/// @param name the layer's name, for messages
/// @param maps what the filters give for some training images
/// @param gradients of the loss by the weights of this layer, one entry per batch of images
/// @param random for chance; used in the order of the layers
record Evidence(
    String name,
    LayerWeights.Convolution layer,
    Supplier<FeatureMaps> maps,
    Supplier<List<LayerWeights.Convolution>> gradients,
    Random random) {}
