package org.actant.actors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsTest {
  @TempDir Path folder;

  @Test
  void gazetteersDoNotShareAliases() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("actors.yaml"),
            """
            version: 1
            issuer_pronouns: [we]
            organization_suffixes: [inc]
            actors:
              - {id: grid, name: grid, kind: nonhuman, type: infrastructure, aliases: [grid]}
              - {id: net, name: net, kind: nonhuman, type: infrastructure, aliases: [grid]}
            """);
    assertThatThrownBy(() -> Actors.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + ":6: ")
        .hasMessageContaining("the alias `grid` again (also of `grid`)");
  }
}
