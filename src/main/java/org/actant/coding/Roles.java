package org.actant.coding;

import java.util.Optional;
import java.util.Set;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.codebook.CuePattern;
import org.actant.codebook.Subjects;
import org.actant.language.Parse;
import org.jspecify.annotations.Nullable;

/// Who acts in a match, and toward whom. Where a sentence mentions several actors, its dependencies
/// say so: the subject of the verb that the match stands at, and its object or a phrase of it; else
/// the order of words does ([Subjects]).
///
/// @param actor null if nobody is named
/// @param target null if nobody is named
record Roles(@Nullable String actor, @Nullable String target) {
  private static final Set<String> OBJECTS = Set.of("obj", "iobj", "obl", "nsubj:pass", "nmod");

  static Roles of(TaggedSentence sentence, CuePattern.Match match) {
    if (sentence.mentions().isEmpty()) {
      return new Roles(null, null);
    }
    Optional<Mention> guessed = Subjects.doer(sentence, match);
    if (sentence.mentions().size() == 1 && match.actor() == null && match.target() == null) {
      return new Roles(guessed.map(Mention::actor).orElse(null), null);
    }
    var clauses = new Clauses(sentence);
    if (clauses.parse().isEmpty()) {
      return new Roles(guessed.map(Mention::actor).orElse(null), null);
    }
    int verb = verb(clauses, match);
    Optional<Mention> actor =
        match.actor() == null
            ? verb < 0 ? Optional.empty() : clauses.subject(verb).flatMap(clauses::mention)
            : clauses.mention(match.actor());
    Mention who = actor.or(() -> guessed).orElse(null);
    Optional<Mention> target =
        match.target() == null
            ? verb < 0 ? Optional.empty() : target(clauses, verb, who, 0)
            : clauses.mention(match.target());
    return new Roles(
        who == null ? null : who.actor(),
        target
            .map(Mention::actor)
            .filter(name -> who == null || !name.equals(who.actor()))
            .orElse(null));
  }

  /// Returns the verb of the match, or the one above it; -1 if there is none.
  private static int verb(Clauses clauses, CuePattern.Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      if (clauses.isVerb(i) && !clauses.parse().is(i, Set.of("aux", "cop"))) {
        return i;
      }
    }
    int at = clauses.parse().headOf(match.from(), match.to());
    for (int step = 0; step < 4 && at != Parse.ROOT; step++) {
      if (clauses.isVerb(at)) {
        return at;
      }
      at = clauses.parse().head(at);
    }
    return -1;
  }

  /// Returns the actor that is an object of a verb, or of the one that it governs.
  private static Optional<Mention> target(
      Clauses clauses, int verb, @Nullable Mention actor, int depth) {
    for (int child : clauses.parse().children(verb, OBJECTS)) {
      Optional<Mention> found =
          clauses
              .mention(child)
              .filter(mention -> actor == null || !mention.actor().equals(actor.actor()));
      if (found.isPresent() && !clauses.preposition(child).equals("by")) {
        return found;
      }
    }
    for (int child : clauses.parse().children(verb, Set.of("xcomp", "ccomp"))) {
      Optional<Mention> subject =
          depth > 0 || !clauses.parse().relation(child).equals("ccomp")
              ? Optional.empty()
              : clauses.subject(child).flatMap(clauses::mention);
      Optional<Mention> found =
          subject
              .filter(mention -> actor == null || !mention.actor().equals(actor.actor()))
              .or(() -> depth > 1 ? Optional.empty() : target(clauses, child, actor, depth + 1));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
