package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.actant.corpus.ActorType;
import org.actant.corpus.DocumentKind;
import org.actant.corpus.Source;
import org.actant.language.EnglishAnnotator;
import org.actant.language.Sentence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorFinderTest {
  private static final String GAZETTEER =
      """
      version: 1
      issuer_pronouns: [we, us, our]
      issuer_phrases:
        any: [our company]
        company: [the company]
      organization_suffixes: [foundation, commission, watch, party, council, society, institute]
      organization_heads: [ministry, department, party, council]
      organization_types:
        party: [party]
        government: [ministry]
      thing_types:
        law: [act, regulation]
      not_names: [CEO]
      actors:
        - {id: grid, name: grid, kind: nonhuman, type: infrastructure, aliases: [grid, power line]}
        - {id: e-waste, name: e-waste, kind: nonhuman, type: nature, aliases: [e-waste, rare-earth dust]}
        - {id: metric, name: metric, kind: nonhuman, type: metric, aliases: [figure]}
        - {id: us, name: United States, kind: human, type: state, aliases: [US, U.S., United States, U.S. Government]}
        - {id: ai-act, name: AI Act, kind: nonhuman, type: law, aliases: [AI Act]}
      """;

  @TempDir Path folder;
  private Actors gazetteer;

  @BeforeEach
  void readGazetteer() throws IOException {
    gazetteer = Actors.read(Files.writeString(folder.resolve("actors.yaml"), GAZETTEER));
  }

  private static Source source(String id, String issuer, ActorType type) {
    return new Source(
        id,
        "Title",
        issuer,
        type,
        OptionalInt.empty(),
        DocumentKind.REPORT,
        "en",
        "",
        "",
        Optional.empty());
  }

  private static final Source ACME = source("acme", "Acme Cloud Inc.", ActorType.COMPANY);
  private static final Source RIVER =
      source("river", "Alder Basin River Watch (ABRW)", ActorType.NGO);

  private List<Mention> mentions(Source source, String text, Decision... decisions) {
    var desk =
        new ActorDesk(
            gazetteer, List.of(ACME, RIVER), new Decisions(List.of(decisions), List.of()));
    List<Sentence> sentences = EnglishAnnotator.shared().annotate(text, 0, text.length());
    ActorFinder finder = desk.finder(source, text, sentences);
    var mentions = new ArrayList<Mention>();
    for (Sentence sentence : sentences) {
      mentions.addAll(finder.find(TaggedSentence.of(sentence, text)));
    }
    return mentions;
  }

  private List<String> actors(Source source, String text) {
    return mentions(source, text).stream().map(Mention::actor).toList();
  }

  private List<String> actors(String text) {
    return actors(ACME, text);
  }

  @Test
  void aCountryIsOneActorHoweverItIsSpeltAndUsIsTheIssuer() {
    assertThat(actors("The U.S. agreed with the US and the United States, and with us."))
        .containsExactly("United States", "United States", "United States", "Acme Cloud Inc.");
    assertThat(actors("The U.S. Government agreed.")).containsExactly("United States");
  }

  @Test
  void theIssuerIsFoundByPronounPhraseAndName() {
    assertThat(actors("We signed it, and our company signed it, and Acme Cloud did."))
        .containsOnly("Acme Cloud Inc.")
        .hasSize(3);
    assertThat(mentions(ACME, "We signed.")).extracting(Mention::issuer).containsExactly(true);
  }

  @Test
  void theCompanyIsTheIssuerInItsOwnReportOnly() {
    assertThat(actors(ACME, "Last year the company signed it.")).containsExactly("Acme Cloud Inc.");
    assertThat(actors(RIVER, "Last year the company signed it.")).isEmpty();
  }

  @Test
  void withoutAnIssuerNobodyIsWe() {
    assertThat(actors(source("x", "", ActorType.OTHER), "We signed it.")).isEmpty();
  }

  @Test
  void anIssuerIsFoundInOtherDocumentsByItsNameItsAcronymAndItsFirstWords() {
    assertThat(actors("The Alder Basin River Watch complained."))
        .containsExactly("Alder Basin River Watch (ABRW)");
    assertThat(actors(RIVER, "Microsoft sued Acme Cloud, Inc. over the power line."))
        .containsExactly("Microsoft", "Acme Cloud Inc.", "grid");
  }

  @Test
  void anAcronymMeansTheNameItWasIntroducedFor() {
    assertThat(
            actors(
                "The Electronic Frontier Foundation (EFF) sued Microsoft. The EFF won, and"
                    + " Microsoft paid the EFF."))
        .containsOnly("Electronic Frontier Foundation", "Microsoft")
        .contains("Electronic Frontier Foundation");
  }

  @Test
  void aLastNameMeansThePersonNamedBefore() {
    assertThat(actors("Margrethe Vestager spoke in Brussels. Then Vestager left."))
        .containsExactly("Margrethe Vestager", "Margrethe Vestager");
  }

  @Test
  void theLastWordOfANameMeansItWhereNoOtherNameEndsSo() {
    assertThat(
            actors(
                "The Marrowby Energy Commission refused. The Commission gave no reason, and the"
                    + " Commission left."))
        .containsOnly("Marrowby Energy Commission")
        .hasSize(3);
  }

  @Test
  void wordsTellOrganizationsThatTheAnnotationCutsShort() {
    assertThat(actors("She worked for the Ministry of Energy and Mines."))
        .containsExactly("Ministry of Energy and Mines");
    assertThat(mentions(ACME, "He left the Liberal Democratic Party of Russia.").getFirst())
        .extracting(Mention::actor, Mention::type)
        .containsExactly("Liberal Democratic Party of Russia", "party");
  }

  @Test
  void lawsAreThingsWhateverTheRecognitionTakesThemFor() {
    assertThat(mentions(ACME, "The Digital Markets Act binds Microsoft."))
        .extracting(Mention::actor, Mention::kind)
        .contains(tuple("Microsoft", Actor.Kind.HUMAN))
        .doesNotContain(tuple("Digital Markets Act", Actor.Kind.HUMAN));
    assertThat(actors("The AI Act binds providers.")).containsExactly("AI Act");
  }

  @Test
  void headingsInCapitalsAndNumberedFiguresNameNobody() {
    assertThat(actors("TABLE OF CONTENTS FOREWORD BY THE CEO")).isEmpty();
    assertThat(actors("Figure 3 shows the growth.")).isEmpty();
    assertThat(actors("The figure shows the growth.")).containsExactly("metric");
  }

  @Test
  void hyphensCountHoweverTheTokenizerCutsThem() {
    assertThat(actors("The e-waste and the rare-earth dust remain."))
        .containsExactly("e-waste", "e-waste");
  }

  @Test
  void aVerbMentionsNothing() {
    assertThat(actors("They figure it out.")).isEmpty();
  }

  @Test
  void decisionsHoldForEveryMention() {
    var merge =
        new Decision(
            "1",
            "2025-01-01T00:00:00Z",
            "ada",
            Decision.Kind.MERGE,
            "Microsoft",
            "Giants",
            null,
            null,
            Actor.Kind.HUMAN,
            "group",
            null,
            null);
    var ignore =
        new Decision(
            "2",
            "2025-01-01T00:00:00Z",
            "ada",
            Decision.Kind.IGNORE,
            "grid",
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(mentions(ACME, "Microsoft left the grid.", merge, ignore))
        .extracting(Mention::actor, Mention::type)
        .containsExactly(tuple("Giants", "group"));
  }

  @Test
  void theDeskGivesTypedNamesTheirActor() {
    var desk = new ActorDesk(gazetteer, List.of(ACME, RIVER), new Decisions(List.of(), List.of()));
    assertThat(desk.canonical("u.s.", "acme")).isEqualTo("United States");
    assertThat(desk.canonical("ABRW", "acme")).isEqualTo("Alder Basin River Watch (ABRW)");
    assertThat(desk.canonical("acme cloud", "acme")).isEqualTo("Acme Cloud Inc.");
    assertThat(desk.canonical("Somebody Else", "acme")).isEqualTo("Somebody Else");
  }

  @Test
  void issuersThatDifferInLegalFormOnlyAreOne() {
    var desk =
        new ActorDesk(
            gazetteer,
            List.of(
                source("a", "Bitkom", ActorType.ASSOCIATION),
                source("b", "Bitkom e.V.", ActorType.ASSOCIATION)),
            new Decisions(List.of(), List.of()));
    assertThat(desk.issuer("Bitkom e.V.", "b")).isEqualTo(desk.issuer("Bitkom", "a"));
  }
}
