package org.actant.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actant.actors.Actor;
import org.actant.actors.ActorDesk;
import org.actant.actors.Actors;
import org.actant.corpus.ActorType;
import org.actant.corpus.Source;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/// Who makes claims and who answers. Companies and their associations make claims; NGOs,
/// governments, researchers, unions and others answer. What stands in brackets behind an issuer's
/// name, as in `Google (Patterson et al.)`, says who wrote, not whose word it is.
final class Issuers {
  static final Set<ActorType> CLAIMANTS = EnumSet.of(ActorType.COMPANY, ActorType.ASSOCIATION);

  private static final Pattern KIND =
      Pattern.compile(
          "(?:\\s+(?:Cloud|Labs?|Semiconductors?|Devices|Power|Inc\\.?|Corp\\.?|Corporation|Company|Group|Technologies|Systems|Platforms|Ltd\\.?|GmbH|AG|Energy))+$");
  private static final int SHORTEST = 4;

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(s -> s);

  private final ActorDesk desk;

  /// The spellings of each claimant, longest first.
  private final Map<String, List<String>> spellings = new TreeMap<>();

  private final Map<String, Pattern> patterns = new TreeMap<>();

  /// As [#patterns], without the names of what the claimant runs.
  private final Map<String, Pattern> ownNames = new TreeMap<>();

  private final @Nullable Pattern notNames;
  private final Map<String, List<String>> groups;
  private final @Nullable Pattern anyGroup;

  private Issuers(
      ActorDesk desk, List<Source> sources, List<Actor> gazetteer, ClaimLexicon lexicon) {
    this.desk = desk;
    for (Source source : sources) {
      if (isClaimant(source)) {
        spellings.computeIfAbsent(
            name(source), name -> spellings(name, gazetteer, lexicon.names().get(name)));
      }
    }
    lexicon
        .names()
        .forEach((name, owned) ->
            spellings.computeIfAbsent(name, _ -> spellings(name, gazetteer, owned)));
    spellings.forEach((name, all) -> {
      List<String> owned = lexicon.names().getOrDefault(name, List.of());
      patterns.put(name, anyOf(all));
      ownNames.put(name, anyOf(all.stream().filter(one -> !owned.contains(one)).toList()));
    });
    this.notNames = lexicon.notNames().isEmpty() ? null : anyOf(lexicon.notNames());
    this.groups = lexicon.groups();
    this.anyGroup = groups.isEmpty() ? null : anyOf(groups.keySet());
  }

  private static Pattern anyOf(Collection<String> names) {
    return Pattern.compile(
        "(?<![\\w-])(?:"
            + String.join(
                "|",
                names.stream()
                    .flatMap(Issuers::written)
                    .sorted(LONGEST_FIRST)
                    .map(Pattern::quote)
                    .toList())
            + ")(?![\\w-])");
  }

  /// A name, and the name in capitals, as headings have it.
  private static Stream<String> written(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT)).distinct();
  }

  static Issuers read(
      Workspace workspace, ActorDesk desk, List<Source> sources, ClaimLexicon lexicon)
      throws IOException {
    List<Actor> gazetteer =
        Files.isRegularFile(Actors.file(workspace))
            ? Actors.read(Actors.file(workspace)).actors()
            : List.of();
    return new Issuers(desk, sources, gazetteer, lexicon);
  }

  static boolean isClaimant(Source source) {
    return CLAIMANTS.contains(source.actorType());
  }

  /// Returns the name by which the issuer of a document goes.
  String name(Source source) {
    return desk.canonical(plain(source.issuer()), source.id());
  }

  static String plain(String issuer) {
    return issuer.replaceFirst("\\s*\\([^)]*\\)$", "").strip();
  }

  Set<String> claimants() {
    return spellings.keySet();
  }

  /// Returns the claimant that an actor is.
  Optional<String> claimant(String actor) {
    return Optional.of(plain(actor)).filter(spellings::containsKey);
  }

  /// Returns the claimants that a text names, by their names or those of what they run.
  Set<String> in(String text) {
    return in(patterns, text);
  }

  /// Returns the claimants that a text calls by their own names.
  Set<String> byOwnName(String text) {
    return in(ownNames, text);
  }

  /// Returns the names of things that only this claimant runs and that a text names.
  Set<String> things(String claimant, String text) {
    var things = new TreeSet<String>();
    for (Naming naming : namings(text, 0)) {
      if (naming.issuer().equals(claimant)
          && !naming.group()
          && !in(ownNames, naming.words()).contains(claimant)) {
        things.add(naming.words());
      }
    }
    return things;
  }

  private Set<String> in(Map<String, Pattern> patterns, String text) {
    String names = withoutOthers(text);
    var named = new TreeSet<String>();
    patterns.forEach((name, pattern) -> {
      if (pattern.matcher(names).find()) {
        named.add(name);
      }
    });
    return named;
  }

  /// Returns the claimants that belong to a group which a text names.
  Set<String> inGroups(String text) {
    var members = new TreeSet<String>();
    groups(text, 0).forEach(naming -> members.add(naming.issuer()));
    return members;
  }

  /// Returns the places where claimants are named, in the order of the text; all groups that one
  /// belongs to count.
  ///
  /// @param base where the text starts in its document
  List<Naming> namings(String text, int base) {
    var namings = new ArrayList<Naming>(groups(text, base));
    String names = withoutOthers(text);
    patterns.forEach((name, pattern) -> {
      Matcher matcher = pattern.matcher(names);
      while (matcher.find()) {
        namings.add(
            new Naming(name, base + matcher.start(), base + matcher.end(), matcher.group(), false));
      }
    });
    namings.sort(Comparator.comparingInt(Naming::start).thenComparing(Naming::issuer));
    return namings;
  }

  /// The text with blanks where a name means something else, such as the Amazon rainforest.
  String withoutOthers(String text) {
    return notNames == null
        ? text
        : notNames.matcher(text).replaceAll(match -> " ".repeat(match.group().length()));
  }

  private List<Naming> groups(String text, int base) {
    var namings = new ArrayList<Naming>();
    if (anyGroup != null) {
      Matcher matcher = anyGroup.matcher(text);
      while (matcher.find()) {
        for (String member : groups.getOrDefault(matcher.group(), List.of())) {
          if (spellings.containsKey(member)) {
            namings.add(
                new Naming(
                    member, base + matcher.start(), base + matcher.end(), matcher.group(), true));
          }
        }
      }
    }
    return namings;
  }

  List<String> spellings(String claimant) {
    return spellings.getOrDefault(claimant, List.of(claimant));
  }

  /// The name without the words that say what kind of company it is: `Corvane Cloud` goes by
  /// `Corvane`.
  static String brief(String name) {
    String brief = KIND.matcher(name).replaceFirst("").strip();
    return brief.length() < SHORTEST ? name : brief;
  }

  private static List<String> spellings(
      String name, List<Actor> gazetteer, @Nullable List<String> owned) {
    var all = new TreeSet<String>(List.of(name, brief(name)));
    for (Actor actor : gazetteer) {
      if (actor.name().equals(name)) {
        all.addAll(actor.aliases());
      }
    }
    if (owned != null) {
      all.addAll(owned);
    }
    return all.stream().sorted(LONGEST_FIRST).toList();
  }
}
