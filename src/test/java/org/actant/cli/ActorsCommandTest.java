package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.actant.SmallWorkspace;
import org.actant.language.AnnotateStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void makeWorkspace() throws IOException {
    new SmallWorkspace(folder)
        .add("acme", "Acme", "company", 2024, "We sued Microsoft over the grid.")
        .write(
            "codebook/actors.yaml",
            """
            version: 1
            issuer_pronouns: [we]
            expected: [water]
            actors:
              - {id: grid, name: grid, kind: nonhuman, type: infrastructure, aliases: [grid]}
              - {id: water, name: water, kind: nonhuman, type: nature, aliases: [water]}
            """)
        .run(new AnnotateStage());
  }

  private CommandLineRun actors(String... args) {
    String[] line = new String[args.length + 4];
    line[0] = "actors";
    System.arraycopy(args, 0, line, 1, args.length);
    line[args.length + 1] = "--workspace";
    line[args.length + 2] = folder.toString();
    line[args.length + 3] = "-q";
    return CommandLineRun.of(line);
  }

  @Test
  void decisionsAreMadeListedAndTakenBack() {
    assertThat(actors("list", "--kind", "human").out()).contains("Acme", "Microsoft");

    CommandLineRun merge =
        actors("merge", "microsoft", "--into", "Acme", "--who", "ada", "--because", "bought");
    assertThat(merge.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(merge.out()).endsWith(": Microsoft is Acme.\n");
    assertThat(actors("list").out()).contains("Microsoft (1); We (1)");
    assertThat(actors("log").out()).contains("ada", "Microsoft is Acme", "bought", "holds");

    assertThat(actors("undo").exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(actors("log").out()).contains("undone");
    assertThat(actors("list").out()).doesNotContain("Microsoft (1); We (1)");
  }

  @Test
  void anUnknownActorIsAnsweredWithNearOnes() {
    CommandLineRun run = actors("ignore", "Microsft");
    assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains("unknown actor `Microsft`", "such as Microsoft");
  }

  @Test
  void aTornLineIsNamedByTheLog() throws IOException {
    actors("ignore", "grid", "--who", "ada");
    Files.writeString(
        folder.resolve("codebook/actors.jsonl"), "{\"id\":\"1", StandardOpenOption.APPEND);
    assertThat(actors("log").err()).contains("codebook/actors.jsonl:2: the line was cut short");
    assertThat(actors("kind", "Microsoft", "nonhuman", "--who", "ada").exitCode())
        .isEqualTo(ExitCode.DONE);
    assertThat(actors("log").out()).contains("grid is no actor", "Microsoft is nonhuman");
  }

  @Test
  void whoIsSilentIsListedByIssuer() {
    assertThat(actors("silent", "--issuer", "Acme").out()).contains("water", "gazetteer");
    assertThat(actors("silent", "--issuer", "Nobody").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void withoutPassagesSymmetrySaysHowToGetThem() {
    CommandLineRun run = actors("symmetry");
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(run.err()).contains("`actant run`");
  }
}
