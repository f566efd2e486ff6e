package org.actant.cli;

import java.util.Optional;
import java.util.OptionalInt;
import org.actant.corpus.ActorType;
import org.actant.corpus.Description;
import org.actant.corpus.DocumentKind;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that describe documents.
final class DescriptionOptions {
  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "Title; default: what the file says, else its name.")
  String title = "";

  @Option(
      names = "--issuer",
      paramLabel = "NAME",
      description = "Organization that published the documents.")
  String issuer = "";

  @Option(
      names = "--actor-type",
      paramLabel = "TYPE",
      description = "One of ${COMPLETION-CANDIDATES}.")
  @Nullable ActorType actorType;

  @Option(names = "--year", paramLabel = "YEAR", description = "Year of publication.")
  @Nullable Integer year;

  @Option(names = "--kind", paramLabel = "KIND", description = "One of ${COMPLETION-CANDIDATES}.")
  @Nullable DocumentKind kind;

  @Option(names = "--language", paramLabel = "CODE", description = "Main language, such as en.")
  String language = "";

  @Option(names = "--url", paramLabel = "URL", description = "Address the document was taken from.")
  String url = "";

  @Option(names = "--licence", paramLabel = "TERMS", description = "Terms of use.")
  String licence = "";

  /// @param one whether a single document is described
  Description description(boolean one) {
    if (!title.isEmpty() && !one) {
      throw new InputException("found --title for several documents; expected it with one");
    }
    if (year != null && (year < 1000 || year > 2999)) {
      throw new InputException("found --year " + year + "; expected four digits, such as 2021");
    }
    return new Description(
        title,
        issuer,
        Optional.ofNullable(actorType),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.ofNullable(kind),
        language,
        url,
        licence);
  }
}
