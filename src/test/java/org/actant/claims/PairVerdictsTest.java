package org.actant.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairVerdictsTest {
  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void open() throws Exception {
    workspace = new SmallWorkspace(folder).workspace();
  }

  private void say(String coder, PairVerdict.Kind kind, @Nullable Relation label) throws Exception {
    PairVerdicts.add(
        workspace,
        new PairVerdict(
            "2025-01-01T00:00:00Z", coder, kind, "p1", "a|0|1|x", "b|0|1|y", label, null));
  }

  private Standing standing() throws Exception {
    return Standing.of("p1", "mentions", PairVerdicts.read(workspace));
  }

  @Test
  void aPairIsSuggestedUntilSomebodySpeaks() throws Exception {
    assertThat(standing()).isEqualTo(new Standing("mentions", "suggested", ""));
  }

  @Test
  void theLastVerdictOfAPersonHolds() throws Exception {
    say("ada", PairVerdict.Kind.REJECT, null);
    say("ada", PairVerdict.Kind.CONFIRM, Relation.CONTESTS);
    assertThat(standing()).isEqualTo(new Standing("contests", "confirmed", "ada"));
  }

  @Test
  void peopleWhoDisagreeLeaveItDisputed() throws Exception {
    say("ada", PairVerdict.Kind.CONFIRM, Relation.CONTESTS);
    say("bob", PairVerdict.Kind.CONFIRM, Relation.SUPPORTS);
    assertThat(standing()).isEqualTo(new Standing("mentions", "disputed", "ada; bob"));
  }

  @Test
  void aLineThatAKillCutShortCountsForNothingAndTheNextBeginsAnew() throws Exception {
    say("ada", PairVerdict.Kind.CONFIRM, null);
    Path file = workspace.resolve("codebook/verdicts/ada.jsonl");
    Files.writeString(file, "{\"at\":\"2025-01-01T00:00:0", StandardOpenOption.APPEND);
    assertThat(PairVerdicts.read(workspace).torn())
        .containsExactly("codebook/verdicts/ada.jsonl:2");
    say("ada", PairVerdict.Kind.REJECT, null);
    PairVerdicts read = PairVerdicts.read(workspace);
    assertThat(read.all())
        .extracting(PairVerdict::verdict)
        .containsExactly(PairVerdict.Kind.CONFIRM, PairVerdict.Kind.REJECT);
    assertThat(Files.readAllLines(file)).hasSize(3);
  }

  @Test
  void theLabelOfFormerVersionsIsRead() throws Exception {
    say("ada", PairVerdict.Kind.CONFIRM, Relation.MENTIONS);
    Path file = workspace.resolve("codebook/verdicts/ada.jsonl");
    Files.writeString(file, Files.readString(file).replace("mentions", "silent"));
    assertThat(PairVerdicts.read(workspace).all())
        .extracting(PairVerdict::label)
        .containsExactly(Relation.MENTIONS);
  }

  @Test
  void aLineThatIsNoVerdictIsNamed() throws Exception {
    Path file = workspace.resolve("codebook/verdicts/ada.jsonl");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{\"at\":\"2025\",\"coder\":\"ada\"}\n");
    assertThatThrownBy(() -> PairVerdicts.read(workspace))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ada.jsonl:1")
        .hasMessageContaining("verdict");
  }

  @Test
  void aNameThatIsNoFileNameIsRefused() {
    assertThatThrownBy(() -> say("../ada", PairVerdict.Kind.CONFIRM, null))
        .isInstanceOf(InputException.class);
  }
}
