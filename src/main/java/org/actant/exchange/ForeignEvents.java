package org.actant.exchange;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.coding.CodingEvent;
import org.actant.exchange.refi.Coding;
import org.actant.exchange.refi.Entry;
import org.actant.exchange.refi.Guid;
import org.actant.exchange.refi.Link;
import org.actant.exchange.refi.PdfSource;
import org.actant.exchange.refi.PdfSource.PdfSelection;
import org.actant.exchange.refi.Project;
import org.actant.exchange.refi.Source;
import org.actant.exchange.refi.TextSelection;
import org.actant.exchange.refi.TextSource;
import org.actant.provenance.Digest;
import org.jspecify.annotations.Nullable;

/// What people coded in a project of another program: codings of passages, and memos. Memos are
/// notes, descriptions of passages, and notes that a link ties to a passage.
final class ForeignEvents {
  private final Passages passages;
  private final ImportedCoders coders;
  private final Map<Guid, String> codes;
  private final boolean flipPdf;
  private final Map<Guid, TextSource> notes = new HashMap<>();
  private final Map<Guid, List<Guid>> linked = new HashMap<>();
  private final Set<Guid> told = new HashSet<>();
  private final List<ImportedEvent> events = new ArrayList<>();
  private int outside;
  private int uncoded;
  private int unknown;

  /// @param codes ids by GUIDs
  private ForeignEvents(
      Project project,
      Passages passages,
      ImportedCoders coders,
      Map<Guid, String> codes,
      boolean flipPdf) {
    this.passages = passages;
    this.coders = coders;
    this.codes = codes;
    this.flipPdf = flipPdf;
    project.notes().forEach(note -> notes.put(note.guid(), note));
    project.links().forEach(this::tie);
  }

  static ForeignEvents of(
      Project project,
      Passages passages,
      ImportedCoders coders,
      Map<Guid, String> codes,
      boolean flipPdf) {
    var foreign = new ForeignEvents(project, passages, coders, codes, flipPdf);
    project.sources().forEach(foreign::source);
    project.allCodes().forEach(code -> foreign.memos(code.guid(), code.notes()));
    return foreign;
  }

  List<ImportedEvent> events() {
    return events;
  }

  List<Loss> losses() {
    var losses = new ArrayList<Loss>();
    add(losses, outside, "selections", "they do not lie in a text of the file");
    add(losses, uncoded, "selections without coding and note", "Actant has no passages as such");
    add(losses, unknown, "codings", "their code is not in the file");
    int left = notes.size() - told.size();
    add(losses, left, "notes", "they are about nothing that comes along");
    return losses;
  }

  private static void add(List<Loss> losses, int count, String what, String why) {
    if (count > 0) {
      losses.add(Loss.of(count, what, why));
    }
  }

  /// A link between a note and something else says what the note is about.
  private void tie(Link link) {
    Guid origin = link.origin();
    Guid target = link.target();
    if (origin == null || target == null) {
      return;
    }
    if (notes.containsKey(origin)) {
      linked.computeIfAbsent(target, _ -> new ArrayList<>()).add(origin);
    } else if (notes.containsKey(target)) {
      linked.computeIfAbsent(origin, _ -> new ArrayList<>()).add(target);
    }
  }

  private void source(Source source) {
    String key = ImportedSources.key(source);
    var seen = new HashSet<Guid>();
    for (Passages.Passage passage : passages.of(source)) {
      TextSelection selection = passage.selection();
      seen.add(selection.entry().guid());
      if (passage.place().isPresent()) {
        selection(
            key,
            selection.entry(),
            passage.place().get(),
            selection.marks().codings(),
            selection.marks().notes());
      } else {
        outside++;
      }
    }
    if (source instanceof PdfSource pdf) {
      pdf.selections().stream()
          // an area with the GUID of a passage shows where the passage is
          .filter(area -> !seen.contains(area.entry().guid()))
          .forEach(area -> area(key, area));
    }
    if (!passages.of(source).isEmpty()
        || source instanceof TextSource
        || source instanceof PdfSource) {
      memos(key, source);
    }
  }

  private void area(String key, PdfSelection area) {
    TextSource text = area.representation();
    String quotation = text == null || text.content() == null ? "" : text.content().strip();
    ImportedPlace place =
        quotation.isEmpty()
            ? new ImportedPlace.OnPage(area.page(), area.area(), flipPdf)
            : new ImportedPlace.Exact(-1, -1, quotation.replaceAll("\\s+", " "));
    selection(key, area.entry(), place, area.marks().codings(), area.marks().notes());
  }

  private void selection(
      String source, Entry entry, ImportedPlace place, List<Coding> codings, List<Guid> about) {
    String remark = remark(entry, about);
    if (codings.isEmpty() && remark.isEmpty()) {
      uncoded++;
    } else if (codings.isEmpty()) {
      events.add(
          ImportedEvent.memo(
                  coders.name(entry.authorship().creator()),
                  id("memo", entry.guid().toString()),
                  at(entry.authorship().created()),
                  remark)
              .at(source, place));
    }
    for (Coding coding : codings) {
      String code = codes.get(coding.code());
      if (code == null) {
        unknown++;
      } else {
        events.add(coded(source, entry, place, coding, code, remark));
      }
    }
  }

  private ImportedEvent coded(
      String source, Entry entry, ImportedPlace place, Coding coding, String code, String remark) {
    String more = joined(remark, texts(coding.notes()));
    Guid creator = coding.creator() == null ? entry.authorship().creator() : coding.creator();
    String created = coding.created() == null ? entry.authorship().created() : coding.created();
    return new ImportedEvent(
        CodingEvent.Kind.ADD,
        coders.name(creator),
        id("coding", entry.guid() + "|" + coding.guid() + "|" + code),
        at(created),
        source,
        place,
        code,
        null,
        null,
        null,
        null,
        null,
        more.isEmpty() ? null : more);
  }

  private String remark(Entry entry, List<Guid> about) {
    var texts = new LinkedHashSet<String>();
    if (entry.description() != null) {
      texts.add(entry.description().strip());
    }
    texts.addAll(texts(about));
    texts.addAll(texts(linked.getOrDefault(entry.guid(), List.of())));
    texts.remove("");
    return String.join("\n\n", texts);
  }

  private static String joined(String remark, List<String> more) {
    var all = new LinkedHashSet<String>(List.of(remark));
    all.addAll(more);
    all.remove("");
    return String.join("\n\n", all);
  }

  private List<String> texts(List<Guid> guids) {
    var texts = new ArrayList<String>();
    for (Guid guid : guids) {
      Optional.ofNullable(notes.get(guid))
          .ifPresent(note -> {
            told.add(guid);
            texts.add(passages.note(note));
          });
    }
    return texts;
  }

  private void memos(String key, Source source) {
    var about = new LinkedHashSet<>(source.marks().notes());
    about.addAll(linked.getOrDefault(source.guid(), List.of()));
    String description = source.entry().description();
    if (description != null && !description.isBlank()) {
      events.add(
          ImportedEvent.memo(
                  coders.name(source.entry().authorship().creator()),
                  id("description", source.guid().toString()),
                  at(source.entry().authorship().created()),
                  description.strip())
              .at(key, new ImportedPlace.Whole()));
    }
    for (Guid guid : about) {
      memo(guid).map(memo -> memo.at(key, new ImportedPlace.Whole())).ifPresent(events::add);
    }
  }

  private void memos(Guid code, List<Guid> about) {
    var all = new LinkedHashSet<>(about);
    all.addAll(linked.getOrDefault(code, List.of()));
    String id = codes.get(code);
    if (id != null) {
      all.forEach(guid -> memo(guid).map(memo -> memo.about(id, null)).ifPresent(events::add));
    }
  }

  private Optional<ImportedEvent> memo(Guid guid) {
    TextSource note = notes.get(guid);
    if (note == null || !told.add(guid) || passages.note(note).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        ImportedEvent.memo(
            coders.name(note.entry().authorship().creator()),
            id("note", guid.toString()),
            at(note.entry().authorship().created()),
            passages.note(note)));
  }

  private static String id(String what, String of) {
    return Digest.of("refi|" + what + "|" + of).brief();
  }

  /// Returns an instant; a time without a zone is taken for one in UTC.
  static @Nullable String at(@Nullable String time) {
    if (time == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(time).toInstant().toString();
    } catch (DateTimeParseException _) {
      // perhaps without a zone
    }
    try {
      Instant instant = LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
      return instant.toString();
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
