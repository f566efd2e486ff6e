package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.actant.actors.ActorFinder;
import org.actant.actors.Actors;
import org.actant.actors.TaggedSentence;
import org.actant.input.InputException;
import org.actant.language.EnglishAnnotator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceFinderTest {
  private static final Path OWN = Path.of("codebook/lexicon/stance.yaml");

  @TempDir Path folder;

  private static StanceFinder.Position position(String text, String concept) throws IOException {
    TaggedSentence plain =
        TaggedSentence.of(
            EnglishAnnotator.shared().annotate(text, 0, text.length()).getFirst(), text);
    Actors actors = Actors.read(Path.of("codebook/actors.yaml"));
    Set<String> issuers = Set.of("Acme", "Google", "Greenpeace", "River Watch", "Meta");
    TaggedSentence sentence =
        plain.withMentions(new ActorFinder(actors, "Acme", issuers).find(plain));
    int start = text.indexOf(concept);
    int from = 0;
    while (sentence.token(from).start() < start) {
      from++;
    }
    int to = from;
    while (to < sentence.size() && sentence.token(to).start() < start + concept.length()) {
      to++;
    }
    return new StanceFinder(StanceLexicon.read(OWN), "Acme").of(sentence, from, to);
  }

  /// Sentences written for this test: text, concept, who holds the stance (`we` are Acme), stance.
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "Greenpeace supports renewable energy. # renewable energy # Greenpeace # supports",
        "River Watch opposes carbon offsets. # carbon offsets # River Watch # opposes",
        "We invest in renewable energy. # renewable energy # Acme # supports",
        "We do not support carbon offsets. # carbon offsets # Acme # opposes",
        "Greenpeace never opposed renewable energy. # renewable energy # Greenpeace # supports",
        "Google failed to support renewable energy. # renewable energy # Google # opposes",
        "River Watch criticized Google for its carbon offsets. # carbon offsets"
            + " # River Watch # opposes",
        "Greenpeace calls for stronger regulation of data centers. # regulation"
            + " # Greenpeace # supports",
        "Google is committed to transparency. # transparency # Google # supports",
        "Carbon offsets are rejected by Greenpeace. # Carbon offsets # Greenpeace # opposes",
        "Greenpeace says that carbon offsets are misleading. # carbon offsets"
            + " # Greenpeace # opposes",
        "According to Greenpeace, carbon offsets are a false solution. # carbon offsets"
            + " # Greenpeace # opposes",
        "Carbon offsets are no substitute for real reductions. # Carbon offsets # Acme # opposes",
        "Renewable energy is essential for our future. # Renewable energy # Acme # supports",
        "Carbon offsets are a scam, said River Watch. # Carbon offsets # River Watch # opposes",
        "Greenpeace urged Google to buy renewable energy. # renewable energy"
            + " # Greenpeace # supports",
        "Greenpeace urged Google to stop buying carbon offsets. # carbon offsets"
            + " # Greenpeace # opposes",
        "Google refused to disclose its water use. # water use # Google # opposes",
        "Google plans to expand renewable energy. # renewable energy # Google # supports",
        "River Watch opposes plans to build gas plants. # gas plants # River Watch # opposes",
        "We reduced our water use. # water use # Acme # supports",
        "We will reduce our reliance on carbon offsets. # carbon offsets # Acme # opposes",
        "Greenpeace supports renewable energy only if it is local. # renewable energy"
            + " # Greenpeace # mixed",
        "We welcome the regulation, but its scope is too narrow. # regulation # Acme # mixed",
        "Google supports the regulation, although it is costly. # regulation # Google # mixed",
        "Greenpeace reports that Google bought carbon offsets. # carbon offsets"
            + " # Google # supports",
        "Greenpeace said that Google opposes the regulation. # regulation # Google # opposes",
        "Greenpeace describes carbon offsets. # carbon offsets # Greenpeace # neutral",
        "Google discussed transparency at the meeting. # transparency # Google # neutral",
        "The opposition of River Watch to gas plants continued. # gas plants"
            + " # River Watch # opposes",
        "Google reiterated its support for renewable energy. # renewable energy"
            + " # Google # supports",
        "Greenpeace demands a ban on gas plants. # gas plants # Greenpeace # opposes",
        "Carbon offsets undermine the climate goals. # Carbon offsets # Acme # opposes",
        "Renewable energy helps the grid. # Renewable energy # Acme # supports",
        "We believe that transparency is crucial. # transparency # Acme # supports",
        "River Watch does not believe that carbon offsets work. # carbon offsets"
            + " # River Watch # opposes",
        "Google lobbied against the regulation. # regulation # Google # opposes",
        "Google and Meta support the regulation. # regulation # Google # supports",
        "Greenpeace warned against gas plants. # gas plants # Greenpeace # opposes",
        "We want to end our use of carbon offsets. # carbon offsets # Acme # opposes",
        "Carbon offsets, which Greenpeace opposes, are cheap. # Carbon offsets"
            + " # Greenpeace # opposes",
        "We reached our goal without carbon offsets. # carbon offsets # Acme # opposes",
        "The weather was fine near the gas plants. # gas plants # null # neutral",
        "Nobody supports carbon offsets. # carbon offsets # null # neutral",
        "Greenpeace argues that renewable energy is cheap and reliable."
            + " # renewable energy # Greenpeace # supports",
        "Google uses renewable energy in all its data centers. # renewable energy"
            + " # Google # supports",
        "Google cannot support the regulation. # regulation # Google # opposes",
        "Meta abandoned its renewable energy. # renewable energy # Meta # opposes",
        "We are concerned about the lack of transparency. # transparency # Acme # supports",
        "Greenpeace is against gas plants. # gas plants # Greenpeace # opposes",
        "Google is in favor of the regulation. # regulation # Google # supports",
        "River Watch is skeptical of carbon offsets. # carbon offsets # River Watch # opposes",
        "Google bought renewable energy instead of carbon offsets. # carbon offsets"
            + " # Google # opposes",
        "In 2030 we will no longer use carbon offsets. # carbon offsets # Acme # opposes",
        "Google has welcomed neither the regulation nor the tax. # regulation # Google # opposes",
        "Greenpeace supports renewable energy and rejects gas plants. # gas plants"
            + " # Greenpeace # opposes",
        "Greenpeace supports renewable energy and rejects gas plants."
            + " # renewable energy # Greenpeace # supports",
        "While Google supports the regulation, Greenpeace rejects it. # regulation"
            + " # Google # supports",
      })
  void aStanceIsToldByWhatGovernsTheConcept(
      String text, String concept, String actor, String stance) throws IOException {
    StanceFinder.Position position = position(text, concept);
    assertThat(position.actor() + " " + position.stance()).isEqualTo(actor + " " + stance);
  }

  @Test
  void anAttributeIsTheSpeakersJudgmentAndAConceptsOwnWordsAreNone() throws IOException {
    StanceFinder.Position attribute =
        position("The operators stayed near the misleading offsets.", "offsets");
    assertThat(attribute.actor() + " " + attribute.stance()).isEqualTo("Acme opposes");
    StanceFinder.Position own =
        position("The operators stayed near the misleading offsets.", "misleading offsets");
    assertThat(own.stance()).isEqualTo(Stance.NEUTRAL);
  }

  @Test
  void thePositionNamesTheWordsThatTellIt() throws IOException {
    assertThat(position("We will reduce our reliance on carbon offsets.", "carbon offsets").by())
        .containsExactly("reduce");
    assertThat(position("Google has not supported the regulation.", "regulation").by())
        .containsExactly("supported", "not");
  }

  @Test
  void thingsDoMuchButHoldNoViews() throws IOException {
    StanceFinder.Position position =
        position("The data center uses renewable energy.", "renewable energy");
    assertThat(position.stance()).isEqualTo(Stance.NEUTRAL);
    assertThat(position.told()).isFalse();
  }

  @Test
  void theListsThatComeWithTheProgramAreThoseOfTheRepository() throws IOException {
    assertThat(StanceLexicon.shipped().has(StanceLexicon.Kind.OPPOSES, "reject")).isTrue();
    assertThat(StanceLexicon.read(OWN).has(StanceLexicon.Kind.SUPPORTS, "commit", "to")).isTrue();
  }

  @Test
  void aBadListIsRefusedByItsLine() throws IOException {
    Path file = folder.resolve("stance.yaml");
    List<String> lines = Files.readAllLines(OWN);
    Files.write(file, lines.stream().map(l -> l.replace("contrasts: [", "contrast: [")).toList());
    assertThatThrownBy(() -> StanceLexicon.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("unknown key `contrast`");
    Files.write(
        file,
        lines.stream().map(l -> l.replace("helps: [", "helps: [one two three four, ")).toList());
    assertThatThrownBy(() -> StanceLexicon.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`one two three four` in `helps`");
  }

  @Test
  void anActorOfNoNameIsNobody() throws IOException {
    assertThat(position("The weather was fine near the gas plants.", "gas plants"))
        .isEqualTo(StanceFinder.Position.NONE);
  }
}
