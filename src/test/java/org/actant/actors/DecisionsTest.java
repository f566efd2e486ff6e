package org.actant.actors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.actant.input.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void nameTheLog() {
    log = folder.resolve("codebook/actors.jsonl");
  }

  static Decision decision(
      String id, Decision.Kind kind, @Nullable String actor, @Nullable String to) {
    return new Decision(
        id, "2025-01-01T00:00:00Z", "ada", kind, actor, to, null, null, null, null, null, "why");
  }

  static Decision undo(String id, String undoes) {
    return new Decision(
        id,
        "2025-01-01T00:00:00Z",
        "ada",
        Decision.Kind.UNDO,
        null,
        null,
        null,
        null,
        null,
        null,
        undoes,
        null);
  }

  @Test
  void aDecisionIsALineAndReadsBackTheSame() throws IOException {
    Decision merge = decision("1", Decision.Kind.MERGE, "EFF", "Electronic Frontier Foundation");
    Decisions.add(log, merge);
    Decisions.add(log, decision("2", Decision.Kind.IGNORE, "Contents", null));
    assertThat(Files.readString(log))
        .startsWith(
            "{\"id\":\"1\",\"at\":\"2025-01-01T00:00:00Z\",\"who\":\"ada\",\"decision\":\"merge\",\"actor\":\"EFF\",\"to\":\"Electronic"
                + " Frontier Foundation\",\"because\":\"why\"}\n");
    assertThat(Decisions.read(log).all()).hasSize(2).first().isEqualTo(merge);
  }

  @Test
  void aTornLastLineIsNamedAndDestroysNothing() throws IOException {
    Decisions.add(log, decision("1", Decision.Kind.IGNORE, "Contents", null));
    byte[] half = "{\"id\":\"2\",\"who\":\"Zoë".getBytes(UTF_8);
    Files.write(log, Arrays.copyOf(half, half.length - 1), StandardOpenOption.APPEND);

    Decisions torn = Decisions.read(log);
    assertThat(torn.all()).extracting(Decision::id).containsExactly("1");
    assertThat(torn.torn()).containsExactly(2);

    Decisions.add(log, decision("3", Decision.Kind.IGNORE, "Foreword", null));
    Decisions after = Decisions.read(log);
    assertThat(after.all()).extracting(Decision::id).containsExactly("1", "3");
    assertThat(after.torn()).containsExactly(2);
    assertThat(Files.readAllBytes(log)).contains(half[0], half[1]);
  }

  @Test
  void withoutALogThereAreNoDecisions() throws IOException {
    assertThat(Decisions.read(log).all()).isEmpty();
  }

  @Test
  void undoTakesBackAndMayBeTakenBack() {
    Decision merge = decision("1", Decision.Kind.MERGE, "A", "B");
    assertThat(new Decisions(List.of(merge, undo("2", "1")), List.of()).holding()).isEmpty();
    assertThat(new Decisions(List.of(merge, undo("2", "1"), undo("3", "2")), List.of()).holding())
        .containsExactly(merge);
  }

  @Test
  void badLinesAreNamedWithFileAndLine() throws IOException {
    Files.createDirectories(log.getParent());
    Files.writeString(
        log,
        """
        {"id":"1","at":"2025","who":"ada","decision":"ignore","actor":"A"}
        {"id":"2","at":"2025","who":"ada","decision":"merge","actor":"A"}
        """);
    assertThatThrownBy(() -> Decisions.read(log))
        .isInstanceOf(InputException.class)
        .hasMessage(log + ":2: found a decision without `to`; expected a value for it");
    Files.writeString(
        log,
        "{\"id\":\"1\",\"at\":\"2025\",\"who\":\"ada\",\"decision\":\"undo\",\"undoes\":\"9\"}\n");
    assertThatThrownBy(() -> Decisions.read(log))
        .hasMessageContaining(":1: found undo of the unknown decision `9`");
    Files.writeString(
        log,
        "{\"id\":\"1\",\"at\":\"2025\",\"who\":\"ada\",\"decision\":\"ignore\",\"actor\":\"A\"}\n"
            .repeat(2));
    assertThatThrownBy(() -> Decisions.read(log))
        .hasMessageContaining(":2: found the id `1` a second time");
  }
}
