package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.actant.actors.Actor;
import org.actant.actors.ActorFinder;
import org.actant.actors.Actors;
import org.actant.codebook.Codebook;
import org.actant.codebook.Codebooks;
import org.actant.language.EnglishAnnotator;
import org.actant.language.Parses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineCoderTest {
  @TempDir Path folder;
  private Codebook book;
  private Actors actors;

  @BeforeEach
  void readCodebook() throws IOException {
    book =
        Codebook.read(
            Files.writeString(
                folder.resolve("book.yaml"),
                """
                version: 1
                title: Test
                codes:
                  - id: dissidence
                    label: Dissidence
                    definition: Leaving.
                    source: Callon 1986
                    use_when: Somebody leaves.
                    do_not_use_when: Nobody leaves.
                    examples: [They leave.]
                    cues:
                      - "refuse/V ... to"
                      - match: "leave/V"
                        subject: other
                        with: "alliance"
                        unless: ["not leave", "leave open"]
                """));
    actors =
        new Actors(
            Set.of("we"),
            Set.of("inc."),
            List.of(
                new Actor("grid", "grid", Actor.Kind.NONHUMAN, "infrastructure", List.of("grid")),
                new Actor(
                    "engineers", "engineers", Actor.Kind.HUMAN, "group", List.of("engineer"))));
  }

  private List<Suggestion> code(String text) {
    return new MachineCoder(new Codebooks(List.of(book)), StanceLexicon.shipped())
        .code(
            Documents.of(text),
            EnglishAnnotator.shared().annotate(text, 0, text.length()),
            new ActorFinder(actors, "Acme Cloud Inc.", Set.of("Acme Cloud Inc.", "River Watch")),
            "Acme Cloud Inc.",
            Parses.inMemory());
  }

  private List<String> actorsOf(String text) {
    return code(text).stream().map(s -> String.valueOf(s.statement().actor())).toList();
  }

  @Test
  void aSuggestionQuotesTheSentenceAndGivesTheReason() {
    String text = "All is calm here. Two engineers refused flatly to sign it.";
    assertThat(code(text))
        .extracting(
            s -> s.statement().anchor().quotation(), s -> s.statement().actor(), Suggestion::reason)
        .containsExactly(
            tuple(
                "Two engineers refused flatly to sign it.",
                "engineers",
                "`refused flatly to` (cue `refuse/V ... to`), by engineers"));
    Anchor anchor = code(text).getFirst().statement().anchor();
    assertThat(text.substring(anchor.start(), anchor.end())).isEqualTo(anchor.quotation());
    assertThat(anchor.pageLabel()).isEqualTo("i");
  }

  @Test
  void subjectWithAndUnlessNarrowACue() {
    assertThat(code("River Watch left the alliance today.")).hasSize(1);
    assertThat(code("We left the alliance very quietly.")).as("the issuer is no other").isEmpty();
    assertThat(code("River Watch left the big city today.")).as("no alliance").isEmpty();
    assertThat(code("River Watch did not leave the alliance today.")).as("unless").isEmpty();
  }

  @Test
  void theDoerIsTheIssuerTheNearestNameOrWhoStandsAfterBy() {
    assertThat(actorsOf("Yesterday we refused to pay for it.")).containsExactly("Acme Cloud Inc.");
    assertThat(actorsOf("Acme Cloud refused to pay for it.")).containsExactly("Acme Cloud Inc.");
    assertThat(actorsOf("At the grid, engineers of Acme refused to pay."))
        .containsExactly("engineers");
    assertThat(actorsOf("Somebody has refused to pay for it.")).containsExactly("null");
  }

  @Test
  void fragmentsHeadingsAndTablesAreNotCoded() {
    assertThat(code("Refusal to pay or to leave")).isEmpty();
    assertThat(code("We refuse to.")).as("too short").isEmpty();
  }

  /// A codebook of one code and one concept.
  private Codebooks withConcept() throws IOException {
    Codebook concepts =
        Codebook.read(
            Files.writeString(
                folder.resolve("concepts.yaml"),
                """
                version: 1
                title: Concepts
                dimension: concept
                codes:
                  - id: offsets
                    label: Offsets
                    definition: Credits for what others do not emit.
                    source: Own
                    use_when: They are spoken of.
                    do_not_use_when: Never.
                    examples: [Offsets are bought.]
                    cues: ["carbon? offset/N"]
                """));
    return new Codebooks(List.of(book, concepts));
  }

  private List<String> statements(String text, Parses parses) throws IOException {
    Set<String> issuers = Set.of("Acme Cloud Inc.", "River Watch");
    return new MachineCoder(withConcept(), StanceLexicon.shipped())
            .code(
                Documents.of(text),
                EnglishAnnotator.shared().annotate(text, 0, text.length()),
                new ActorFinder(actors, "Acme Cloud Inc.", issuers),
                "Acme Cloud Inc.",
                parses)
            .stream()
            .map(suggestion -> {
              Statement s = suggestion.statement();
              return "%s|%s|%s|%s|%s"
                  .formatted(s.code(), s.actor(), s.target(), s.concept(), s.stance());
            })
            .toList();
  }

  @Test
  void aCodeTakesTheConceptAndStanceOfItsActor() throws IOException {
    assertThat(statements("River Watch refuses to buy carbon offsets.", Parses.inMemory()))
        .containsExactly("dissidence|River Watch|null|offsets|opposes");
  }

  @Test
  void aConceptThatNoCodeTookStandsByItselfIfSomebodyTakesASide() throws IOException {
    assertThat(statements("River Watch criticizes carbon offsets.", Parses.inMemory()))
        .containsExactly("null|River Watch|null|offsets|opposes");
    assertThat(statements("The price of carbon offsets is 12 dollars.", Parses.inMemory()))
        .as("nobody takes a side")
        .isEmpty();
  }

  @Test
  void whomSomebodyActsTowardIsTheTarget() throws IOException {
    assertThat(statements("River Watch left the engineers of the alliance.", Parses.inMemory()))
        .containsExactly("dissidence|River Watch|engineers|null|null");
  }

  @Test
  void hedgesAreTold() throws IOException {
    assertThat(code("The engineers may refuse to sign it.").getFirst().hedges())
        .containsExactly("may");
    assertThat(code("The engineers may refuse to sign it.").getFirst().reason())
        .endsWith("hedged by `may`");
  }

  @Test
  void whatIsRememberedChangesNothing() throws IOException {
    String text =
        "River Watch refuses to buy carbon offsets. Engineers criticize carbon offsets. We refuse"
            + " to leave the alliance, and River Watch rejects carbon offsets.";
    Parses parses = Parses.inMemory();
    List<String> first = statements(text, parses);
    int parsed = parses.parsed();
    assertThat(parsed).isPositive();
    assertThat(statements(text, parses)).isEqualTo(first).hasSizeGreaterThan(2);
    assertThat(parses.parsed()).isEqualTo(parsed);
    assertThat(statements(text, Parses.inMemory())).isEqualTo(first);
  }

  @Test
  void shortCutsLoseNothingHere() throws IOException {
    String text =
        "River Watch refuses to buy carbon offsets. All is calm. Engineers left for good.";
    var coder = new MachineCoder(withConcept(), StanceLexicon.shipped());
    var finder = new ActorFinder(actors, "Acme Cloud Inc.", Set.of("River Watch"));
    var sentences = EnglishAnnotator.shared().annotate(text, 0, text.length());
    assertThat(coder.code(Documents.of(text), sentences, finder, "Acme", Parses.inMemory()))
        .isEqualTo(
            coder.thorough().code(Documents.of(text), sentences, finder, "Acme", Parses.inMemory()))
        .isNotEmpty();
  }
}
