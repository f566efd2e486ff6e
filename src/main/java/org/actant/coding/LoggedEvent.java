package org.actant.coding;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// An event as a reader of the history meets it.
///
/// @param file relative to the workspace
/// @param line from 1
/// @param undone whether it was taken back
/// @param timed whether the event says when it happened
public record LoggedEvent(CodingEvent event, String file, int line, boolean undone, boolean timed) {
  /// Reads all events of all coders, in the order of time.
  public static List<LoggedEvent> read(Workspace workspace) throws IOException {
    var events = new ArrayList<LoggedEvent>();
    for (History history : History.all(workspace)) {
      Set<String> undone = history.undone();
      for (Codings.Line line : history.lines()) {
        events.add(
            new LoggedEvent(
                line.event(),
                workspace.relative(line.file()),
                line.number(),
                undone.contains(line.id()),
                !Instant.EPOCH.toString().equals(line.event().at())));
      }
    }
    events.sort(Comparator.comparing(event -> Instant.parse(String.valueOf(event.event().at()))));
    return List.copyOf(events);
  }

  /// Says in a few words what the event speaks of.
  public String what() {
    CodingEvent.@Nullable Before before = event.before();
    String after =
        said(event.code(), event.actor(), event.target(), event.concept(), event.stance());
    return switch (event.event()) {
      case EDIT ->
          before == null
              ? after
              : said(
                      before.code(),
                      before.actor(),
                      before.target(),
                      before.concept(),
                      before.stance())
                  + " → "
                  + after;
      case UNDO -> String.valueOf(event.undoes());
      case ADD, REMOVE, ACCEPT, REJECT, MEMO, IN_VIVO, FINISH -> after;
    };
  }

  private static String said(@Nullable Object... parts) {
    return Stream.of(parts)
        .filter(part -> part != null)
        .map(Object::toString)
        .collect(Collectors.joining(" · "));
  }
}
