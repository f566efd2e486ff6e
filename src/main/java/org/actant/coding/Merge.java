package org.actant.coding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Takes the events of another file into the logs of their coders: the same event once, nothing
/// overwritten.
///
/// @param coder whose log took them
/// @param taken events that were new
/// @param there events that the log had already
/// @param conflicts statements on which the two histories decided differently, each in a sentence
/// @param torn what was wrong with the file's last line, if something was
public record Merge(
    String coder, int taken, int there, List<String> conflicts, Optional<String> torn) {
  public Merge {
    conflicts = List.copyOf(conflicts);
  }

  /// How the coders of a file are told.
  ///
  /// @param coder whose the events are; null for whom the file names
  /// @param same that coders of the same name are the same person, though their histories have
  ///   nothing in common
  public record Identity(@Nullable String coder, boolean same) {}

  /// Takes a file.
  ///
  /// @throws InputException naming file and line of what is no event; if a coder of the same name
  ///   is there who has no event in common with the file, and may be somebody else; nothing has
  ///   been taken then
  public static List<Merge> take(Workspace workspace, Path file, Identity identity, Clock clock)
      throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(file, "no such file", "a file of coding events");
    }
    if (file.toAbsolutePath().normalize().startsWith(workspace.resolve(Codings.FOLDER))) {
      throw new InputException(
          file, "a file among the codings of the workspace", "one from elsewhere");
    }
    Codings.Content content = Codings.read(file);
    Map<String, List<Codings.Line>> byCoder = new TreeMap<>();
    for (Codings.Line line : content.lines()) {
      String coder = identity.coder() == null ? line.event().coder() : identity.coder();
      byCoder.computeIfAbsent(CoderName.check(coder), _ -> new ArrayList<>()).add(line);
    }
    if (byCoder.isEmpty()) {
      throw new InputException(file, "no event", "a file of coding events");
    }
    var torn = content.torn().map(Codings.Torn::describe);
    for (var entry : byCoder.entrySet()) {
      try (EventLog log = EventLog.open(workspace, entry.getKey(), clock)) {
        fresh(file, log, entry.getValue(), identity);
      }
    }
    var merges = new ArrayList<Merge>();
    for (var entry : byCoder.entrySet()) {
      try (EventLog log = EventLog.open(workspace, entry.getKey(), clock)) {
        List<Codings.Line> fresh = fresh(file, log, entry.getValue(), identity);
        List<String> conflicts = conflicts(log, entry.getValue(), fresh);
        log.take(
            fresh.stream()
                .map(Codings.Line::event)
                .map(e ->
                    e.with(
                        String.valueOf(e.id()), String.valueOf(e.at()), log.coder(), e.codebook()))
                .toList());
        merges.add(
            new Merge(
                log.coder(),
                fresh.size(),
                entry.getValue().size() - fresh.size(),
                conflicts,
                torn));
      }
    }
    return merges;
  }

  /// Returns the events that a log does not have.
  private static List<Codings.Line> fresh(
      Path file, EventLog log, List<Codings.Line> lines, Identity identity) {
    Map<String, CodingEvent> there =
        log.events().stream()
            .collect(Collectors.toMap(event -> String.valueOf(event.id()), event -> event));
    var fresh = new ArrayList<Codings.Line>();
    for (Codings.Line line : lines) {
      CodingEvent event = line.event();
      CodingEvent same = there.get(line.id());
      if (same == null) {
        fresh.add(line);
      } else if (!same.content()
          .equals(event.with("", "", log.coder(), event.codebook()).content())) {
        throw new InputException(
            file,
            line.number(),
            "the event `" + line.id() + "` with another content than in the log of the coder",
            "events that nobody has changed");
      }
    }
    if (!there.isEmpty() && fresh.size() == lines.size() && !identity.same()) {
      throw new InputException(
          file,
          "a coder `%s` who has no event in common with the one who is here".formatted(log.coder()),
          "another name for another person (--coder NAME), or --same if it is the same person");
    }
    return fresh;
  }

  /// What an event decides on, as it is written.
  private record Topic(
      @Nullable String document,
      @Nullable String quotation,
      @Nullable Integer start,
      @Nullable String code,
      @Nullable String concept,
      @Nullable String actor,
      @Nullable String target) {
    static Topic of(CodingEvent event) {
      CodingEvent.Before before = event.before();
      return before == null
          ? new Topic(
              event.document(),
              event.quotation(),
              event.start(),
              event.code(),
              event.concept(),
              event.actor(),
              event.target())
          : new Topic(
              event.document(),
              before.quotation(),
              before.start(),
              before.code(),
              before.concept(),
              before.actor(),
              before.target());
    }
  }

  private static List<String> conflicts(
      EventLog log, List<Codings.Line> theirs, List<Codings.Line> fresh) {
    var known =
        theirs.stream()
            .map(Codings.Line::id)
            .collect(Collectors.toCollection(java.util.HashSet::new));
    Map<Topic, CodingEvent> here = new HashMap<>();
    for (CodingEvent event : log.events()) {
      if (event.event().hasStatement() && !known.contains(String.valueOf(event.id()))) {
        here.put(Topic.of(event), event);
      }
    }
    Map<Topic, CodingEvent> there = new LinkedHashMap<>();
    for (Codings.Line line : fresh) {
      if (line.event().event().hasStatement()) {
        there.put(Topic.of(line.event()), line.event());
      }
    }
    var conflicts = new ArrayList<String>();
    there.forEach((topic, event) -> {
      CodingEvent own = here.get(topic);
      if (own != null && differ(own, event)) {
        conflicts.add(describe(topic, own, event));
      }
    });
    return conflicts;
  }

  private static boolean differ(CodingEvent a, CodingEvent b) {
    return a.event() != b.event()
        || !Objects.equals(a.stance(), b.stance())
        || (a.event() == CodingEvent.Kind.EDIT
            && !(Objects.equals(a.quotation(), b.quotation())
                && Objects.equals(a.code(), b.code())
                && Objects.equals(a.concept(), b.concept())
                && Objects.equals(a.actor(), b.actor())
                && Objects.equals(a.target(), b.target())));
  }

  private static String describe(Topic topic, CodingEvent here, CodingEvent there) {
    boolean later = !String.valueOf(there.at()).isEmpty() && instant(there).isAfter(instant(here));
    return "%s, `%s`, %s: %s here (%s), %s there (%s); the later one stands, %s"
        .formatted(
            topic.document(),
            topic.quotation(),
            topic.code() == null ? topic.concept() : topic.code(),
            here.event(),
            here.id(),
            there.event(),
            there.id(),
            later ? "the one from there" : "the one from here");
  }

  private static java.time.Instant instant(CodingEvent event) {
    return java.time.Instant.parse(String.valueOf(event.at()));
  }
}
