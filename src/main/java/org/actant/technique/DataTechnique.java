package org.actant.technique;

import java.io.IOException;
import org.actant.dataset.Dataset;

/// Changes the images before anything is trained. Labels of validation and test images are not
/// looked at; their pixels are changed only where serving needs the same change.
public non-sealed interface DataTechnique extends Technique {
  /// Returns the changed images.
  ///
  /// @throws org.actant.input.InputException if the images cannot be changed in this way
  Dataset apply(Dataset data, Levels levels, Workbench workbench) throws IOException;
}
