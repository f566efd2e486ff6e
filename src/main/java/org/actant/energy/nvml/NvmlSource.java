package org.actant.energy.nvml;

import java.io.IOException;
import java.lang.foreign.SymbolLookup;

/// Where the functions of the library come from.
@FunctionalInterface
interface NvmlSource {
  /// Finds the functions.
  ///
  /// @throws IOException if there is no library, with the reason and what to do
  SymbolLookup symbols() throws IOException;
}
