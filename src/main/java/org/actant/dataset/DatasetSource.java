package org.actant.dataset;

import java.io.IOException;

/// A place where a data set comes from. Sources are found by `ServiceLoader`, need a public
/// constructor without arguments, and give the same images for the same request on every machine.
public interface DatasetSource {
  /// The name by which studies ask for the data set, such as `fashion-mnist`.
  String name();

  /// One sentence: what the images show and where they come from.
  String description();

  /// Returns the images asked for.
  ///
  /// @throws org.actant.input.UnavailableException if the data set is nowhere to be found; the
  ///   message says how to get it
  /// @throws org.actant.input.InputException if a file of the data set is damaged
  Dataset load(DatasetRequest request) throws IOException;
}
