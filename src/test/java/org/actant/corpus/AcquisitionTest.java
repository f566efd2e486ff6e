package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.actant.SmallWorkspace;
import org.actant.corpus.Acquisition.Outcome;
import org.actant.input.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcquisitionTest {
  @TempDir Path folder;
  private SmallWorkspace small;
  private Path letters;

  @BeforeEach
  void makeFolders() throws IOException {
    small = new SmallWorkspace(folder.resolve("workspace"));
    letters = Files.createDirectories(folder.resolve("letters"));
  }

  @Test
  void aFileIsCopiedAndDescribed() throws IOException {
    Path file = letter("Dry River.md", "---\ntitle: The Dry River\n---\n\nIt is dry.\n");
    assertThat(add(file))
        .singleElement()
        .isInstanceOfSatisfying(
            Outcome.Added.class,
            added -> assertThat(added.source().title()).isEqualTo("The Dry River"));
    assertThat(raw("dry-river.md")).hasSameBinaryContentAs(file);
    assertThat(Sources.read(small.workspace()))
        .extracting(Source::id, Source::title)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("dry-river", "The Dry River"));
    Sources.check(small.workspace());
  }

  @Test
  void theSameContentIsAddedOnce() throws IOException {
    Path first = letter("a.txt", "It is dry.");
    Path copy = letter("b.txt", "It is dry.");
    assertThat(add(letters)).element(1).isEqualTo(new Outcome.AlreadyThere(copy, "a"));
    assertThat(add(first)).containsExactly(new Outcome.AlreadyThere(first, "a"));
    assertThat(Sources.read(small.workspace())).extracting(Source::id).containsExactly("a");
    assertThat(raw("b.txt")).doesNotExist();
  }

  @Test
  void anUnknownFormatIsRefusedWithAReasonAndTheOthersAreAdded() throws IOException {
    letter("a.txt", "It is dry.");
    Path sheet = letter("b.xyz", "It is dry, too.");
    assertThat(add(letters))
        .element(1)
        .isEqualTo(
            new Outcome.Refused(
                sheet, "found the unknown format `xyz`; expected one of markdown, md, pdf, txt"));
    assertThat(Sources.read(small.workspace())).extracting(Source::id).containsExactly("a");
  }

  @Test
  void aLinkIsRefused() throws IOException {
    Path target = Files.writeString(folder.resolve("elsewhere.txt"), "It is dry.");
    Path link = Files.createSymbolicLink(letters.resolve("link.txt"), target);
    var refused = new Outcome.Refused(link, "found a link; expected a file");
    assertThat(add(letters)).containsExactly(refused);
    assertThat(add(link)).containsExactly(refused);
    assertThat(raw("link.txt")).doesNotExist();
  }

  @Test
  void anIdThatWouldBeTakenGetsANumber() throws IOException {
    letter("north/letter.txt", "It is dry.");
    letter("south/letter.txt", "It is wet.");
    letter("west/Letter.md", "It is cold.");
    add(letters);
    assertThat(Sources.read(small.workspace()))
        .extracting(Source::id)
        .containsExactly("letter", "letter-2", "letter-3");
    assertThat(raw("letter-2.txt")).hasContent("It is wet.");
    assertThat(raw("letter-3.md")).hasContent("It is cold.");
  }

  @Test
  void anOriginalWithoutARowIsNotWrittenOver() throws IOException {
    small.write("corpus/raw/a.txt", "An original whose row was deleted.");
    add(letter("a.txt", "It is dry."));
    assertThat(raw("a.txt")).hasContent("An original whose row was deleted.");
    assertThat(raw("a-2.txt")).hasContent("It is dry.");
  }

  @Test
  void aFileThatIsNotThereIsBadInputAndNothingIsAdded() throws IOException {
    Path file = letter("a.txt", "It is dry.");
    Path none = letters.resolve("none.txt");
    assertThatThrownBy(() ->
            Acquisition.add(
                small.workspace(), List.of(file, none), Description.NOTHING, Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("none.txt: found no such file");
    assertThat(Sources.read(small.workspace())).isEmpty();
  }

  @Test
  void aTableDescribesSingleFilesAndNamesThoseItDoesNotFind() throws IOException {
    letter("a.txt", "It is dry.");
    Path table = letter("letters.csv", "file,issuer,actor_type\na.txt,River Watch,ngo\nb.txt,,\n");
    var result =
        Acquisition.add(
            small.workspace(), List.of(letters), Description.NOTHING, Optional.of(table));
    assertThat(result.unused()).containsExactly("b.txt");
    assertThat(Sources.read(small.workspace()))
        .singleElement()
        .satisfies(source -> {
          assertThat(source.issuer()).isEqualTo("River Watch");
          assertThat(source.actorType()).isEqualTo(ActorType.NGO);
        });
  }

  private Path letter(String name, String text) throws IOException {
    Path file = letters.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<Outcome> add(Path file) throws IOException {
    return Acquisition.add(small.workspace(), List.of(file), Description.NOTHING, Optional.empty())
        .outcomes();
  }

  private Path raw(String name) {
    return small.workspace().resolve("corpus/raw/" + name);
  }
}
