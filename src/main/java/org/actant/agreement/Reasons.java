package org.actant.agreement;

import java.util.Collection;
import java.util.Optional;

/// Why a coefficient cannot be had, in words that need no statistics.
final class Reasons {
  private Reasons() {}

  /// Returns what keeps judgments from being compared at all.
  static Optional<Agreement.Undefined> nothingToCompare(Ratings<?> ratings) {
    if (ratings.coders() < 2) {
      return undefined("there is only one coder, and agreement takes two");
    }
    if (ratings.size() == 0) {
      return undefined("there are no units to judge");
    }
    if (ratings.judgedBy(2).size() == 0) {
      return undefined("nothing was judged by two of the coders");
    }
    return Optional.empty();
  }

  /// Returns what keeps judgments from being compared with chance.
  static Optional<Agreement.Undefined> noChance(Ratings<?> ratings) {
    Optional<Agreement.Undefined> nothing = nothingToCompare(ratings);
    if (nothing.isPresent()) {
      return nothing;
    }
    var used = ratings.judgedBy(2).used();
    return used.size() == 1
        ? undefined(
            "all judgments are the same (%s), so that agreement by chance would be perfect, too"
                .formatted(name(used.getFirst())))
        : Optional.empty();
  }

  private static String name(Object category) {
    return category instanceof Collection<?> none && none.isEmpty()
        ? "nothing coded"
        : category.toString();
  }

  static Optional<Agreement.Undefined> undefined(String reason) {
    return Optional.of(new Agreement.Undefined(reason));
  }
}
