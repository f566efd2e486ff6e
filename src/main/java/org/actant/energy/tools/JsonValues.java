package org.actant.energy.tools;

import java.util.ArrayList;
import java.util.List;
import org.actant.input.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// The objects of a JSON text of another tool: one, an array of them, or one after another with or
/// without line ends between them. What was cut at the end is left out and noted.
final class JsonValues {
  private static final int DEEPEST = 50;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  private JsonValues() {}

  /// @param notes takes a sentence where the text ends within a value
  static List<JsonNode> of(TextFile file, List<String> notes) {
    var values = new ArrayList<JsonNode>();
    try (MappingIterator<JsonNode> iterator =
        MAPPER.readerFor(JsonNode.class).readValues(file.text())) {
      while (iterator.hasNextValue()) {
        values.add(iterator.nextValue());
      }
    } catch (UnexpectedEndOfInputException _) {
      notes.add("the last value is cut and left out");
    } catch (JacksonException e) {
      long line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      throw new InputException(file.path(), line, e.getOriginalMessage(), "JSON");
    }
    if (values.isEmpty()) {
      throw new InputException(file.path(), "no whole JSON value", "one at least");
    }
    notes.addAll(file.notes().stream().filter(note -> !note.contains("line end")).toList());
    return values;
  }
}
