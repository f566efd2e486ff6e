package org.actant.corpus;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.actant.provenance.Digest;

/// One document of the corpus, as `corpus/sources.csv` describes it. Texts that nobody knows are
/// empty.
///
/// @param id [#ID_RULE]; also the name of every file made from the document
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
  /// What an id is made of, in words. Two ids that differ in case only would be one file on many
  /// disks and count as the same.
  static final String ID_RULE =
      "at most 100 letters from a to z in either case, digits, `.`, `_` and `-`, a letter or digit"
          + " first and last";

  private static final Pattern ID =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?");

  /// Names that Windows keeps for devices, whatever follows a dot.
  private static final Pattern DEVICE =
      Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

  public Source {
    if (!isId(id)) {
      throw new IllegalArgumentException("not an id of " + ID_RULE + ": " + id);
    }
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches() && !DEVICE.matcher(text).matches();
  }

  /// Returns what ids are compared by when asking whether one is taken.
  static String fold(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  /// Returns this with the digest of its file.
  Source with(Digest digest) {
    return new Source(
        id, title, issuer, actorType, year, kind, language, url, licence, Optional.of(digest));
  }

  @Override
  public int compareTo(Source other) {
    return id.compareTo(other.id);
  }
}
