package org.actant.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;
import org.actant.language.Parse;
import org.jspecify.annotations.Nullable;

/// Questions of grammar about a parsed sentence: who is the subject of a verb, is it negated, which
/// preposition stands before a word.
final class Clauses {
  private static final Set<String> SUBJECT = Set.of("nsubj");
  private static final Set<String> NEGATORS =
      Set.of("not", "n't", "never", "no", "neither", "nor", "hardly", "barely", "nothing");
  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "nothing");
  private static final Set<String> RELATIVE = Set.of("that", "which", "who", "whom", "whose");
  private static final int DEEPEST = 6;

  private final TaggedSentence sentence;
  private final Parse parse;

  Clauses(TaggedSentence sentence) {
    this.sentence = sentence;
    this.parse = sentence.parse();
  }

  Parse parse() {
    return parse;
  }

  String lemma(int token) {
    return sentence.lemma(token);
  }

  boolean isVerb(int token) {
    return sentence.token(token).pos().startsWith("VB");
  }

  boolean isNoun(int token) {
    return sentence.token(token).pos().startsWith("NN");
  }

  boolean isAdjective(int token) {
    return sentence.token(token).pos().startsWith("JJ");
  }

  /// Returns what is done to in `is committed to`.
  Optional<Integer> passiveSubject(int verb) {
    return parse.children(verb, Set.of("nsubj:pass")).stream().findFirst();
  }

  boolean isPassive(int verb) {
    return !parse.children(verb, Set.of("aux:pass", "nsubj:pass")).isEmpty();
  }

  /// Returns the preposition of a noun, or the particle `to` before a verb; empty if there is none.
  String preposition(int token) {
    for (int child : parse.children(token, Set.of("case", "mark"))) {
      return sentence.form(child);
    }
    return "";
  }

  /// Returns the token that stands for who does what a verb says; the doer of a passive stands
  /// after `by`. A verb without a subject of its own has that of the verb above it.
  Optional<Integer> subject(int verb) {
    return subject(verb, 0);
  }

  private Optional<Integer> subject(int verb, int depth) {
    if (verb == Parse.ROOT || depth > DEEPEST) {
      return Optional.empty();
    }
    boolean passive = isPassive(verb) || isReducedPassive(verb);
    if (passive) {
      for (int child : parse.children(verb, Set.of("obl"))) {
        if (preposition(child).equals("by")) {
          return Optional.of(child);
        }
      }
      return Optional.empty();
    }
    for (int child : parse.children(verb, SUBJECT)) {
      if (!RELATIVE.contains(sentence.form(child)) || !parse.is(verb, Set.of("acl"))) {
        return Optional.of(child);
      }
    }
    String relation = parse.relation(verb);
    int head = parse.head(verb);
    if (head == Parse.ROOT) {
      return Optional.empty();
    }
    return switch (relation) {
      case "acl:relcl", "acl" ->
          isVerb(head) || isNoun(head) ? owner(head, relation) : Optional.of(head);
      case "xcomp", "advcl", "conj", "ccomp" -> subject(head, depth + 1);
      default -> Optional.empty();
    };
  }

  /// Of `our plan to build` the owner of the plan builds; of `companies opposing` the companies do.
  private Optional<Integer> owner(int noun, String relation) {
    if (relation.equals("acl")) {
      List<Integer> owners = parse.children(noun, Set.of("nmod:poss"));
      if (!owners.isEmpty()) {
        return Optional.of(owners.getFirst());
      }
    }
    return Optional.of(noun);
  }

  private boolean isReducedPassive(int verb) {
    return sentence.token(verb).pos().equals("VBN")
        && parse.is(verb, Set.of("acl"))
        && parse.children(verb, Set.of("aux")).isEmpty();
  }

  /// Returns the word that negates a verb, noun or adjective: `not`, `no`, or a subject that is
  /// nobody.
  @Nullable String negator(int token) {
    for (int child : parse.children(token)) {
      String form = sentence.form(child);
      if (form.equals("longer") && child > 0 && sentence.form(child - 1).equals("no")) {
        return "no longer";
      }
      if (NEGATORS.contains(form) && !isOnly(child)
          || (NOBODY.contains(form) && parse.is(child, SUBJECT))) {
        return sentence.exact(child);
      }
      if (parse.is(child, SUBJECT)
          && parse.children(child, Set.of("det")).stream()
              .anyMatch(det -> sentence.form(det).equals("no"))) {
        return "no";
      }
    }
    return null;
  }

  private boolean isOnly(int negator) {
    return negator + 1 < sentence.size()
        && Set.of("only", "just", "merely", "least").contains(sentence.form(negator + 1));
  }

  /// Returns the actor that a token stands for: one mentioned there, or in the phrase it governs.
  Optional<Mention> mention(int token) {
    Optional<Mention> here =
        sentence.mentions().stream().filter(m -> m.from() <= token && token < m.to()).findFirst();
    if (here.isPresent()) {
      return here;
    }
    for (int child : parse.children(token, Set.of("compound", "nmod", "flat", "appos", "amod"))) {
      Optional<Mention> below =
          sentence.mentions().stream().filter(m -> m.from() <= child && child < m.to()).findFirst();
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }
}
