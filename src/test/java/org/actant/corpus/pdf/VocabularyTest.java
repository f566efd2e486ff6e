package org.actant.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.actant.corpus.pdf.Vocabulary.Joint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  @ParameterizedTest
  @CsvSource({
    "sustain-, ability grows, NOTHING",
    "a zero-, emission plan, HYPHEN", // the document writes zero-emission
    "the long-, term plan, HYPHEN", // no document writes longterm
    "COVID-, 19 came, HYPHEN",
    "Asia-, Pacific region, HYPHEN",
    "state-of-the-, art plants, HYPHEN",
    "per-, request energy, HYPHEN", // the document writes per request, in two words
    "short-, and long-term, SPACE",
    "a low-, rank matrix, HYPHEN", // rank is a word of its own
    "the long-, itude of it, NOTHING",
    "some AI-, solutions, HYPHEN",
    "a “soft law”-, approach, HYPHEN",
    "he came -, and went, SPACE",
    "the plan, was good, SPACE",
    "sus\u00ADtain\u00AD, ability, NOTHING"
  })
  void aLineEndIsJoinedAsTheWordIsWritten(String line, String next, Joint joint) {
    var vocabulary = new Vocabulary();
    vocabulary.addLine(
        "The zero-emission goal and the sustainability goal, state by state, per request, by"
            + " rank.");
    assertThat(vocabulary.joint(line, next)).isEqualTo(joint);
  }
}
