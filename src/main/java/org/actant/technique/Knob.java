package org.actant.technique;

import java.util.List;

/// One setting of a technique.
public sealed interface Knob {
  String name();

  /// One sentence for people.
  String meaning();

  /// The level that is taken when a study says nothing.
  String defaultLevel();

  /// A number from `min` to `max`.
  record Number(String name, String meaning, double min, double max, String defaultLevel)
      implements Knob {}

  /// A whole number from `min` to `max`.
  record Count(String name, String meaning, int min, int max, String defaultLevel)
      implements Knob {}

  /// The shape of a network, see [org.actant.network.Architecture].
  record Shape(String name, String meaning, String defaultLevel) implements Knob {}

  /// One of a few words.
  record Choice(String name, String meaning, List<String> choices, String defaultLevel)
      implements Knob {
    public Choice {
      choices = List.copyOf(choices);
    }
  }

  /// A number from `min` to `max`, or several joined by `/`, one per layer that the technique
  /// changes, in the order of the network.
  record Numbers(String name, String meaning, double min, double max, String defaultLevel)
      implements Knob {}
}
