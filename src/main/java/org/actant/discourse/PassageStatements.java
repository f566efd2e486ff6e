package org.actant.discourse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.actant.actors.Actor;
import org.actant.actors.Actors;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.table.Csv;
import org.actant.table.Table;
import org.actant.workspace.Workspace;

/// The statements of a workspace: `codebook/passages/passages.csv`.
///
/// Two coders who say the same of the same passage make one statement. An actor that neither the
/// stage `actors` nor the gazetteer knows is the name of a person or an organization, and hence
/// human.
public final class PassageStatements {
  static final String FILE = "codebook/passages/passages.csv";
  static final String CODES = "codebook/passages/codes.csv";
  private static final String ACTORS = "codebook/actors/actors.csv";

  /// What a judgment makes of a passage, as far as it can be part of a network.
  public enum Status {
    /// By a person.
    CODED,
    /// By the machine; a person agrees.
    ACCEPTED,
    /// By the machine; nobody has looked.
    SUGGESTED;

    public static final List<Status> PEOPLE = List.of(CODED, ACCEPTED);
    public static final List<Status> ALL = List.of(CODED, ACCEPTED, SUGGESTED);

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The fields that make two codings the same statement.
  private static final List<String> SAME =
      List.of("document", "start", "end", "code", "actor", "target", "concept", "stance");

  private static final List<String> VARIABLES =
      List.of(
          "actor",
          "concept",
          "stance",
          "code",
          "target",
          "issuer",
          "actor_type",
          "document",
          "title",
          "year",
          "coder",
          "status",
          "codebook");

  private final Table table;
  private final Path file;

  private PassageStatements(Path file) throws IOException {
    this.file = file;
    this.table = Csv.read(file);
    for (String column :
        List.of("id", "document", "start", "end", "code", "coder", "status", "actor")) {
      if (!table.columns().contains(column)) {
        throw new InputException(
            file, 1, "no column `" + column + "`", "the table that the stage `passages` writes");
      }
    }
  }

  /// The files that decide what is read.
  static List<Path> inputs(Workspace workspace) {
    var inputs = new ArrayList<Path>();
    for (Path file :
        List.of(
            workspace.resolve(FILE),
            workspace.resolve(CODES),
            workspace.resolve(ACTORS),
            Actors.file(workspace))) {
      if (Files.isRegularFile(file)) {
        inputs.add(file);
      }
    }
    return inputs;
  }

  /// Reads the statements of these statuses.
  ///
  /// @throws UnavailableException if nothing has been coded yet
  public static Statements read(Workspace workspace, List<Status> statuses) throws IOException {
    Path file = workspace.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new UnavailableException(
          "no passages have been coded yet; run `actant code machine`, or name a file of Discourse"
              + " Network Analyzer with --dna FILE");
    }
    return new PassageStatements(file).statements(workspace, new TreeSet<>(statuses));
  }

  private Statements statements(Workspace workspace, SortedSet<Status> statuses)
      throws IOException {
    var leftOut = new TreeMap<String, Integer>();
    // people's codings come before suggestions, so that what somebody confirmed is no suggestion
    Map<List<String>, Integer> kept = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      for (int row = 0; row < table.rows().size(); row++) {
        if (!table.get(row, "status").equals(status.toString())) {
          continue;
        }
        if (!statuses.contains(status)) {
          leftOut.merge(status.toString(), 1, Integer::sum);
        } else if (kept.putIfAbsent(key(row), row) != null) {
          leftOut.merge("the same by another coder", 1, Integer::sum);
        }
      }
    }
    Map<String, Statements.Profile> actors = profiles(workspace);
    return new Statements(
        "coded passages",
        new TreeSet<>(VARIABLES),
        new TreeMap<>(Map.of("stance", Scale.STANCE)),
        "actor",
        "concept",
        "stance",
        Map.of("actor", actors, "target", actors, "issuer", actors),
        parents(workspace),
        leftOut,
        kept.values().stream().map(this::statement).toList());
  }

  private List<String> key(int row) {
    return SAME.stream().map(column -> field(row, column)).toList();
  }

  private Statement statement(int row) {
    var values = new TreeMap<String, String>();
    VARIABLES.forEach(variable -> values.put(variable, field(row, variable).strip()));
    String stance = values.getOrDefault("stance", "");
    if (!List.of("", "supports", "opposes", "mixed", "neutral").contains(stance)) {
      throw new InputException(
          file,
          "the stance `" + stance + "` of the passage " + field(row, "id"),
          "supports, opposes, mixed or neutral");
    }
    Optional<Moment> moment =
        Moment.parse(field(row, "date")).or(() -> Moment.parse(field(row, "year")));
    return new Statement(
        field(row, "id"),
        field(row, "document"),
        moment.orElse(null),
        values,
        field(row, "status").equals(Status.SUGGESTED.toString()));
  }

  /// A column that older tables do not have is empty.
  private String field(int row, String column) {
    return table.columns().contains(column) ? table.get(row, column) : "";
  }

  private Map<String, Statements.Profile> profiles(Workspace workspace) throws IOException {
    var profiles = new HashMap<String, Statements.Profile>();
    for (int row = 0; row < table.rows().size(); row++) {
      for (String column : List.of("actor", "target")) {
        profiles.put(field(row, column).strip(), new Statements.Profile(NodeKind.HUMAN, ""));
      }
    }
    for (int row = 0; row < table.rows().size(); row++) {
      profiles.put(
          field(row, "issuer").strip(),
          new Statements.Profile(NodeKind.HUMAN, field(row, "actor_type")));
    }
    Path gazetteer = Actors.file(workspace);
    if (Files.isRegularFile(gazetteer)) {
      for (Actor actor : Actors.read(gazetteer).actors()) {
        NodeKind kind =
            switch (actor.kind()) {
              case HUMAN -> NodeKind.HUMAN;
              case NONHUMAN -> NodeKind.NONHUMAN;
            };
        profiles.put(actor.name(), new Statements.Profile(kind, actor.type()));
      }
    }
    profiles.putAll(registered(workspace));
    return profiles;
  }

  /// What the stage `actors` says, where people's decisions count.
  private static Map<String, Statements.Profile> registered(Workspace workspace)
      throws IOException {
    var profiles = new HashMap<String, Statements.Profile>();
    Path file = workspace.resolve(ACTORS);
    if (Files.isRegularFile(file)) {
      Table actors = Csv.read(file);
      if (actors.columns().containsAll(List.of("actor", "kind", "type"))) {
        for (int row = 0; row < actors.rows().size(); row++) {
          NodeKind kind =
              actors.get(row, "kind").equals("nonhuman") ? NodeKind.NONHUMAN : NodeKind.HUMAN;
          profiles.put(
              actors.get(row, "actor"), new Statements.Profile(kind, actors.get(row, "type")));
        }
      }
    }
    return profiles;
  }

  private static Map<String, String> parents(Workspace workspace) throws IOException {
    Path codes = workspace.resolve(CODES);
    var parents = new HashMap<String, String>();
    if (Files.isRegularFile(codes)) {
      Table table = Csv.read(codes);
      if (table.columns().containsAll(List.of("code", "parent"))) {
        for (int row = 0; row < table.rows().size(); row++) {
          if (!table.get(row, "parent").isEmpty()) {
            parents.put(table.get(row, "code"), table.get(row, "parent"));
          }
        }
      }
    }
    return parents;
  }
}
