package org.actant.actors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// The gazetteer `codebook/actors.yaml`: actors that are known beforehand, and how names are told.
///
/// @param issuerPronouns words by which a document speaks of its issuer
/// @param organizationSuffixes last words of organizations' names, in lower case, such as `inc.`
public record Actors(
    Set<String> issuerPronouns, Set<String> organizationSuffixes, List<Actor> actors) {
  static final String FILE = "codebook/actors.yaml";

  public Actors {
    issuerPronouns = Set.copyOf(issuerPronouns);
    organizationSuffixes = Set.copyOf(organizationSuffixes);
    actors = List.copyOf(actors);
  }

  public static Path file(Workspace workspace) {
    return workspace.resolve(FILE);
  }

  /// Reads and checks a gazetteer.
  ///
  /// @throws InputException naming file and line of a duplicate id or of an alias that two actors
  ///   share
  public static Actors read(Path file) throws IOException {
    YamlValue root =
        YamlValue.read(file)
            .allowKeys("version", "issuer_pronouns", "organization_suffixes", "actors");
    root.get("version").integer(1, 1_000_000);
    var ids = new HashSet<String>();
    Map<String, String> owners = new HashMap<>();
    var actors = new ArrayList<Actor>();
    for (YamlValue value : root.get("actors").list()) {
      Actor actor = actor(value);
      if (!ids.add(actor.id())) {
        throw value.get("id").unexpected("is `" + actor.id() + "` a second time", "each id once");
      }
      for (YamlValue alias : value.get("aliases").list()) {
        String owner = owners.put(alias.string(), actor.id());
        if (owner != null) {
          throw new InputException(
              file,
              alias.line(),
              "the alias `" + alias.string() + "` again (also of `" + owner + "`)",
              "each alias once");
        }
      }
      actors.add(actor);
    }
    return new Actors(
        new HashSet<>(root.get("issuer_pronouns").strings()),
        new HashSet<>(root.get("organization_suffixes").strings()),
        actors);
  }

  private static Actor actor(YamlValue value) {
    value.allowKeys("id", "name", "kind", "type", "aliases");
    return new Actor(
        value.string("id"),
        value.string("name"),
        value.get("kind").constant(Actor.Kind.class),
        value.string("type"),
        value.get("aliases").strings());
  }
}
