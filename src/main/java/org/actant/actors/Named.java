package org.actant.actors;

/// Who an actor is, wherever it is mentioned.
///
/// @param name by which reports speak of it
/// @param type such as `organization`, `person`, `infrastructure`
public record Named(String name, Actor.Kind kind, String type) {
  /// The types of names that the recognition finds, in words.
  static final String PERSON = "person";

  static final String ORGANIZATION = "organization";

  static Named of(Actor actor) {
    return new Named(actor.name(), actor.kind(), actor.type());
  }
}
