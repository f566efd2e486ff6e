package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.provenance.Digest;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
  private static final String HEADER =
      "id,title,issuer,actor_type,year,kind,language,url,licence,sha256\n";
  @TempDir Path folder;
  private SmallWorkspace small;

  @BeforeEach
  void makeWorkspace() throws IOException {
    small = new SmallWorkspace(folder);
  }

  @Test
  void theRowsAreReadSortedByIdAndWhatNobodyKnowsIsEmpty() throws IOException {
    table(HEADER + "b-2,Second,,,,,,,,\na-1,First,Acme,company,2024,report,en,,CC0,\n");
    assertThat(Sources.read(small.workspace()))
        .containsExactly(
            new Source(
                "a-1",
                "First",
                "Acme",
                ActorType.COMPANY,
                OptionalInt.of(2024),
                DocumentKind.REPORT,
                "en",
                "",
                "CC0",
                Optional.empty()),
            new Source(
                "b-2",
                "Second",
                "",
                ActorType.OTHER,
                OptionalInt.empty(),
                DocumentKind.OTHER,
                "",
                "",
                "",
                Optional.empty()));
  }

  @Test
  void withoutATableThereIsNoDocument() throws IOException {
    assertThat(Sources.read(small.workspace())).isEmpty();
  }

  @Test
  void anIdThatComesTwiceIsNamedWithItsLine() throws IOException {
    table(HEADER + "a,,,,,,,,,\nb,,,,,,,,,\na,,,,,,,,,\n");
    assertComplaint().hasMessageContaining("sources.csv:4: found the id `a` a second time");
  }

  @Test
  void anUnknownActorTypeIsNamedWithTheKnownOnes() throws IOException {
    table(HEADER + "a,,,ngo,,,,,,\nb,,,robot,,,,,,\n");
    assertComplaint()
        .hasMessageContaining("sources.csv:3: found the actor_type `robot`; expected one of")
        .hasMessageContaining("ngo");
  }

  @Test
  void aYearThatIsNoneIsNamed() throws IOException {
    table(HEADER + "a,,,ngo,last,,,,,\n");
    assertComplaint().hasMessageContaining("sources.csv:2").hasMessageContaining("last");
  }

  @Test
  void aTableWithoutAColumnIsRefusedAndTheColumnNamed() throws IOException {
    table(HEADER.replace("actor_type,", "") + "a,,,,,,,,\n");
    assertComplaint().hasMessageContaining("sources.csv").hasMessageContaining("actor_type");
  }

  @Test
  void aFileWithAnotherDigestIsNamedWithTheLineThatStatesIt() throws IOException {
    String stated = Digest.of("dry").hex();
    small.write("corpus/raw/a.txt", "wet");
    table(HEADER + "a,,,,,,,,," + stated + "\n");
    assertThatThrownBy(() -> Sources.check(small.workspace()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sources.csv:2: found corpus/raw/a.txt with the sha256")
        .hasMessageContaining(stated);
    small.write("corpus/raw/a.txt", "dry");
    Sources.check(small.workspace());
  }

  @Test
  void aRowWithoutItsFileIsNamedWithItsLine() throws IOException {
    table(HEADER + "a,,,,,,,,,\n");
    assertThatThrownBy(() -> Sources.check(small.workspace()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("sources.csv:2: found no file for `a`");
  }

  private void table(String csv) throws IOException {
    small.write("corpus/sources.csv", csv);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertComplaint() {
    return assertThatThrownBy(() -> Sources.read(small.workspace()))
        .isInstanceOf(InputException.class);
  }
}
