package org.actant.energy.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.table.Csv;
import org.actant.table.Formulas;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RecordingFileTest {
  @TempDir Path folder;

  @Test
  void jsonKeepsEverythingOf500RandomRecordingsWithSeed1() throws IOException {
    var random = new SplittableRandom(1);
    Path file = folder.resolve("r.json");
    for (int i = 0; i < 500; i++) {
      Recording recording = Recordings.random(random);
      RecordingFile.write(file, recording);
      assertThat(RecordingFile.read(file)).isEqualTo(recording);
      assertThat(RecordingFile.json(RecordingFile.read(file)))
          .as("channels compare by name only, so the text is compared, too")
          .isEqualTo(RecordingFile.json(recording));
    }
  }

  @Test
  void csvKeepsTheWindowsOf500RandomRecordingsWithSeed2() throws IOException {
    var random = new SplittableRandom(2);
    Path file = folder.resolve("r.csv");
    for (int i = 0; i < 500; i++) {
      Recording recording = Recordings.random(random);
      RecordingFile.write(file, recording);
      assertThat(RecordingFile.read(file).windows())
          .isEqualTo(recording.windows().stream().map(RecordingFileTest::withoutWhere).toList());
    }
  }

  private static Window withoutWhere(Window window) {
    return new Window(
        window.name(), window.beginS(), window.durationS(), window.amounts(), "", new TreeMap<>());
  }

  @Test
  void noFieldOfACsvIsAFormula() throws IOException {
    var random = new SplittableRandom(3);
    Path file = folder.resolve("r.csv");
    for (int i = 0; i < 200; i++) {
      RecordingFile.write(file, Recordings.random(random));
      assertThat(Csv.read(file).rows())
          .allSatisfy(row -> assertThat(row).noneMatch(Formulas::looksLikeOne));
    }
  }

  @Test
  void jsonHasOneReadingALine() {
    Recording recording =
        Recordings.of(
            List.of(
                new Series(
                    Recordings.PACKAGE,
                    "counter",
                    List.of(
                        new Series.Point(0, Recordings.measured(Recordings.PACKAGE, 0)),
                        new Series.Point(1, Recordings.measured(Recordings.PACKAGE, 20.5))))),
            List.of(Recordings.window("run", 0, 1, Recordings.amounts(Recordings.PACKAGE, 20.5))));

    assertThat(RecordingFile.json(recording).lines())
        .contains(
            "    {\"channel\":\"rapl/package-0\",\"at_s\":1.0,\"value\":20.5}",
            "    {\"window\":0,\"channel\":\"rapl/package-0\",\"value\":20.5}",
            "    {\"name\":\"run\",\"begin_s\":0.0,\"duration_s\":1.0}");
  }

  @TestFactory
  Stream<DynamicTest> badJsonIsRefusedWithItsPlaceAndWhatWasExpected() {
    String good = RecordingFile.json(example());
    return Stream.of(
        bad("not json", "nothing", ":1:"),
        bad(
            "another format",
            good.replace("\"actant_recording\": 1", "\"actant_recording\": 9"),
            "format 1"),
        bad("unknown tier", good.replace("\"T2\"", "\"T9\""), "T9"),
        bad(
            "unknown field",
            good.replace("\"origin\"", "\"remarks\": 1,\n  \"origin\""),
            "remarks"),
        bad(
            "unknown channel",
            good.replace(
                "{\"window\":0,\"channel\":\"rapl/package-0\"",
                "{\"window\":0,\"channel\":\"rapl/x\""),
            "rapl/x"),
        bad("no such window", good.replace("\"window\":0", "\"window\":7"), "window 7"),
        bad("no figure", good.replace(",\"value\":20.5", ""), "a figure is a value"),
        bad("not a number", good.replace("20.5", "\"NaN\""), "finite"),
        bad(
            "channels missing",
            good.replaceAll("(?s)  \"channels\": \\[.*?\\],\n", ""),
            "channels"),
        bad("cut off", good.substring(0, good.length() / 2), "r.json"));
  }

  private DynamicTest bad(String name, String text, String complaint) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path file = folder.resolve("r.json");
          Files.writeString(file, text);
          assertThatThrownBy(() -> RecordingFile.read(file))
              .isInstanceOf(InputException.class)
              .hasMessageContaining("r.json")
              .hasMessageContaining(complaint)
              .hasMessageContaining("expected");
        });
  }

  @Test
  void badCsvIsRefusedWithItsLine() throws IOException {
    Path file = folder.resolve("r.csv");
    RecordingFile.write(file, example());
    String good = Files.readString(file);

    Files.writeString(file, good.replace("20.5", "20,5".replace(",", ";")));
    assertThatThrownBy(() -> RecordingFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("r.csv:2")
        .hasMessageContaining("decimal point");
    Files.writeString(file, good.replace("MACHINE", "HOST"));
    assertThatThrownBy(() -> RecordingFile.read(file))
        .hasMessageContaining("`HOST` as scope")
        .hasMessageContaining("PROCESS");
    Files.writeString(file, good.replace("20.5", ""));
    assertThatThrownBy(() -> RecordingFile.read(file)).hasMessageContaining("a value, or low");
  }

  @Test
  void otherEndingsAndEncodingsAreRefused() throws IOException {
    Path file = folder.resolve("r.txt");
    assertThatThrownBy(() -> RecordingFile.write(file, example()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(".json or .csv");
    Path latin = folder.resolve("r.json");
    Files.write(latin, new byte[] {'{', (byte) 0xe4, '}'});
    assertThatThrownBy(() -> RecordingFile.read(latin)).hasMessageContaining("UTF-8");
  }

  private static Recording example() {
    return Recordings.of(
        List.of(),
        List.of(Recordings.window("run", 0, 1, Recordings.amounts(Recordings.PACKAGE, 20.5))));
  }
}
