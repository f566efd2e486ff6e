package org.actant.actors;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The classes of actors that cues tell apart; written in lower case in cues.
public enum ActorClass {
  /// Any actor.
  ACTOR,
  /// People, groups and organizations.
  HUMAN,
  /// Things, standards, nature, money.
  NONHUMAN,
  /// The one who issued the document, by name or as `we`.
  ISSUER,
  /// A human actor who is not the issuer.
  OTHER;

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(ActorClass::label).toList();
  }

  public boolean includes(Mention mention) {
    return switch (this) {
      case ACTOR -> true;
      case HUMAN -> mention.kind() == Actor.Kind.HUMAN;
      case NONHUMAN -> mention.kind() == Actor.Kind.NONHUMAN;
      case ISSUER -> mention.issuer();
      case OTHER -> mention.kind() == Actor.Kind.HUMAN && !mention.issuer();
    };
  }
}
