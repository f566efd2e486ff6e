package org.actant.actors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person decided about an actor: one line of `codebook/actors.jsonl`.
///
/// ```json
/// {"id":"5f0c2a","at":"2025-03-01T10:00:00Z","who":"ada","decision":"merge","actor":"EFF","to":"Electronic Frontier Foundation","because":"its acronym"}
/// ```
///
/// @param id by which [Kind#UNDO] names it
/// @param at when, in ISO 8601
/// @param actor the name that the actor had then
/// @param to merge: the actor that it is; rename: its name from now on; split: the actor that the
///   alias names instead
/// @param alias split: the spelling that is taken out
/// @param documents split: where; everywhere if absent
/// @param kind kind: what it is; merge: what the other actor is
/// @param type likewise
/// @param undoes undo: the decision that is taken back
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
    String id,
    String at,
    String who,
    @JsonProperty("decision") Kind decision,
    @Nullable String actor,
    @Nullable String to,
    @Nullable String alias,
    @Nullable List<String> documents,
    Actor.@Nullable Kind kind,
    @Nullable String type,
    @Nullable String undoes,
    @Nullable String because) {
  /// What can be decided.
  public enum Kind {
    /// Two names are one actor's.
    @JsonProperty("merge")
    MERGE,
    /// An alias is another actor's name.
    @JsonProperty("split")
    SPLIT,
    /// The actor goes by another name.
    @JsonProperty("rename")
    RENAME,
    /// The actor is human or not, and of what type.
    @JsonProperty("kind")
    KIND,
    /// The name is noise and no actor's.
    @JsonProperty("ignore")
    IGNORE,
    /// An earlier decision does not hold any more.
    @JsonProperty("undo")
    UNDO
  }

  /// Returns the first required field that is missing, or null.
  @Nullable String missing() {
    // Jackson leaves absent fields null, whatever the annotations say
    @Nullable Object[] common = {id, at, who, decision};
    String[] names = {"id", "at", "who", "decision"};
    for (int i = 0; i < common.length; i++) {
      if (common[i] == null || common[i].equals("")) {
        return names[i];
      }
    }
    if (decision != Kind.UNDO && actor == null) {
      return "actor";
    }
    return switch (decision) {
      case MERGE, RENAME -> to == null ? "to" : null;
      case SPLIT -> alias == null ? "alias" : to == null ? "to" : null;
      case KIND -> kind == null ? "kind" : null;
      case UNDO -> undoes == null ? "undoes" : null;
      case IGNORE -> null;
    };
  }

  /// Returns what was decided, as a sentence without the reason.
  public String says() {
    return switch (decision) {
      case MERGE -> "%s is %s".formatted(actor, to);
      case RENAME -> "%s is called %s".formatted(actor, to);
      case SPLIT ->
          "`%s` is not %s but %s%s"
              .formatted(
                  alias, actor, to, documents == null ? "" : " in " + String.join(", ", documents));
      case KIND -> "%s is %s%s".formatted(actor, label(), type == null ? "" : ", " + type);
      case IGNORE -> "%s is no actor".formatted(actor);
      case UNDO -> "decision %s does not hold".formatted(undoes);
    };
  }

  private String label() {
    return kind == null ? "" : kind.label();
  }
}
