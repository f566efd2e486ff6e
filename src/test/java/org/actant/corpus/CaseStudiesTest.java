package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.actant.workspace.Workspace;
import org.actant.workspace.Workspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The documents that the repository lists for its two case studies.
class CaseStudiesTest {
  private static final Path TABLE = Path.of("corpus/case-studies.csv");

  @TempDir Path folder;

  @Test
  void everyDocumentCanBeFetchedAndSaysWhereItsAddressWasFound() throws IOException {
    Workspace workspace = Workspaces.empty(folder);
    Sources.Taken taken = Sources.take(workspace, TABLE, false);
    assertThat(taken.taken()).hasSizeBetween(15, 30);
    assertThat(taken.refused()).isEmpty();
    String companion = Files.readString(Path.of("corpus/case-studies.md"));
    assertThat(taken.taken())
        .allSatisfy(source -> {
          assertThat(Fetching.address(source.url())).isPresent();
          assertThat(source.url()).startsWith("http");
          assertThat(source.issuer()).isNotEmpty();
          assertThat(source.licence()).isNotEmpty();
          assertThat(companion).contains("| " + source.id() + " | ");
        });
    assertThat(taken.taken().stream().map(Source::actorType).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.complementOf(EnumSet.of(ActorType.OTHER)));
    assertThat(taken.taken()).extracting(Source::url).doesNotHaveDuplicates();
  }
}
