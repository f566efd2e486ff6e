package org.actant.energy.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.actant.energy.Channel;
import org.actant.energy.Reading;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.Series;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What holds for every format, over all [Fixtures].
class ToolFormatContractTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> exactlyOneFormatRecognizesAFile() {
    return each((name, text) ->
        assertThat(recognizing(file(text)))
            .containsExactly(name.substring(0, (name + "/").indexOf('/'))));
  }

  @TestFactory
  Stream<DynamicTest> nothingIsLostInUtf16OrBehindAByteOrderMark() {
    return each((_, text) -> {
      List<Recording> plain = ToolFormats.read(file(text));
      for (byte[] bytes :
          List.of(
              ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
              ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
              ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE),
              text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))) {
        Files.write(file(""), bytes);
        assertThat(windows(ToolFormats.read(file()))).isEqualTo(windows(plain));
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> everyChannelOfAWindowHasAMethod() {
    return each((_, text) -> {
      for (Recording recording : ToolFormats.read(file(text))) {
        var methods = recording.series().stream().map(Series::channel).toList();
        assertThat(methods).isSorted().doesNotHaveDuplicates();
        for (Window window : recording.windows()) {
          assertThat(methods).containsAll(measured(window));
        }
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> aRecordingComesBackFromItsFile() {
    return each((_, text) -> {
      Path json = folder.resolve("recording.json");
      for (Recording recording : ToolFormats.read(file(text))) {
        RecordingFile.write(json, recording);
        assertThat(RecordingFile.read(json).windows()).isEqualTo(recording.windows());
        assertThat(RecordingFile.read(json).series()).isEqualTo(recording.series());
      }
    });
  }

  @TestFactory
  Stream<DynamicTest> aFileThatEndsInTheMiddleIsCutOrRefusedButNotTakenForWhole() {
    return each((_, text) -> {
      String cut = text.stripTrailing();
      cut = cut.substring(0, cut.length() - 2);
      try {
        for (Recording recording : ToolFormats.read(file(cut))) {
          assertThat(recording.notes()).anyMatch(note -> note.contains("cut"));
        }
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("joularJX-7-all-methods-energy.csv");
      }
    });
  }

  /// Whatever is in a file, a user gets a recording or a message, never a fault of the program.
  @TestFactory
  Stream<DynamicTest> aDamagedFileIsReadOrRefusedWithSeed20261121() {
    return each((name, text) -> {
      var random = new Random(20261121L);
      ToolFormat format = ToolFormats.named(name.substring(0, (name + "/").indexOf('/')));
      for (int i = 0; i < 60; i++) {
        String damaged = damaged(text, random);
        try {
          for (Recording recording : format.read(file(damaged))) {
            RecordingFile.json(recording);
          }
        } catch (InputException e) {
          assertThat(e.getMessage()).contains("found").contains("expected");
        } catch (RuntimeException e) {
          throw new AssertionError("a fault in reading\n" + damaged, e);
        }
      }
    });
  }

  private static String damaged(String text, Random random) {
    var damaged = new StringBuilder(text);
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      int at = random.nextInt(damaged.length());
      String signs = ",;.-\"{}[]\n\t 0eE:<WN\u00e9";
      switch (random.nextInt(4)) {
        case 0 -> damaged.setCharAt(at, signs.charAt(random.nextInt(signs.length())));
        case 1 -> damaged.insert(at, signs.charAt(random.nextInt(signs.length())));
        case 2 -> damaged.delete(at, Math.min(damaged.length() - 1, at + random.nextInt(30)));
        default -> damaged.insert(at, text, 0, Math.min(text.length(), random.nextInt(60)));
      }
    }
    return damaged.toString();
  }

  @Test
  void emptyFilesAndBinaryFilesAreRefused() throws IOException {
    for (ToolFormat format : ToolFormats.all()) {
      assertThatThrownBy(() -> format.read(file("  \n")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("an empty file");
      assertThatThrownBy(() -> format.read(file("a\0b\0\0\0,Watts")))
          .isInstanceOf(InputException.class);
    }
  }

  @Test
  void aFileOfNoKnownToolIsRefusedWithTheNamesOfThoseKnown() {
    assertThatThrownBy(() -> ToolFormats.read(file("a,b\n1,2\n")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a file of no known tool")
        .hasMessageContaining("codecarbon, energibridge");
    assertThatThrownBy(() -> ToolFormats.named("codecarbn"))
        .hasMessageContaining("no format `codecarbn`");
  }

  private interface Check {
    void of(String name, String text) throws IOException;
  }

  private static Stream<DynamicTest> each(Check check) {
    return Fixtures.byFormat().entrySet().stream()
        .map(fixture ->
            DynamicTest.dynamicTest(
                fixture.getKey(), () -> check.of(fixture.getKey(), fixture.getValue())));
  }

  private static List<Channel> measured(Window window) {
    return window.amounts().entrySet().stream()
        .filter(amount -> amount.getValue() instanceof Reading.Measured)
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static List<Window> windows(List<Recording> recordings) {
    return recordings.stream().flatMap(recording -> recording.windows().stream()).toList();
  }

  private static List<String> recognizing(Path file) throws IOException {
    return ToolFormats.recognizing(file).stream().map(ToolFormat::name).toList();
  }

  private Path file(String text) {
    try {
      Files.writeString(file(), text);
      return file();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file() {
    return folder.resolve("joularJX-7-all-methods-energy.csv");
  }
}
