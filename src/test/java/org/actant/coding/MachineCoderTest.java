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
}
