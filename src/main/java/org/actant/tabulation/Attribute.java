package org.actant.tabulation;

import java.util.Locale;
import org.actant.corpus.Source;

/// What documents are grouped by.
public enum Attribute {
  ISSUER,
  ACTOR_TYPE,
  YEAR,
  KIND;

  /// Returns the document's value; empty if nobody knows it.
  String of(Source source) {
    return switch (this) {
      case ISSUER -> source.issuer();
      case ACTOR_TYPE -> source.actorType().toString();
      case YEAR -> source.year().isPresent() ? Integer.toString(source.year().getAsInt()) : "";
      case KIND -> source.kind().toString();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
