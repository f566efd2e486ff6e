package org.actant.cli;

import java.util.List;
import java.util.Optional;
import org.actant.search.Facet;
import org.actant.search.Selection;
import org.actant.search.YearRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of `actant search` that say which passages are looked at. Each but `--year` may be
/// given several times, and means any of them.
final class SearchSelection {
  @Option(names = "--issuer", paramLabel = "NAME", description = "Only documents of this issuer.")
  List<String> issuers = List.of();

  @Option(
      names = "--actor-type",
      paramLabel = "TYPE",
      description =
          "Only issuers of this type: company, ngo, government, academia, association, union,"
              + " other.")
  List<String> actorTypes = List.of();

  @Option(names = "--year", paramLabel = "Y..Z", description = "Only documents of these years.")
  @Nullable String years;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only this kind of document: report, critique, policy, letter, other.")
  List<String> kinds = List.of();

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only documents in this language, such as `de`.")
  List<String> languages = List.of();

  @Option(names = "--document", paramLabel = "ID", description = "Only this document.")
  List<String> documents = List.of();

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description =
          "Only passages with this code, suggested or coded; `actant code codes` lists them.")
  List<String> codes = List.of();

  @Option(
      names = "--actor",
      paramLabel = "NAME",
      description = "Only passages coded with this actor, under the code and stance if given.")
  List<String> actors = List.of();

  @Option(
      names = "--stance",
      paramLabel = "STANCE",
      description = "Only passages coded with this stance.")
  List<String> stances = List.of();

  Selection selection() {
    Selection selection =
        Selection.ALL
            .with(Facet.ISSUER, issuers)
            .with(Facet.ACTOR_TYPE, actorTypes)
            .with(Facet.KIND, kinds)
            .with(Facet.LANGUAGE, languages)
            .with(Facet.DOCUMENT, documents)
            .with(Facet.CODE, codes)
            .with(Facet.ACTOR, actors)
            .with(Facet.STANCE, stances);
    return Optional.ofNullable(years)
        .map(text -> selection.in(YearRange.parse(text)))
        .orElse(selection);
  }
}
