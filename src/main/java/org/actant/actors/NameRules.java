package org.actant.actors;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How names and the issuer are told in a text, as `codebook/actors.yaml` says. All words are in
/// lower case unless said otherwise.
///
/// @param issuerPronouns words by which a document speaks of its issuer
/// @param issuerPhrases phrases that mean the issuer where a document of this type of actor uses
///   them, such as `the company` in a company's report; those under `any` always do
/// @param suffixes last words of organizations' names, such as `inc.`
/// @param heads first words of organizations' names that go on with `of` or `for`, such as
///   `ministry`
/// @param types what an organization is whose name has one of these words, such as `party`
/// @param things what a thing is whose name ends with one of these words, such as `law` for an act
/// @param notNames what the recognition of names takes for a name and is none, as it is written,
///   such as `CEO`
public record NameRules(
    Set<String> issuerPronouns,
    Map<String, List<String>> issuerPhrases,
    Set<String> suffixes,
    Set<String> heads,
    Map<String, String> types,
    Map<String, String> things,
    Set<String> notNames) {
  /// The key of [#issuerPhrases] whose phrases hold for every type of actor.
  static final String ANY = "any";

  public NameRules {
    issuerPronouns = Set.copyOf(issuerPronouns);
    issuerPhrases = Map.copyOf(issuerPhrases);
    suffixes = Set.copyOf(suffixes);
    heads = Set.copyOf(heads);
    types = Map.copyOf(types);
    things = Map.copyOf(things);
    notNames = Set.copyOf(notNames);
  }

  static NameRules of(Set<String> issuerPronouns, Set<String> suffixes) {
    return new NameRules(
        issuerPronouns, Map.of(), suffixes, Set.of(), Map.of(), Map.of(), Set.of());
  }
}
