/// Cutting whole filters out of convolutions, and the arena of criteria that say which.
///
/// A [org.actant.technique.model.filter.FilterPruning] asks a *criterion* for a score of every
/// filter; the criterion looks at its *evidence*: the filter's weights, its feature maps for some
/// training images, or the gradients of the loss. Filters whose channels must be cut together make
/// a *group*: with a shortcut around a block, all convolutions that add into the same sum share one
/// set of channels. A *selection* turns scores into the channels that stay, in multiples of 8, and
/// the *pruner* cuts them out of the layers that give them and of the layers that read them.
///
/// ```java
/// Step.of("filter-pruning", Map.of("criterion", "fpgm", "level", "0.5", "epochs", "1"));
/// ```
@NullMarked
package org.actant.technique.model.filter;

import org.jspecify.annotations.NullMarked;
