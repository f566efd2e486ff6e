package org.actant.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that are known before a document is read: the gazetteer's and the issuers'. Made once
/// for a corpus and shared by all documents; everything is found by a first word or by a whole
/// name's key, so that a lookup does not grow with the number of issuers.
final class NameTable {
  /// Words that stand at a place, and the actor that they name.
  ///
  /// @param words in lower case, or as they are written if `exact`
  record Alias(String[] words, Named actor, boolean exact) {}

  private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  /// First words that many names share tell nobody's name.
  private static final Set<String> COMMON_FIRST_WORDS =
      Set.of(
          "european",
          "american",
          "british",
          "german",
          "french",
          "national",
          "international",
          "global",
          "world",
          "united",
          "new",
          "federal",
          "royal",
          "central",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "center",
          "centre",
          "future",
          "climate",
          "open",
          "secure",
          "public",
          "green",
          "data",
          "digital",
          "good",
          "artificial",
          "free",
          "general",
          "first",
          "association",
          "council",
          "institute",
          "joint",
          "energy",
          "environmental",
          "alliance",
          "committee",
          "city",
          "state",
          "department");

  private static final int SHORTEST_INITIALS = 3;

  private final Actors gazetteer;
  private final Map<String, List<Alias>> aliases = new HashMap<>();
  private final Map<String, List<Alias>> exactAliases = new HashMap<>();
  private final Map<String, List<Alias>> issuerAliases = new HashMap<>();
  private final Map<String, Named> byKey = new HashMap<>();
  private final Map<String, Named> byIssuer = new HashMap<>();

  /// @param issuers of the whole corpus, each with what it is
  NameTable(Actors gazetteer, SortedMap<String, String> issuers) {
    this.gazetteer = gazetteer;
    gazetteer.actors().forEach(this::enter);
    issuers(issuers);
  }

  Actors gazetteer() {
    return gazetteer;
  }

  private void enter(Actor actor) {
    Named named = Named.of(actor);
    byKey.putIfAbsent(NameForm.key(actor.name()), named);
    byKey.putIfAbsent(NameForm.key(actor.id()), named);
    for (String written : actor.aliases()) {
      boolean exact = written.chars().anyMatch(Character::isUpperCase);
      enter(exact ? exactAliases : aliases, written.strip(), named, exact);
      byKey.putIfAbsent(NameForm.key(written), named);
    }
  }

  /// Enters an alias as the tokenizer may cut it: it takes most hyphens for words of their own, and
  /// leaves those of `e-waste` and `co-location` in their words.
  private static void enter(
      Map<String, List<Alias>> index, String written, Named named, boolean exact) {
    var cuts = new ArrayList<String[]>();
    cuts.add(words(written));
    if (written.indexOf('-') >= 0) {
      cuts.add(written.split("\\s+"));
    }
    for (String[] words : cuts) {
      index.computeIfAbsent(words[0], _ -> new ArrayList<>()).add(new Alias(words, named, exact));
    }
  }

  private void issuers(SortedMap<String, String> issuers) {
    var shorter = new TreeMap<String, List<Named>>();
    issuers.forEach((issuer, type) -> {
      if (!issuer.isBlank()) {
        List<String> spellings = spellings(issuer);
        Named named = named(issuer, type, spellings);
        byIssuer.put(issuer, named);
        for (String spelling : spellings) {
          enterIssuer(spelling, named);
          shorter(spelling)
              .forEach(key -> shorter.computeIfAbsent(key, _ -> new ArrayList<>()).add(named));
        }
      }
    });
    shorter.forEach((key, named) -> {
      if (new HashSet<>(named).size() == 1) {
        byKey.putIfAbsent(key, named.getFirst());
      }
    });
  }

  /// Two issuers whose names differ in legal form or spelling only are one.
  private Named named(String issuer, String type, List<String> spellings) {
    for (String spelling : spellings) {
      Named known = byKey.get(NameForm.key(spelling));
      if (known != null && known.kind() == Actor.Kind.HUMAN) {
        return known;
      }
    }
    return new Named(issuer, Actor.Kind.HUMAN, type);
  }

  private void enterIssuer(String spelling, Named named) {
    enter(issuerAliases, NameForm.core(spelling).toLowerCase(Locale.ROOT), named, false);
    byKey.putIfAbsent(NameForm.key(spelling), named);
  }

  /// An issuer may be listed as `Future of Life Institute (FLI)`, `BEUC - The European Consumer
  /// Organisation` or `IKEA / Ingka Group`; each part is its name.
  private static List<String> spellings(String issuer) {
    var spellings = new ArrayList<String>();
    Matcher inner = IN_PARENTHESES.matcher(issuer);
    String outer = inner.replaceAll(" ").strip();
    for (String part : (outer.isEmpty() ? issuer : outer).split("\\s+[-–/|]\\s+")) {
      if (!part.isBlank()) {
        spellings.add(part.strip());
      }
    }
    inner.reset();
    while (inner.find()) {
      String part = inner.group(1).strip();
      if (part.length() > 1 && NameForm.isCapitalized(part)) {
        spellings.add(part);
      }
    }
    return spellings.isEmpty() ? List.of(issuer) : spellings;
  }

  /// The first words of a name, and its initials: they mean an issuer if they fit no other one.
  private static Set<String> shorter(String spelling) {
    var shorter = new HashSet<String>();
    String[] words = NameForm.core(spelling).split("\\s+");
    var start = new StringBuilder();
    for (int i = 0; i + 1 < words.length; i++) {
      start.append(i == 0 ? "" : " ").append(words[i]);
      String key = NameForm.key(start.toString());
      if (i > 0 || !COMMON_FIRST_WORDS.contains(key)) {
        shorter.add(key);
      }
    }
    String initials = NameForm.initials(spelling);
    if (initials.length() >= SHORTEST_INITIALS) {
      shorter.add(initials.toLowerCase(Locale.ROOT));
    }
    return shorter;
  }

  /// The tokenizer takes hyphens for words.
  static String[] words(String name) {
    return name.split("\\s+|(?<=-)|(?=-)");
  }

  /// Returns the actor that this issuer is.
  Named issuer(String issuer) {
    Named named = byIssuer.get(issuer);
    return named == null ? new Named(issuer, Actor.Kind.HUMAN, Named.ORGANIZATION) : named;
  }

  /// Returns the actor whose name, id, alias or short form this is.
  Optional<Named> find(String name) {
    Named issuer = byIssuer.get(name);
    return issuer != null
        ? Optional.of(issuer)
        : Optional.ofNullable(byKey.get(NameForm.key(name)));
  }

  /// Returns the aliases that begin with this lower-case word or lemma.
  List<Alias> aliases(String word) {
    return aliases.getOrDefault(word, List.of());
  }

  /// Returns the aliases that begin with this word as it is written.
  List<Alias> exactAliases(String word) {
    return exactAliases.getOrDefault(word, List.of());
  }

  /// Returns the issuers whose names begin with this lower-case word.
  List<Alias> issuerAliases(String word) {
    return issuerAliases.getOrDefault(word, List.of());
  }
}
