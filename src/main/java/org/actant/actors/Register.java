package org.actant.actors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// All actors of the corpus with where and how they are mentioned, after the decisions.
final class Register {
  /// The most spellings that a table lists of one actor.
  private static final int SHOWN = 12;

  static final Schema ACTORS =
      new Schema(
          "actors",
          List.of("actor"),
          List.of(
              Column.text("actor", "name of the actor"),
              Column.text("id", "by which commands name it, as well"),
              Column.text("kind", "human or nonhuman"),
              Column.text("type", "such as organization, person, infrastructure"),
              Column.integer("mentions", "", "how often the documents mention it"),
              Column.integer("documents", "", "how many documents mention it"),
              Column.text("aliases", "spellings with how often, the most frequent first")));

  static final Schema MENTIONS =
      new Schema(
          "mentions",
          List.of("document", "actor"),
          List.of(
              Column.text("document", "id of the document"),
              Column.text("issuer", "the actor that issued the document"),
              Column.text("actor", "name of the actor"),
              Column.text("kind", "human or nonhuman"),
              Column.text("type", "such as organization, person, infrastructure"),
              Column.integer("mentions", "", "how often the document mentions it"),
              Column.text("aliases", "spellings with how often, the most frequent first")));

  /// An actor in the corpus.
  static final class Entry {
    final Named actor;
    final Map<String, Integer> aliases = new TreeMap<>();
    final Map<String, Map<String, Integer>> byDocument = new TreeMap<>();

    Entry(Named actor) {
      this.actor = actor;
    }

    int mentions() {
      return aliases.values().stream().mapToInt(Integer::intValue).sum();
    }

    int mentions(String document) {
      return byDocument.getOrDefault(document, Map.of()).values().stream()
          .mapToInt(Integer::intValue)
          .sum();
    }
  }

  private final Map<String, Entry> entries = new TreeMap<>();
  private final Set<String> documents = new TreeSet<>();

  /// Enters what a document mentions.
  void add(String document, List<MentionTable.Row> rows, Rulings rulings) {
    documents.add(document);
    for (MentionTable.Row row : rows) {
      rulings
          .apply(row.actor(), row.alias(), document)
          .ifPresent(actor -> {
            Entry entry = entries.computeIfAbsent(actor.name(), _ -> new Entry(actor));
            entry.aliases.merge(row.alias(), row.mentions(), Integer::sum);
            entry
                .byDocument
                .computeIfAbsent(document, _ -> new TreeMap<>())
                .merge(row.alias(), row.mentions(), Integer::sum);
          });
    }
  }

  List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  Set<String> documents() {
    return documents;
  }

  /// @param gazetteer whose ids its actors keep
  Table actors(Actors gazetteer) {
    var ids = new TreeMap<String, String>();
    gazetteer.actors().forEach(actor -> ids.put(actor.name(), actor.id()));
    var taken = new HashSet<String>(ids.values());
    var rows = new ArrayList<List<String>>();
    for (Entry entry : entries.values()) {
      String name = entry.actor.name();
      String known = ids.get(name);
      rows.add(
          List.of(
              name,
              known == null ? free(id(name), taken) : known,
              entry.actor.kind().label(),
              entry.actor.type(),
              Integer.toString(entry.mentions()),
              Integer.toString(entry.byDocument.size()),
              spellings(entry.aliases)));
    }
    return new Table(ACTORS.names(), rows);
  }

  /// Returns a name as commands like to have it: small letters, digits and hyphens.
  static String id(String name) {
    return NameForm.key(name).replaceAll("[^\\p{L}\\p{N}]+", "-").toLowerCase(Locale.ROOT);
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int number = 2; !taken.add(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  /// @param issuers the actor that issued each document; empty if unknown
  Table mentions(Map<String, String> issuers) {
    var rows = new ArrayList<List<String>>();
    for (String document : documents) {
      for (Entry entry : entries.values()) {
        Map<String, Integer> aliases = entry.byDocument.get(document);
        if (aliases != null) {
          rows.add(
              List.of(
                  document,
                  issuers.getOrDefault(document, ""),
                  entry.actor.name(),
                  entry.actor.kind().label(),
                  entry.actor.type(),
                  Integer.toString(entry.mentions(document)),
                  spellings(aliases)));
        }
      }
    }
    return new Table(MENTIONS.names(), rows);
  }

  private static String spellings(Map<String, Integer> aliases) {
    List<String> all =
        aliases.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(alias -> alias.getKey() + " (" + alias.getValue() + ")")
            .toList();
    String shown = String.join("; ", all.subList(0, Math.min(SHOWN, all.size())));
    return all.size() <= SHOWN ? shown : shown + "; and " + (all.size() - SHOWN) + " more";
  }
}
