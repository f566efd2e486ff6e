package org.actant.exchange;

import java.util.List;
import java.util.Map;
import org.actant.exchange.refi.Guid;

/// A codebook that is about to be written.
///
/// @param id of the codebook
/// @param codes ids of its codes, by the GUIDs they had
/// @param yaml content of its file
/// @param losses what of the foreign codebook stays behind
public record CodebookPlan(String id, Map<Guid, String> codes, String yaml, List<Loss> losses) {
  public CodebookPlan {
    codes = Map.copyOf(codes);
    losses = List.copyOf(losses);
  }

  /// Returns the place of its file in a workspace.
  public String path() {
    return "codebook/" + id + ".yaml";
  }
}
