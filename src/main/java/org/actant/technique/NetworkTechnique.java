package org.actant.technique;

import java.io.IOException;

/// Changes a trained network. Several are applied in the order in which a condition names them.
public non-sealed interface NetworkTechnique extends Technique {
  /// Whether the served form is fixed afterwards, so that no other technique can change it.
  default boolean isFinal() {
    return false;
  }

  /// Returns the changed draft.
  ///
  /// @throws org.actant.input.InputException if the draft can no longer be changed in this way
  Draft apply(Draft draft, Levels levels, Workbench workbench) throws IOException;
}
