package org.actant.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.corpus.Source;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// Who is silent: actors that an issuer could be expected to speak of and never mentions (an
/// absence is a finding; Law 2004, *After method*, chapter 5). Expected are the actors that the
/// gazetteer says, and those that issuers of other types speak of.
final class Silence {
  static final Schema SCHEMA =
      new Schema(
          "silent",
          List.of("issuer", "actor"),
          List.of(
              Column.text("issuer", "who does not speak of the actor in any document"),
              Column.text("actor_type", "what the issuer is"),
              Column.text("actor", "who is not spoken of"),
              Column.text("kind", "human or nonhuman"),
              Column.text("type", "such as group, infrastructure"),
              Column.text("expected_by", "`gazetteer`, or `other types` of issuers, or both"),
              Column.integer("mentions", "", "how often the other issuers mention it"),
              Column.text("mentioned_by", "the issuers that speak of it, with how often"),
              Column.text("documents", "the documents that mention it")));

  /// So many issuers of other types make an actor expected; fewer where there are fewer.
  private static final int OTHERS = 2;

  /// An issuer with its documents.
  private record Issuer(String name, String type, Set<String> documents) {}

  private final Map<String, Issuer> issuers = new TreeMap<>();

  /// All actors that are mentioned or expected, by name.
  private final Map<String, Register.Entry> actors = new TreeMap<>();

  /// The names of the actors that the gazetteer expects.
  private final Set<String> listed = new TreeSet<>();

  private Silence(Register register, ActorDesk desk, List<Source> sources) {
    for (Source source : sources) {
      if (!source.issuer().isBlank() && register.documents().contains(source.id())) {
        String name = desk.issuer(source.issuer(), source.id()).name();
        issuers
            .computeIfAbsent(
                name, _ -> new Issuer(name, source.actorType().toString(), new TreeSet<>()))
            .documents
            .add(source.id());
      }
    }
    register.entries().forEach(entry -> actors.put(entry.actor.name(), entry));
    for (Actor actor : desk.gazetteer().expectedActors()) {
      desk.find(actor.name())
          .ifPresent(named -> {
            listed.add(named.name());
            actors.putIfAbsent(named.name(), new Register.Entry(named));
          });
    }
  }

  static Table table(Register register, ActorDesk desk, List<Source> sources) {
    return new Silence(register, desk, sources).table();
  }

  private Table table() {
    var rows = new ArrayList<List<String>>();
    for (Issuer issuer : issuers.values()) {
      for (Register.Entry entry : actors.values()) {
        String actor = entry.actor.name();
        if (!speaks(issuer, entry) && !actor.equals(issuer.name)) {
          var reasons = new ArrayList<String>();
          if (listed.contains(actor)) {
            reasons.add("gazetteer");
          }
          if (isExpectedByOthers(issuer, entry)) {
            reasons.add("other types");
          }
          if (!reasons.isEmpty()) {
            rows.add(row(issuer, entry, reasons));
          }
        }
      }
    }
    return new Table(SCHEMA.names(), rows);
  }

  private static boolean speaks(Issuer issuer, Register.Entry entry) {
    return issuer.documents.stream().anyMatch(entry.byDocument::containsKey);
  }

  /// Persons are spoken of by those who know them: their absence says nothing.
  private boolean isExpectedByOthers(Issuer issuer, Register.Entry entry) {
    if (entry.actor.type().equals(Named.PERSON)) {
      return false;
    }
    List<Issuer> others =
        issuers.values().stream().filter(other -> !other.type.equals(issuer.type)).toList();
    long speaking = others.stream().filter(other -> speaks(other, entry)).count();
    return speaking > 0 && speaking >= Math.min(OTHERS, others.size());
  }

  private List<String> row(Issuer issuer, Register.Entry entry, List<String> reasons) {
    List<String> speakers =
        issuers.values().stream()
            .filter(other -> speaks(other, entry))
            .map(other -> other.name + " (" + mentions(other, entry) + ")")
            .toList();
    return List.of(
        issuer.name,
        issuer.type,
        entry.actor.name(),
        entry.actor.kind().label(),
        entry.actor.type(),
        String.join("; ", reasons),
        Integer.toString(entry.mentions()),
        String.join("; ", speakers),
        String.join("; ", entry.byDocument.keySet()));
  }

  private static int mentions(Issuer issuer, Register.Entry entry) {
    return issuer.documents.stream().mapToInt(entry::mentions).sum();
  }
}
