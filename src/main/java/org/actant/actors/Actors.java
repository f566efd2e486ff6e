package org.actant.actors;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.actant.corpus.ActorType;
import org.actant.input.InputException;
import org.actant.input.YamlValue;
import org.actant.workspace.Workspace;

/// The gazetteer `codebook/actors.yaml`: actors that are known beforehand, and how names are told.
///
/// @param expected ids of actors of which every document could be expected to speak
public record Actors(NameRules rules, List<Actor> actors, List<String> expected) {
  static final String FILE = "codebook/actors.yaml";

  public Actors {
    actors = List.copyOf(actors);
    expected = List.copyOf(expected);
  }

  /// A gazetteer that knows pronouns, last words of names, and actors.
  public Actors(Set<String> issuerPronouns, Set<String> suffixes, List<Actor> actors) {
    this(NameRules.of(issuerPronouns, suffixes), actors, List.of());
  }

  public static Path file(Workspace workspace) {
    return workspace.resolve(FILE);
  }

  /// Reads and checks a gazetteer.
  ///
  /// @throws InputException naming file and line of a duplicate id, of an alias that two actors
  ///   share, or of an expected actor that is not listed
  public static Actors read(Path file) throws IOException {
    YamlValue root =
        YamlValue.read(file)
            .allowKeys(
                "version",
                "issuer_pronouns",
                "issuer_phrases",
                "organization_suffixes",
                "organization_heads",
                "organization_types",
                "thing_types",
                "not_names",
                "expected",
                "actors");
    root.get("version").integer(1, 1_000_000);
    List<Actor> actors = actors(root);
    return new Actors(rules(root), actors, expected(root, actors));
  }

  private static NameRules rules(YamlValue root) {
    return new NameRules(
        words(root, "issuer_pronouns"),
        phrases(root),
        words(root, "organization_suffixes"),
        words(root, "organization_heads"),
        types(root, "organization_types"),
        types(root, "thing_types"),
        words(root, "not_names"));
  }

  private static Set<String> words(YamlValue root, String key) {
    return root.find(key).map(value -> new HashSet<>(value.strings())).orElseGet(HashSet::new);
  }

  private static Map<String, List<String>> phrases(YamlValue root) {
    var phrases = new LinkedHashMap<String, List<String>>();
    Optional<YamlValue> value = root.find("issuer_phrases");
    if (value.isPresent()) {
      for (Map.Entry<String, YamlValue> entry : value.get().entries().entrySet()) {
        if (!entry.getKey().equals(NameRules.ANY) && !isActorType(entry.getKey())) {
          throw entry
              .getValue()
              .unexpected(
                  "is no type of actor",
                  NameRules.ANY + " or one of " + List.of(ActorType.values()));
        }
        phrases.put(entry.getKey(), entry.getValue().strings());
      }
    }
    return phrases;
  }

  private static boolean isActorType(String word) {
    for (ActorType type : ActorType.values()) {
      if (type.toString().equals(word)) {
        return true;
      }
    }
    return false;
  }

  /// Returns the type of each word; a word that tells two types is refused.
  private static Map<String, String> types(YamlValue root, String key) {
    var types = new HashMap<String, String>();
    Optional<YamlValue> value = root.find(key);
    if (value.isPresent()) {
      for (Map.Entry<String, YamlValue> entry : value.get().entries().entrySet()) {
        for (YamlValue word : entry.getValue().list()) {
          String other = types.put(word.string(), entry.getKey());
          if (other != null) {
            throw word.unexpected(
                "has the word `" + word.string() + "`, which also means " + other, "one type");
          }
        }
      }
    }
    return types;
  }

  private static List<Actor> actors(YamlValue root) {
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
              root.file(),
              alias.line(),
              "the alias `" + alias.string() + "` again (also of `" + owner + "`)",
              "each alias once");
        }
      }
      actors.add(actor);
    }
    return actors;
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

  private static List<String> expected(YamlValue root, List<Actor> actors) {
    var expected = new ArrayList<String>();
    Optional<YamlValue> value = root.find("expected");
    if (value.isPresent()) {
      for (YamlValue id : value.get().list()) {
        if (actors.stream().noneMatch(actor -> actor.id().equals(id.string()))) {
          throw id.unexpected(
              "names the unknown actor `" + id.string() + "`", "the id of an actor");
        }
        expected.add(id.string());
      }
    }
    return expected;
  }

  /// Returns the expected actors by name.
  List<Actor> expectedActors() {
    return actors.stream().filter(actor -> expected.contains(actor.id())).toList();
  }
}
