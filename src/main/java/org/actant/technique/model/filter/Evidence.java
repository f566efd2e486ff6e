package org.actant.technique.model.filter;

import java.util.Random;
import java.util.function.Supplier;
import org.actant.network.LayerWeights;

/// What a criterion may look at when it judges the filters of one convolution. What costs time is
/// computed when it is first asked for.
///
/// @param name the layer's name, for messages
/// @param maps what the filters give for some training images
/// @param slopes the gradient of the loss of each image by each value of `maps`
/// @param random for chance; used in the order of the layers
record Evidence(
    String name,
    LayerWeights.Convolution layer,
    Supplier<FeatureMaps> maps,
    Supplier<FeatureMaps> slopes,
    Random random) {}
