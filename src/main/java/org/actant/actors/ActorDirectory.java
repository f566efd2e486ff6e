package org.actant.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The actors that a person can name in a command: those of the table `actors.csv` by name or id,
/// and those that the desk knows by an alias.
public final class ActorDirectory {
  private static final int NEAR_SHOWN = 5;

  private final ActorDesk desk;
  private final Map<String, Named> byName = new LinkedHashMap<>();
  private final Map<String, String> byId = new LinkedHashMap<>();

  private ActorDirectory(ActorDesk desk, Table actors) {
    this.desk = desk;
    for (int row = 0; row < actors.rows().size(); row++) {
      String name = actors.get(row, "actor");
      byName.put(
          name,
          new Named(name, MentionTable.kind(actors.get(row, "kind")), actors.get(row, "type")));
      byId.put(actors.get(row, "id"), name);
    }
  }

  /// Reads the table that the stage `actors` wrote; without it only the desk's actors are known.
  public static ActorDirectory read(Workspace workspace) throws IOException {
    Path file = workspace.resolve(ActorsStage.FOLDER + "/actors.csv");
    Table actors =
        Files.exists(file) ? Csv.read(file) : new Table(Register.ACTORS.names(), List.of());
    return new ActorDirectory(ActorDesk.read(workspace), actors);
  }

  /// Returns the actor that somebody means by a name, an id or an alias.
  public Optional<Named> find(String text) {
    Named named = byName.get(text);
    if (named == null && byId.containsKey(text)) {
      named = byName.get(byId.get(text));
    }
    if (named != null) {
      return Optional.of(named);
    }
    Optional<Named> known = desk.find(text);
    if (known.isPresent()) {
      return known;
    }
    String key = NameForm.key(text);
    return byName.values().stream().filter(n -> NameForm.key(n.name()).equals(key)).findFirst();
  }

  /// Returns the actor that somebody means.
  ///
  /// @throws InputException with the nearest names if there is none
  public Named require(String text) {
    return find(text)
        .orElseThrow(() -> {
          List<String> near = near(text);
          return new InputException(
              "found the unknown actor `%s`; expected a name or id that `actant actors list` shows%s"
                  .formatted(text, near.isEmpty() ? "" : ", such as " + String.join(", ", near)));
        });
  }

  private List<String> near(String text) {
    String key = NameForm.key(text);
    record Near(String name, int distance) {}
    var near = new ArrayList<Near>();
    for (String name : byName.keySet()) {
      String other = NameForm.key(name);
      int distance = other.contains(key) ? 1 : distance(key, other);
      for (String word : other.split(" ")) {
        distance = Math.min(distance, distance(key, word));
      }
      if (distance <= Math.max(1, key.length() / 4)) {
        near.add(new Near(name, distance));
      }
    }
    near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::name));
    return near.stream().limit(NEAR_SHOWN).map(Near::name).toList();
  }

  /// The least number of letters to insert, delete or replace (Levenshtein 1966).
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
