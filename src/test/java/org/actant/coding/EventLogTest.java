package org.actant.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.actant.codebook.Codebook;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.actant.workspace.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
  @TempDir Path folder;
  private HumanWorkspace human;

  @BeforeEach
  void makeWorkspace() throws IOException {
    human = new HumanWorkspace(folder);
  }

  @Test
  void anEventIsOnDiskWithIdTimeAndCodebookWhenTheMethodReturns() throws IOException {
    try (EventLog log = human.log("ada")) {
      CodingEvent event =
          log.add(human.statement(HumanWorkspace.SECOND, "black-box", "Acme"), "praise");
      String label = Codebook.read(folder.resolve("codebook/ant.yaml")).label();
      assertThat(human.logText("ada"))
          .isEqualTo(
              """
              {"event":"add","id":"%s","at":"2026-03-01T09:00:00Z","coder":"ada","document":"acme","start":50,"end":61,"quotation":"We like it.","code":"black-box","actor":"Acme","codebook":"%s","note":"praise"}
              """
                  .formatted(event.id(), label));
    }
  }

  @Test
  void aLogIsOpenOnce() throws IOException {
    try (EventLog _ = human.log("ada")) {
      assertThatThrownBy(() -> human.log("ada"))
          .isInstanceOf(UnavailableException.class)
          .hasMessageContaining("another process is coding as `ada`");
      human.log("bob").close();
    }
    human.log("ada").close();
  }

  @Test
  void twoCodersDifferInMoreThanTheCaseOfTheirNames() throws IOException {
    human.small.write("codebook/codings/Ada.jsonl", "");
    assertThatThrownBy(() -> human.log("ada"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`Ada`");
    assertThatThrownBy(() -> human.log("machine")).hasMessageContaining("`machine`");
    assertThatThrownBy(() -> human.log("../bob")).hasMessageContaining("`../bob`");
  }

  @Test
  void aLineCutOffByAKillIsSetAsideAndNamed() throws IOException {
    try (EventLog log = human.log("ada")) {
      log.finish("acme");
    }
    String whole = human.logText("ada");
    byte[] half = "{\"event\":\"memo\",\"note\":\"ü".getBytes(StandardCharsets.UTF_8);
    Files.write(
        folder.resolve("codebook/codings/ada.jsonl"),
        java.util.Arrays.copyOf(half, half.length - 1),
        StandardOpenOption.APPEND);

    assertThat(human.passages()).isNotEmpty();
    assertThat(human.small.read("codebook/passages/unanchored.csv"))
        .contains("codebook/codings/ada.jsonl,2,ada,,,,the line was cut off");

    try (EventLog log = human.log("ada")) {
      assertThat(log.notices())
          .singleElement()
          .asString()
          .contains("ada.jsonl:2: ", "25 bytes", "ada.torn");
    }
    assertThat(human.logText("ada")).isEqualTo(whole);
    assertThat(Files.readAllBytes(folder.resolve("codebook/codings/ada.torn")))
        .startsWith(java.util.Arrays.copyOf(half, half.length - 1));
  }

  @Test
  void aLastLineWithoutLineEndIsAnEventAllTheSame() throws IOException {
    human.small.write(
        "codebook/codings/ada.jsonl",
        "{\"event\":\"finish\",\"coder\":\"ada\",\"document\":\"acme\"}");
    try (EventLog log = human.log("ada")) {
      assertThat(log.notices()).isEmpty();
      log.memo("acme", null, "all of it");
    }
    assertThat(human.logText("ada").lines()).hasSize(2);
    assertThat(human.record("ada").finished()).containsExactly("acme");
  }

  @Test
  void anUndoTakesBackAnEventAndAnotherOneTheUndo() throws IOException {
    try (EventLog log = human.log("ada")) {
      log.add(human.statement(HumanWorkspace.SECOND, "black-box", null), null);
      CodingEvent undo = log.undo(String.valueOf(log.last().orElseThrow().id()));
      assertThat(human.record("ada").statements()).isEmpty();
      assertThat(log.last()).isEmpty();
      String undone = String.valueOf(undo.undoes());
      assertThatThrownBy(() -> log.undo(undone)).hasMessageContaining("already");
      assertThatThrownBy(() -> log.undo("abc")).hasMessageContaining("no event `abc`");
      log.undo(String.valueOf(undo.id()));
      assertThat(human.record("ada").statements()).hasSize(1);
    }
  }

  @Test
  void noEventNamesACodeThatIsNotThere() throws IOException {
    try (EventLog log = human.log("ada")) {
      Statement unknown = human.statement(HumanWorkspace.SECOND, "white-box", null);
      assertThatThrownBy(() -> log.add(unknown, null))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("unknown code `white-box`; expected one of: passage-point");
      assertThat(folder.resolve("codebook/codings/ada.jsonl")).doesNotExist();
    }
  }

  @Test
  void whatWasAcknowledgedBeforeAKillIsThere() throws Exception {
    Path output = folder.resolve("acknowledged");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .redirectOutput(output.toFile())
            .start();
    while (process.isAlive() && Files.readString(output).lines().count() < 50) {
      Thread.sleep(20);
    }
    process.destroyForcibly().waitFor();
    List<String> complete =
        Files.readString(output).lines().filter(id -> id.length() == 12).toList();
    assertThat(complete).hasSizeGreaterThanOrEqualTo(49);
    try (EventLog log = human.log("ada")) {
      assertThat(log.events()).extracting(CodingEvent::id).containsAll(complete);
    }
    assertThat(human.record("ada").memos().size()).isGreaterThanOrEqualTo(complete.size());
  }

  /// Notes something again and again until it is killed.
  static final class Endless {
    public static void main(String[] args) throws IOException {
      var workspace = new Workspace(Path.of(args[0]));
      try (EventLog log = EventLog.open(workspace, "ada", Clock.systemUTC())) {
        for (int i = 0; ; i++) {
          System.out.println(log.memo("acme", null, "note " + i).id());
          System.out.flush();
        }
      }
    }
  }
}
