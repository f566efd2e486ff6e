package org.actant.codebook;

import java.util.Optional;
import java.util.Set;
import org.actant.actors.TaggedSentence;

/// Tells whether a run of words is negated by what stands before it: `does not yet require`, `no
/// binding pledge`, `failed to sign`, `without asking`. Between the two may stand what belongs to
/// the same phrase, in the manner of NegEx (Chapman et al. 2001, doi 10.1006/jbin.2001.1029).
public final class Negation {
  private static final int FARTHEST = 5;

  private static final Set<String> NEGATORS =
      Set.of(
          "not", "n't", "never", "no", "without", "neither", "nor", "hardly", "barely", "nobody",
          "none", "no-one", "nothing");

  /// Verbs that negate what they govern by `to`.
  private static final Set<String> FAILING =
      Set.of("fail", "decline", "refuse", "neglect", "cease", "unable", "reluctant", "unwilling");

  private static final Set<String> ONLY = Set.of("only", "just", "merely", "simply", "least");
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do", "get");

  private Negation() {}

  /// Returns the word that negates the run `from..`.
  public static Optional<String> before(TaggedSentence sentence, int from) {
    for (int at = from - 1; at >= 0 && from - at <= FARTHEST; at--) {
      String form = sentence.form(at);
      if (NEGATORS.contains(form)) {
        return isOnly(sentence, at) ? Optional.empty() : Optional.of(sentence.exact(at));
      }
      if (form.equals("to") && at > 0 && FAILING.contains(sentence.lemma(at - 1))) {
        return Optional.of(sentence.exact(at - 1));
      }
      if (!belongs(sentence, at)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /// `Not only` negates nothing.
  private static boolean isOnly(TaggedSentence sentence, int at) {
    return at + 1 < sentence.size() && ONLY.contains(sentence.form(at + 1));
  }

  private static boolean belongs(TaggedSentence sentence, int at) {
    String tag = sentence.token(at).pos();
    return switch (tag) {
      case "RB", "RBR", "MD", "DT", "JJ", "JJR", "NN", "NNS", "PRP$", "CD", "HYPH", "RP" -> true;
      case "VB", "VBD", "VBN", "VBP", "VBZ", "VBG" -> AUXILIARIES.contains(sentence.lemma(at));
      default -> false;
    };
  }
}
