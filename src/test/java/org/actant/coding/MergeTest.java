package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  private static final Merge.Identity AS_NAMED = new Merge.Identity(null, false);

  @TempDir Path folder;
  private HumanWorkspace human;
  private Path laptop;
  private Statement suggested;

  @BeforeEach
  void makeWorkspace() throws IOException {
    human = new HumanWorkspace(Files.createDirectory(folder.resolve("ws")));
    laptop = folder.resolve("ada.jsonl");
    suggested = human.statement(HumanWorkspace.FIRST, "passage-point", "cloud");
    human.suggest(human.suggestion(HumanWorkspace.FIRST, "passage-point", "cloud"));
    try (EventLog log = human.log("ada")) {
      log.memo("acme", null, "begun");
    }
    Files.copy(folder.resolve("ws/codebook/codings/ada.jsonl"), laptop);
  }

  private List<Merge> merge(Path file, Merge.Identity identity) throws IOException {
    return Merge.take(human.workspace, file, identity, human.clock());
  }

  /// Codes elsewhere, in the laptop's copy.
  private void elsewhere(String lines) throws IOException {
    Files.writeString(laptop, Files.readString(laptop) + lines);
  }

  @Test
  void theSameEventIsTakenOnce() throws IOException {
    elsewhere(
        """
        {"event":"finish","id":"f1","at":"2026-03-02T09:00:00Z","coder":"ada","document":"acme"}
        {"event":"add","coder":"ada","document":"acme","quotation":"We like it.","code":"black-box"}
        """);
    assertThat(merge(laptop, AS_NAMED))
        .singleElement()
        .satisfies(merge -> {
          assertThat(merge.taken()).isEqualTo(2);
          assertThat(merge.there()).isEqualTo(1);
        });
    String once = human.logText("ada");
    assertThat(merge(laptop, AS_NAMED).getFirst().taken()).isZero();
    assertThat(human.logText("ada")).isEqualTo(once);
    assertThat(human.record("ada").finished()).containsExactly("acme");
    assertThat(human.record("ada").statements()).hasSize(1);
  }

  @Test
  void differentDecisionsAreNamedAndTheLaterOneStands() throws IOException {
    try (EventLog log = human.log("ada")) {
      log.accept(suggested, null);
    }
    elsewhere(
        """
        {"event":"reject","id":"r1","at":"2026-03-02T09:00:00Z","coder":"ada","document":"acme","start":0,"end":48,"quotation":"%s","code":"passage-point","actor":"cloud"}
        """
            .formatted(HumanWorkspace.FIRST));
    assertThat(merge(laptop, AS_NAMED).getFirst().conflicts())
        .singleElement()
        .asString()
        .contains("accept here", "reject there (r1)", "the one from there");
    assertThat(human.record("ada").rejected()).containsExactly(suggested);
  }

  @Test
  void anotherPersonOfTheSameNameIsRefusedWithTheWayOut() throws IOException {
    Files.writeString(
        laptop, "{\"event\":\"finish\",\"id\":\"f1\",\"coder\":\"ada\",\"document\":\"acme\"}\n");
    String before = human.logText("ada");
    assertThatThrownBy(() -> merge(laptop, AS_NAMED))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no event in common")
        .hasMessageContaining("--coder NAME");
    assertThat(human.logText("ada")).isEqualTo(before);

    merge(laptop, new Merge.Identity("ada-b", false));
    assertThat(human.record("ada-b").finished()).containsExactly("acme");
    merge(laptop, new Merge.Identity(null, true));
    assertThat(human.record("ada").finished()).containsExactly("acme");
  }

  @Test
  void anEventThatSomebodyChangedIsRefused() throws IOException {
    Files.writeString(laptop, Files.readString(laptop).replace("begun", "ended"));
    assertThatThrownBy(() -> merge(laptop, AS_NAMED))
        .hasMessageContaining("ada.jsonl:1: ")
        .hasMessageContaining("another content");
  }
}
