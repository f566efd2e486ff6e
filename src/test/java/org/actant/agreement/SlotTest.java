package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.actant.coding.Anchor;
import org.actant.coding.Statement;
import org.actant.corpus.DocumentText;
import org.actant.corpus.Page;
import org.actant.language.TextUnits;
import org.actant.provenance.Digest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Statements of two coders on a text of two sentences, 0..10 and 11..21.
class SlotTest {
  private static final String TEXT = "0123456789 0123456789";
  private static final TextUnits DOCUMENT =
      new TextUnits(
          new DocumentText(
              "d", TEXT, List.of(new Page(1, "1", 0, 0, 0, TEXT.length(), List.of())), List.of()),
          List.of(new TextUnits.Unit(0, 10), new TextUnits.Unit(11, 21)));

  @Test
  void statementsWithTheSameActorGoTogetherWhateverTheirOrder() {
    assertThat(
            actors(
                List.of(statement(0, 4, "offsets", "Acme"), statement(5, 9, "offsets", "Watch")),
                List.of(statement(0, 4, "offsets", "Watch"), statement(5, 9, "offsets", "Acme"))))
        .containsExactlyInAnyOrder(List.of("Acme", "Acme"), List.of("Watch", "Watch"));
  }

  @Test
  void theRestIsPairedInTheOrderOfTheText() {
    assertThat(
            actors(
                List.of(statement(0, 10, "offsets", "Acme")),
                List.of(statement(0, 10, "offsets", "we"))))
        .containsExactly(List.of("Acme", "we"));
  }

  @Test
  void spansOfDifferentLengthMeetInTheSentenceTheyShare() {
    assertThat(
            actors(
                List.of(statement(0, 21, "offsets", "Acme")),
                List.of(statement(11, 21, "offsets", "Acme"))))
        .containsExactly(List.of("Acme", "Acme"));
  }

  @Test
  void anotherSentenceOrConceptIsAnotherSlot() {
    assertThat(
            actors(
                List.of(statement(0, 10, "offsets", "Acme")),
                List.of(statement(11, 21, "offsets", "Acme"), statement(0, 10, "water", "Acme"))))
        .containsExactlyInAnyOrder(
            Arrays.asList("Acme", null), Arrays.asList(null, "Acme"), Arrays.asList(null, "Acme"));
  }

  private static List<List<@Nullable String>> actors(List<Statement> ada, List<Statement> ben) {
    var group =
        new Group(
            List.of(
                new Coder("ada", ada, List.of(), Set.of("d"), Set.of("d")),
                new Coder("ben", ben, List.of(), Set.of("d"), Set.of("d"))),
            List.of(DOCUMENT));
    return Slot.of(group, DOCUMENT).stream().map(SlotTest::actors).toList();
  }

  private static List<@Nullable String> actors(Slot slot) {
    return Arrays.asList(slot.ask(0, Statement::actor), slot.ask(1, Statement::actor));
  }

  private static Statement statement(int start, int end, String concept, String actor) {
    String quotation = TEXT.substring(start, end);
    return new Statement(
        new Anchor("d", start, end, 1, "1", quotation, Digest.of(quotation)),
        null,
        actor,
        null,
        concept,
        null);
  }
}
