package org.actant.technique.model.filter;

import java.util.List;

/// Channels that can only be cut together: those of one convolution, or of all convolutions that
/// add into the same sum (Fang, Ma, Song, Mi and Wang 2023, *DepGraph*, arXiv 2301.12900).
///
/// @param name of the first layer that gives the channels, such as `conv1`
/// @param producers the places, in the list of weights, of the convolutions that give the channels
/// @param consumers the layers that read them
record ChannelGroup(String name, List<Integer> producers, List<Consumer> consumers) {
  ChannelGroup {
    producers = List.copyOf(producers);
    consumers = List.copyOf(consumers);
  }

  /// A layer that reads channels.
  ///
  /// @param place in the list of weights
  /// @param area how many inputs in a row come from one channel; 1 for a convolution
  record Consumer(int place, int area) {}
}
