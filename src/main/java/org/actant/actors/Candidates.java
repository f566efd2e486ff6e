package org.actant.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.actant.table.Column;
import org.actant.table.Schema;
import org.actant.table.Table;

/// Pairs of names that may be one actor's, each with the reason; a person decides.
final class Candidates {
  static final Schema SCHEMA =
      new Schema(
          "candidates",
          List.of("actor", "other"),
          List.of(
              Column.text("actor", "the actor that is mentioned less often"),
              Column.integer("mentions", "", "how often"),
              Column.text("other", "the actor that it may be"),
              Column.integer("other_mentions", "", "how often"),
              Column.text("reason", "why they may be one")));

  /// Shorter names are too often near others by chance.
  private static final int SHORTEST = 6;

  private static final int SHORTEST_ACRONYM = 3;

  private final List<Register.Entry> names;
  private final Map<List<String>, List<String>> found = new TreeMap<>(Candidates::compare);

  private Candidates(List<Register.Entry> entries) {
    // things of the gazetteer are merged there
    this.names = entries.stream().filter(entry -> entry.actor.kind() == Actor.Kind.HUMAN).toList();
  }

  private static int compare(List<String> one, List<String> other) {
    int order = one.get(0).compareTo(other.get(0));
    return order != 0 ? order : one.get(1).compareTo(other.get(1));
  }

  static Table table(List<Register.Entry> entries) {
    var candidates = new Candidates(entries);
    candidates.sameKey();
    candidates.spellings();
    candidates.acronyms();
    candidates.lastNames();
    candidates.oneLetter();
    candidates.longer();
    return new Table(SCHEMA.names(), List.copyOf(candidates.found.values()));
  }

  private void add(Register.Entry one, Register.Entry other, String reason) {
    if (one == other) {
      return;
    }
    boolean swapped = one.mentions() > other.mentions();
    Register.Entry less = swapped ? other : one;
    Register.Entry more = swapped ? one : other;
    if (one.mentions() == other.mentions() && less.actor.name().compareTo(more.actor.name()) > 0) {
      less = other;
      more = one;
    }
    List<String> pair = List.of(less.actor.name(), more.actor.name());
    if (!found.containsKey(pair) && !found.containsKey(pair.reversed())) {
      found.put(
          pair,
          List.of(
              less.actor.name(),
              Integer.toString(less.mentions()),
              more.actor.name(),
              Integer.toString(more.mentions()),
              reason));
    }
  }

  private void sameKey() {
    var byKey = new HashMap<String, Register.Entry>();
    for (Register.Entry entry : names) {
      Register.Entry first =
          byKey.putIfAbsent(NameForm.key(entry.actor.name()).replace(" ", ""), entry);
      if (first != null) {
        add(entry, first, "the names differ in capitals, spaces or punctuation only");
      }
    }
  }

  /// One document says that `EFF` is the Electronic Frontier Foundation, another one speaks of EFF.
  private void spellings() {
    var byName = new HashMap<String, Register.Entry>();
    names.forEach(entry -> byName.put(NameForm.key(entry.actor.name()), entry));
    for (Register.Entry entry : names) {
      for (String alias : entry.aliases.keySet()) {
        Register.Entry other = byName.get(NameForm.key(alias));
        if (other != null && other != entry && !other.actor.type().equals("group")) {
          String document =
              entry.byDocument.entrySet().stream()
                  .filter(e -> e.getValue().containsKey(alias))
                  .map(Map.Entry::getKey)
                  .findFirst()
                  .orElse("");
          add(other, entry, "`%s` means %s in %s".formatted(alias, entry.actor.name(), document));
        }
      }
    }
  }

  private void acronyms() {
    var byInitials = new HashMap<String, List<Register.Entry>>();
    for (Register.Entry entry : names) {
      String initials = NameForm.initials(entry.actor.name());
      if (initials.length() >= SHORTEST_ACRONYM) {
        byInitials.computeIfAbsent(initials, _ -> new ArrayList<>()).add(entry);
      }
    }
    for (Register.Entry entry : names) {
      String name = entry.actor.name().replace(".", "");
      if (NameForm.isAcronym(name) && NameForm.isShouted(name)) {
        for (Register.Entry longer : byInitials.getOrDefault(name, List.of())) {
          add(entry, longer, "`%s` are its initials".formatted(name));
        }
      }
    }
  }

  private void lastNames() {
    var byLast = new HashMap<String, Set<Register.Entry>>();
    for (Register.Entry entry : names) {
      String name = entry.actor.name();
      if (isPerson(entry) && name.contains(" ")) {
        byLast
            .computeIfAbsent(name.substring(name.lastIndexOf(' ') + 1), _ -> new HashSet<>())
            .add(entry);
      }
    }
    for (Register.Entry entry : names) {
      Set<Register.Entry> full = byLast.getOrDefault(entry.actor.name(), Set.of());
      if (isPerson(entry) && full.size() == 1) {
        add(entry, full.iterator().next(), "it is the last name of this person only");
      }
    }
  }

  private static boolean isPerson(Register.Entry entry) {
    return entry.actor.type().equals(Named.PERSON);
  }

  /// Names that differ in one letter, as by a slip of the pen or of the character recognition.
  /// Every name is entered without each of its letters in turn, so that near ones meet.
  private void oneLetter() {
    var byPart = new HashMap<String, List<Register.Entry>>();
    for (Register.Entry entry : names) {
      String key = NameForm.key(entry.actor.name());
      if (key.length() >= SHORTEST && key.chars().noneMatch(Character::isDigit)) {
        var parts = new HashSet<String>();
        for (int i = 0; i < key.length(); i++) {
          parts.add(key.substring(0, i) + key.substring(i + 1));
        }
        parts.forEach(part -> byPart.computeIfAbsent(part, _ -> new ArrayList<>()).add(entry));
      }
    }
    for (Register.Entry entry : names) {
      String key = NameForm.key(entry.actor.name());
      near(entry, byPart.getOrDefault(key, List.of()));
      for (int i = 0; i < key.length() && key.length() >= SHORTEST; i++) {
        near(entry, byPart.getOrDefault(key.substring(0, i) + key.substring(i + 1), List.of()));
      }
    }
  }

  private void near(Register.Entry entry, List<Register.Entry> others) {
    for (Register.Entry other : others) {
      if (other != entry
          && isWithinOne(NameForm.key(entry.actor.name()), NameForm.key(other.actor.name()))) {
        add(entry, other, "the names differ in one letter");
      }
    }
  }

  /// Whether one insertion, deletion or replacement makes one text the other.
  static boolean isWithinOne(String one, String other) {
    int prefix = 0;
    int shorter = Math.min(one.length(), other.length());
    while (prefix < shorter && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
      suffix++;
    }
    return one.length() - prefix - suffix <= 1 && other.length() - prefix - suffix <= 1;
  }

  /// `Access Now` and `Access Now Europe`: one name goes on where the other ends.
  private void longer() {
    var byName = new HashMap<String, Register.Entry>();
    names.forEach(entry -> byName.put(NameForm.key(entry.actor.name()), entry));
    for (Register.Entry entry : names) {
      if (isPerson(entry) || entry.actor.type().equals("group")) {
        continue;
      }
      String key = NameForm.key(entry.actor.name());
      int space = key.lastIndexOf(' ');
      Register.Entry other = space < 0 ? null : byName.get(key.substring(0, space));
      if (other != null && !isPerson(other) && !other.actor.type().equals("group")) {
        add(entry, other, "one name is the other with a word more");
      }
    }
  }
}
