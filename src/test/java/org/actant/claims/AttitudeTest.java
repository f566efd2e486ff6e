package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.actant.actors.TaggedSentence;
import org.junit.jupiter.api.Test;

class AttitudeTest {
  private static Attitude toward(String name, String text) {
    TaggedSentence sentence = LooseText.sentences(text).getFirst();
    var places = new ArrayList<Naming>();
    Matcher matcher = Pattern.compile(Pattern.quote(name)).matcher(text);
    while (matcher.find()) {
      places.add(new Naming(name, matcher.start(), matcher.end(), name, false));
    }
    return Attitude.of(ClaimLexicon.shipped(), sentence, places);
  }

  @Test
  void aWordInTheClauseOfTheNameIsAboutIt() {
    assertThat(
            toward("Acme", "Acme fails to disclose the water use of its data centers.").contests())
        .isNotEmpty();
    assertThat(
            toward(
                    "Acme",
                    "Acme bought batteries for two data centers; the old grid fails in summer.")
                .contests())
        .isEmpty();
  }

  @Test
  void whatIsSaidOfAListIsSaidOfEach() {
    String text = "Google, Microsoft and Amazon lag behind in the disclosure of water use.";
    for (String name : List.of("Google", "Microsoft", "Amazon")) {
      assertThat(toward(name, text).contests()).as(name).isNotEmpty();
    }
  }

  @Test
  void aVerbOfOppositionIsAgainstItsObject() {
    String text = "Last year Greenpeace criticized Microsoft over its use of coal.";
    assertThat(toward("Microsoft", text).contests()).containsExactly("criticized");
    assertThat(toward("Greenpeace", text).contests()).isEmpty();
  }

  @Test
  void aConcessionQualifies() {
    assertThat(
            toward(
                    "Acme",
                    "Although Acme pledged to use renewable energy only, its new site does not.")
                .concessions())
        .containsExactly("pledged … Although … not");
    assertThat(
            toward(
                    "Acme",
                    "Providers such as Acme claim to be carbon neutral, though we must be wary of"
                        + " offsets.")
                .concessions())
        .containsExactly("claim … though … wary");
  }

  @Test
  void aContrastThatConcedesNothingIsNone() {
    assertThat(
            toward("Acme", "Acme runs two sites, but the weather of the coast is not known.")
                .concessions())
        .isEmpty();
  }

  @Test
  void aSentenceThatDoesNotNameTheIssuerSaysNothingOfIt() {
    assertThat(toward("Acme", "This claim is misleading.")).isEqualTo(Attitude.NONE);
  }
}
