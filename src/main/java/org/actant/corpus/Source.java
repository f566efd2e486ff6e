package org.actant.corpus;

import java.util.Optional;
import java.util.OptionalInt;
import org.actant.provenance.Digest;

/// One document of the corpus, as `corpus/sources.csv` describes it. Texts that nobody knows are
/// empty.
///
/// @param id lower-case letters, digits and hyphens; also the name of every file made from the
///   document
/// @param year of publication
/// @param language BCP 47 code such as `en`
/// @param licence under which the document may be used, in words
/// @param sha256 of the document's file, once it is known
public record Source(
    String id,
    String title,
    String issuer,
    ActorType actorType,
    OptionalInt year,
    DocumentKind kind,
    String language,
    String url,
    String licence,
    Optional<Digest> sha256)
    implements Comparable<Source> {
  public Source {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "not an id of lower-case letters, digits and hyphens: " + id);
    }
  }

  static boolean isId(String text) {
    return text.matches("[a-z0-9](?:[a-z0-9-]*[a-z0-9])?") && text.length() <= 100;
  }

  @Override
  public int compareTo(Source other) {
    return id.compareTo(other.id);
  }
}
