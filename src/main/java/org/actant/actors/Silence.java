package org.actant.actors;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.corpus.Source;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;
import org.jspecify.annotations.Nullable;

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
  private final Register register;
  private final Map<String, Actor> expected = new TreeMap<>();

  private Silence(Register register, ActorDesk desk, List<Source> sources) {
    this.register = register;
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
    desk.gazetteer()
        .expectedActors()
        .forEach(
            actor -> desk.find(actor.name()).ifPresent(named -> expected.put(named.name(), actor)));
  }

  static Table table(Register register, ActorDesk desk, List<Source> sources) {
    return new Silence(register, desk, sources).table();
  }

  private Table table() {
    var rows = new ArrayList<List<String>>();
    var entries = new TreeMap<String, Register.Entry>();
    register.entries().forEach(entry -> entries.put(entry.actor.name(), entry));
    for (Issuer issuer : issuers.values()) {
      var actors = new TreeSet<>(expected.keySet());
      actors.addAll(entries.keySet());
      for (String actor : actors) {
        Register.Entry entry = entries.get(actor);
        if (isMentioned(entry, issuer) || actor.equals(issuer.name)) {
          continue;
        }
        List<Issuer> speakers = speakers(entry);
        boolean byOthers = isExpectedByOthers(issuer, speakers, entry);
        if (expected.containsKey(actor) || byOthers) {
          rows.add(row(issuer, actor, entry, speakers, byOthers));
        }
      }
    }
    return new Table(SCHEMA.names(), rows);
  }

  private static boolean isMentioned(Register.@Nullable Entry entry, Issuer issuer) {
    return entry != null
        && issuer.documents.stream().anyMatch(document -> entry.byDocument.containsKey(document));
  }

  /// Returns the issuers that speak of an actor.
  private List<Issuer> speakers(Register.@Nullable Entry entry) {
    if (entry == null) {
      return List.of();
    }
    return issuers.values().stream().filter(issuer -> isMentioned(entry, issuer)).toList();
  }

  /// Persons are spoken of by those who know them: their absence says nothing.
  private boolean isExpectedByOthers(
      Issuer issuer, List<Issuer> speakers, Register.@Nullable Entry entry) {
    if (entry == null || entry.actor.type().equals(Named.PERSON)) {
      return false;
    }
    long all = issuers.values().stream().filter(i -> !i.type.equals(issuer.type)).count();
    long speaking = speakers.stream().filter(i -> !i.type.equals(issuer.type)).count();
    return speaking > 0 && speaking >= Math.min(OTHERS, all);
  }

  private List<String> row(
      Issuer issuer,
      String actor,
      Register.@Nullable Entry entry,
      List<Issuer> speakers,
      boolean byOthers) {
    var reasons = new LinkedHashSet<String>();
    if (expected.containsKey(actor)) {
      reasons.add("gazetteer");
    }
    if (byOthers) {
      reasons.add("other types");
    }
    Actor listed = expected.get(actor);
    Actor.Kind kind = entry != null ? entry.actor.kind() : listed.kind();
    String type = entry != null ? entry.actor.type() : listed.type();
    return List.of(
        issuer.name,
        issuer.type,
        actor,
        kind.label(),
        type,
        String.join("; ", reasons),
        Integer.toString(entry == null ? 0 : entry.mentions()),
        String.join("; ", speakers.stream().map(i -> speaker(i, entry)).toList()),
        entry == null ? "" : String.join("; ", entry.byDocument.keySet()));
  }

  private static String speaker(Issuer issuer, Register.@Nullable Entry entry) {
    int mentions = entry == null ? 0 : issuer.documents.stream().mapToInt(entry::mentions).sum();
    return issuer.name + " (" + mentions + ")";
  }
}
