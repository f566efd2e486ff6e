package org.actant.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.actant.actors.Actor;
import org.actant.actors.ActorDesk;
import org.actant.actors.Actors;
import org.actant.corpus.ActorType;
import org.actant.corpus.Source;
import org.actant.workspace.Workspace;

/// Who makes claims and who answers. Companies and their associations make claims; NGOs,
/// governments, researchers, unions and others answer. What stands in brackets behind an issuer's
/// name, as in `Google (Patterson et al.)`, says who wrote, not whose word it is.
final class Issuers {
  static final Set<ActorType> CLAIMANTS = EnumSet.of(ActorType.COMPANY, ActorType.ASSOCIATION);

  private static final Pattern KIND =
      Pattern.compile(
          "(?:\\s+(?:Cloud|Labs?|Semiconductors?|Devices|Power|Inc\\.?|Corp\\.?|Corporation|Company|Group|Technologies|Systems|Platforms|Ltd\\.?|GmbH|AG|Energy))+$");
  private static final int SHORTEST = 4;

  private final ActorDesk desk;

  /// The spellings of each claimant, longest first.
  private final Map<String, List<String>> spellings = new TreeMap<>();

  private final Map<String, Pattern> patterns = new TreeMap<>();

  private Issuers(ActorDesk desk, List<Source> sources, List<Actor> gazetteer) {
    this.desk = desk;
    for (Source source : sources) {
      if (isClaimant(source)) {
        spellings.computeIfAbsent(name(source), name -> spellings(name, gazetteer));
      }
    }
    spellings.forEach((name, all) ->
        patterns.put(
            name,
            Pattern.compile(
                "(?<![\\w-])(?:"
                    + String.join(
                        "|", all.stream().flatMap(Issuers::written).map(Pattern::quote).toList())
                    + ")(?![\\w-])")));
  }

  /// A name, and the name in capitals, as headings have it.
  private static Stream<String> written(String name) {
    return Stream.of(name, name.toUpperCase(Locale.ROOT)).distinct();
  }

  static Issuers read(Workspace workspace, ActorDesk desk, List<Source> sources)
      throws IOException {
    List<Actor> gazetteer =
        Files.isRegularFile(Actors.file(workspace))
            ? Actors.read(Actors.file(workspace)).actors()
            : List.of();
    return new Issuers(desk, sources, gazetteer);
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

  /// Returns the claimants that a text names.
  Set<String> in(String text) {
    var named = new TreeSet<String>();
    patterns.forEach((name, pattern) -> {
      if (pattern.matcher(text).find()) {
        named.add(name);
      }
    });
    return named;
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

  private static List<String> spellings(String name, List<Actor> gazetteer) {
    var all = new TreeSet<String>(List.of(name, brief(name)));
    for (Actor actor : gazetteer) {
      if (actor.name().equals(name)) {
        all.addAll(actor.aliases());
      }
    }
    var sorted = new ArrayList<>(all);
    sorted.sort(java.util.Comparator.comparingInt(String::length).reversed().thenComparing(s -> s));
    return sorted;
  }
}
