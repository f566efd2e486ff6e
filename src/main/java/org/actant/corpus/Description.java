package org.actant.corpus;

import java.util.Optional;
import java.util.OptionalInt;
import org.actant.provenance.Digest;

/// What a user says about documents when adding them; what is not said is empty.
public record Description(
    String title,
    String issuer,
    Optional<ActorType> actorType,
    OptionalInt year,
    Optional<DocumentKind> kind,
    String language,
    String url,
    String licence) {
  public static final Description NOTHING =
      new Description("", "", Optional.empty(), OptionalInt.empty(), Optional.empty(), "", "", "");

  /// Returns this with the gaps filled by `other`.
  Description or(Description other) {
    return new Description(
        title.isEmpty() ? other.title : title,
        issuer.isEmpty() ? other.issuer : issuer,
        actorType.or(() -> other.actorType),
        year.isPresent() ? year : other.year,
        kind.or(() -> other.kind),
        language.isEmpty() ? other.language : language,
        url.isEmpty() ? other.url : url,
        licence.isEmpty() ? other.licence : licence);
  }

  /// Returns the row of a document that is described so; what is not said of its kind and its
  /// issuer's type is `other`.
  Source source(String id, String title, String url, Digest sha256) {
    return new Source(
        id,
        title,
        issuer,
        actorType.orElse(ActorType.OTHER),
        year,
        kind.orElse(DocumentKind.OTHER),
        language,
        url,
        licence,
        Optional.of(sha256));
  }
}
