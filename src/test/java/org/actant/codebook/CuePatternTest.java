package org.actant.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.actant.actors.Actor;
import org.actant.actors.ActorFinder;
import org.actant.actors.Actors;
import org.actant.actors.TaggedSentence;
import org.actant.codebook.CuePattern.BadPattern;
import org.actant.language.EnglishAnnotator;
import org.actant.language.Sentence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuePatternTest {
  private static final Map<String, List<String>> LISTS =
      Map.of("papers", List.of("code of conduct", "standard"));

  private static final Actors ACTORS =
      new Actors(
          Set.of("we", "our"),
          Set.of("inc."),
          List.of(
              new Actor(
                  "grid",
                  "grid",
                  Actor.Kind.NONHUMAN,
                  "infrastructure",
                  List.of("grid", "power line")),
              new Actor("users", "users", Actor.Kind.HUMAN, "group", List.of("user", "customer"))));

  /// Returns the words that the pattern finds, or `-`.
  private static String find(String pattern, String text) throws BadPattern {
    Sentence sentence = EnglishAnnotator.shared().annotate(text, 0, text.length()).getFirst();
    var plain = TaggedSentence.of(sentence, text);
    var tagged =
        plain.withMentions(
            new ActorFinder(ACTORS, "Acme", Set.of("Acme", "River Watch")).find(plain));
    return CuePattern.compile(pattern, LISTS)
        .find(tagged)
        .map(match ->
            text.substring(tagged.token(match.from()).start(), tagged.token(match.to() - 1).end()))
        .orElse("-");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        // lemmas and forms, whatever their capitals
        "sign                      # They SIGNED it.                           # SIGNED",
        "signed                    # They sign it.                             # -",
        "only way to               # The only way to grow.                     # only way to",
        // alternatives of several words, hyphens at will, `cannot`
        "in_line_with law          # This is in line with law.                 # in line with law",
        "lock-in                   # It is a lock in.                          # lock in",
        "lock-in                   # It is a lock-in.                          # lock-in",
        "cannot grow               # We cannot grow.                           # cannot grow",
        "can not grow              # We cannot grow.                           # cannot grow",
        // tags
        "lead/V                    # They lead it.                             # lead",
        "lead/V                    # The lead is heavy.                        # -",
        "*/CD server               # It has 14 servers.                        # 14 servers",
        "run/VBZ,VBD it            # She ran it.                               # ran it",
        "run/VBZ,VBD it            # She will run it.                          # -",
        // any letters, the exact form
        "circumvent*               # A circumvention is easy.                  # circumvention",
        "=US firm                  # A US firm left.                           # US firm",
        "=US firm                  # Let us firm it.                           # -",
        // gaps stay in the clause and are as short as can be
        "refuse ...2 to            # They refused at first to pay to them.     # refused at first"
            + " to",
        "refuse ...1 to            # They refused at first to pay.             # -",
        "refuse ... to             # They refused; others went to court.       # -",
        // elements that may be missing
        "sign the? pledge          # They sign pledges.                        # sign pledges",
        "sign the? pledge          # They sign the pledge.                     # sign the pledge",
        // names, lists, actors
        "<ORGANIZATION> sign       # Deutsche Bank signed it.                  # Deutsche Bank"
            + " signed",
        "@papers                   # A new code of conduct was read.           # code of conduct",
        "@nonhuman|we fail         # The power line failed.                    # power line failed",
        "@nonhuman|we fail         # Yes, we failed.                           # we failed",
        "@issuer sign              # Our Acme signed it.                       # Acme signed",
        "@other sign               # Users signed it.                          # Users signed",
        "@other sign               # We signed it.                             # -",
      })
  void aPatternFinds(String pattern, String text, String words) throws BadPattern {
    assertThat(find(pattern, text)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sign it          | capitals in `Sign`; expected lemmas in lower case, or `=Sign` for the"
            + " exact form",
        "<FIRM> sign      | `<FIRM>`; expected one of <PERSON>, <ORGANIZATION>, <LOCATION>, <NAME>",
        "@nobody sign     | the unknown list `@nobody`; expected one of actor, human, nonhuman,"
            + " issuer, other, or a list of the codebook: papers",
        "sign/verb        | the tag `verb` in `sign/verb`; expected starts of Penn Treebank tags,"
            + " such as V or NN,JJ",
        "sign ...         | a gap at the edge of `sign ...`; expected a gap between two elements",
        "the?             | the pattern `the?`; expected at least one element that must be there",
        "sign( it         | `sign(` in `sign(`; expected a word, such as `sign` or `circumvent*`",
      })
  void aPatternThatIsNotInTheLanguageIsRefused(String pattern, String complaint) {
    assertThatThrownBy(() -> CuePattern.compile(pattern, LISTS))
        .isInstanceOf(BadPattern.class)
        .hasMessage(complaint);
  }
}
