package org.actant.claims;

import java.util.List;
import java.util.Set;
import org.actant.actors.Mention;
import org.actant.actors.TaggedSentence;

/// Whether a sentence speaks of what an issuer does or has, and not only of a tool or a place that
/// goes by its name: `Acme reports`, `Acme's data centers`, `companies such as Acme have`, but not
/// `we trained on Acme chips` or `two servers at Acme`.
final class Acting {
  private Acting() {}

  /// @param places where the issuer is named
  static boolean in(TaggedSentence sentence, List<Naming> places) {
    int self =
        sentence.mentions().stream()
            .filter(Mention::issuer)
            .mapToInt(mention -> sentence.token(mention.from()).start())
            .min()
            .orElse(Integer.MAX_VALUE);
    return places.stream().anyMatch(place -> place.start() < self && acts(sentence, place));
  }

  private static boolean acts(TaggedSentence sentence, Naming place) {
    int next = 0;
    while (next < sentence.size() && sentence.token(next).start() < place.end()) {
      next++;
    }
    if (next < sentence.size() && Set.of("'s", "'").contains(sentence.form(next))) {
      return true;
    }
    while (next < sentence.size() && goesOn(sentence, next)) {
      next++;
    }
    return next < sentence.size() && sentence.token(next).pos().matches("VB[DPZNG]?|MD");
  }

  /// Other names of the list, nouns that the name is part of, and adverbs before the verb.
  private static boolean goesOn(TaggedSentence sentence, int at) {
    return sentence.token(at).pos().matches("NNP?S?|RB|CC|HYPH") || sentence.form(at).equals(",");
  }
}
