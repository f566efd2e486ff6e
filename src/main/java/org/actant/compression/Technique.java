package org.actant.compression;

import java.io.IOException;
import java.util.List;

/// One way to make a network smaller or cheaper. Techniques are found by `ServiceLoader` and need a
/// public constructor without arguments. The same draft, levels and workbench give the same result.
public interface Technique {
  /// The name by which studies ask for it, such as `filter-pruning`.
  String name();

  /// One sentence: what it does and where it was published.
  String description();

  /// The settings, in the order in which people should see them.
  List<Knob> knobs();

  /// Returns the changed draft.
  ///
  /// @throws org.actant.input.InputException if the draft can no longer be changed in this way
  Draft apply(Draft draft, Levels levels, Workbench workbench) throws IOException;
}
