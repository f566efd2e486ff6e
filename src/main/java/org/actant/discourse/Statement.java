package org.actant.discourse;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Something said or done in one place of a document, as it was coded.
///
/// @param id names the statement in its source; stands on every tie that rests on it
/// @param document id of the document
/// @param moment when the document was issued, where that is known
/// @param values what the variables say, such as `actor` and `concept`; none is empty
/// @param suggested by the machine, and nobody has looked at it
public record Statement(
    String id,
    String document,
    @Nullable Moment moment,
    SortedMap<String, String> values,
    boolean suggested) {
  public Statement {
    var filled = new TreeMap<String, String>();
    for (Map.Entry<String, String> entry : values.entrySet()) {
      if (!entry.getValue().isEmpty()) {
        filled.put(entry.getKey(), entry.getValue());
      }
    }
    values = Collections.unmodifiableSortedMap(filled);
  }

  public Optional<String> value(String variable) {
    return Optional.ofNullable(values.get(variable));
  }

  public Optional<Moment> when() {
    return Optional.ofNullable(moment);
  }
}
