package org.actant.actors;

/// A place in a sentence where an actor is named.
///
/// @param from first token
/// @param to one past the last token
/// @param actor the actor's name, the same for all aliases
/// @param type what the actor is, such as `organization`; empty if not known
/// @param issuer whether this is the issuer of the document
public record Mention(
    int from, int to, String actor, Actor.Kind kind, String type, boolean issuer) {
  public Mention(int from, int to, String actor, Actor.Kind kind, boolean issuer) {
    this(from, to, actor, kind, "", issuer);
  }

  public int length() {
    return to - from;
  }

  public boolean overlaps(Mention other) {
    return from < other.to && other.from < to;
  }
}
