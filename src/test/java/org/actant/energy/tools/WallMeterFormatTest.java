package org.actant.energy.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Tier;
import org.actant.energy.recording.Recording;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallMeterFormatTest {
  @TempDir Path folder;

  @Test
  void aGermanPlugIsReadAsItIs() throws IOException {
    String text =
        """
        Steckdose Küche
        sep=;
        Zeit;Leistung (W);Bemerkung
        30.05.2025 10:05:03;100,5;a
        30.05.2025 10:05:04;1.200,5;b, und mehr
        30.05.2025 10:05:05;100,5;c
        """;
    Files.write(file(), text.getBytes(StandardCharsets.ISO_8859_1));

    Recording recording = read("time=Zeit,power=Leistung (W):W");

    assertThat(energy(recording)).isEqualTo(1301, within(1e-6));
    assertThat(recording.notes()).anyMatch(note -> note.contains("is read as windows-1252"));
    assertThat(Amounts.channel(recording.windows().getFirst(), "wall").tier()).isEqualTo(Tier.T1);
    assertThat(recording.windows().getFirst().where()).isEqualTo("plug.csv:4-6");
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000,1700000001",
    "1700000000000,1700000001000",
    "1700000000000000000,1700000001000000000",
    "0,1",
    "10:05:03,10:05:04",
    "23:59:59.500,00:00:00.500",
    "2025-05-30T10:05:03Z,2025-05-30T10:05:04Z",
    "2025-05-30T10:05:03.25+02:00,2025-05-30T08:05:04.25Z",
    "2025/05/30 10:05:03,2025/05/30 10:05:04",
    "30.5.2025 10:05:03,30.5.2025 10:05:04",
    "2025-05-30 10:05,2025-05-30 10:05:01",
    "30.05.2025 9:59,30.05.2025 9:59:01",
    "2025-05-30T10:05Z,2025-05-30T10:05:01Z"
  })
  void manyWaysToWriteATimeAreKnown(String first, String second) throws IOException {
    write("t,p\n" + first + ",10\n" + second + ",20\n");

    assertThat(energy(read("time=t,power=p:W"))).isEqualTo(15, within(1e-4));
  }

  @Test
  void aDateThatCouldBeTwoNeedsAPattern() throws IOException {
    write("t,p\n03/04/2025 10:05:03 AM,10\n03/04/2025 10:05:04 AM,20\n");

    assertThatThrownBy(() -> read("time=t,power=p:W"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("plug.csv:2: found `03/04/2025 10:05:03 AM` in the column `t`")
        .hasMessageContaining("day and month cannot be told apart");
    assertThat(energy(read("time=t:MM/dd/yyyy hh:mm:ss a,power=p:W"))).isEqualTo(15, within(1e-6));
    assertThatThrownBy(() -> read("time=t:nonsense{,power=p:W"))
        .hasMessageContaining("found the time format `nonsense{`");
  }

  @ParameterizedTest
  @CsvSource({"mW,0.015", "W,15", "kW,15000", "uW,0.000015"})
  void powerComesInItsUnit(String unit, double joules) throws IOException {
    write("t,p\n0,10\n1,20\n");

    assertThat(energy(read("time=t,power=p:" + unit))).isEqualTo(joules, within(joules * 1e-9));
  }

  @ParameterizedTest
  @CsvSource({"J,10", "kJ,10000", "Wh,36000", "mWh,36", "kWh,36000000"})
  void energyComesInItsUnit(String unit, double joules) throws IOException {
    write("t,e\n0,10\n1,20\n");

    assertThat(energy(read("time=t,energy=e:" + unit))).isEqualTo(joules, within(joules * 1e-9));
  }

  @Test
  void aUnitThatTheFileContradictsIsRefused() throws IOException {
    write("t,Power (mW)\n0,10\n1,20\n");
    assertThatThrownBy(() -> read("time=t,power=Power (mW):W"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("which says mW; expected W, as in --map");

    write("t,p\n0,10 W\n1,20 kW\n");
    assertThatThrownBy(() -> read("time=t,power=p:W"))
        .hasMessageContaining("plug.csv:3: found `20 kW` in the column `p`");
  }

  @Test
  void numbersThatCanBeReadInTwoWaysAreAskedFor() throws IOException {
    write("t;p\n0;1,234\n1;2,345\n");

    assertThatThrownBy(() -> read("time=t,power=p:W"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("can be read in two ways, such as `1,234`");
    assertThat(energy(read("time=t,power=p:W,decimal=comma")))
        .isEqualTo((1.234 + 2.345) / 2, within(1e-9));
    assertThat(energy(read("time=t,power=p:W,decimal=point")))
        .isEqualTo((1234 + 2345) / 2.0, within(1e-9));
  }

  @Test
  void aReadingThatHomeAssistantDidNotHaveIsMissing() throws IOException {
    write("last_changed,state\n0,10.5\n1,unavailable\n2,unknown\n3,10.5\n");

    assertThat(read("time=last_changed,power=state:W").notes())
        .anyMatch(note -> note.contains("2 rows have no figure"));
  }

  @Test
  void aNumberWithTheOtherSignIsRefused() throws IOException {
    write("t;p\n0;1,5\n1;2.5\n");

    assertThatThrownBy(() -> read("time=t,power=p:W"))
        .hasMessageContaining("plug.csv:3: found `2.5`")
        .hasMessageContaining("a number with a decimal comma");
  }

  @Test
  void columnsMayBeNamedByPlace() throws IOException {
    write("0\t10\n1\t20\n");

    assertThat(energy(read("time=#1,power=#2:W,header=no"))).isEqualTo(15, within(1e-9));
    assertThatThrownBy(() -> read("time=#1,power=#3:W,header=no"))
        .hasMessageContaining("no column `#3`");
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    write("t,p\n0,10\n");

    assertThatThrownBy(() -> read("time=t,power=watts:W"))
        .hasMessageContaining("no header with the columns t, watts")
        .hasMessageContaining("the first line is `t,p`");
  }

  @Test
  void utf16OfWindowsIsRead() throws IOException {
    Files.write(file(), "\uFEFFt;p\r\n0;10,0\r\n1;20,0\r\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(energy(read("time=t,power=p:W"))).isEqualTo(15, within(1e-9));
  }

  @Test
  void utf16WithoutAMarkIsFoundByItsZeros() throws IOException {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Files.write(file(), "t;p\n0;10,0\n1;20,0\n".getBytes(charset));

      Recording recording = read("time=t,power=p:W");

      assertThat(energy(recording)).isEqualTo(15, within(1e-9));
      assertThat(recording.notes()).anyMatch(note -> note.contains("is read as " + charset));
    }
  }

  @Test
  void theEncodingCanBeSaid() throws IOException {
    Files.write(file(), "t;Мощность\n0;10\n1;20\n".getBytes(Charset.forName("windows-1251")));

    assertThat(energy(read("time=t,power=Мощность:W,encoding=windows-1251")))
        .isEqualTo(15, within(1e-9));
  }

  @Test
  void aCounterThatGoesBackGivesNoEnergy() throws IOException {
    write("t,e\n0,10\n1,20\n2,3\n");

    assertThat(Amounts.reading(read("time=t,energy=e:Wh").windows().getFirst(), "wall"))
        .isEqualTo(new Reading.Unavailable("the counter e goes back"));
  }

  @Test
  void theStepOfACounterIsStated() throws IOException {
    write("t,e\n0,0.00\n60,0.01\n120,0.03\n");

    assertThat(read("time=t,energy=e:kWh").series().getFirst().method())
        .contains("in steps of 36000.0 J at least");
  }

  @Test
  void powerAndCounterTogetherAreNotAdded() throws IOException {
    write("t,p,e\n0,10,100\n1,20,115\n");

    var window = read("time=t,power=p:W,energy=e:J").windows().getFirst();

    assertThat(Amounts.of(window, "wall")).isEqualTo(15, within(1e-9));
    assertThat(Amounts.of(window, "wall-counter")).isEqualTo(15, within(1e-9));
    assertThat(Amounts.channel(window, "wall-counter").domain()).isEqualTo(Domain.OTHER);
  }

  @Test
  void anotherDomainIsNoWallMeter() throws IOException {
    write("t,p\n0,10\n1,20\n");

    var channel = Amounts.channel(read("time=t,power=p:W,domain=gpu").windows().getFirst(), "gpu");

    assertThat(channel.tier()).isEqualTo(Tier.T3);
    assertThat(channel.domain()).isEqualTo(Domain.GPU);
  }

  @Test
  void aMapThatIsNotUnderstoodIsRefused() {
    for (String map :
        List.of(
            "power=p:W",
            "time=t",
            "time=t,power=p",
            "time=t,power=p:J",
            "time=t,power=p:MW",
            "time=t,power=p:W,speed=3",
            "time=t,power=p:W,decimal=dot",
            "nonsense")) {
      assertThatThrownBy(() -> ColumnMap.parse(List.of(map)))
          .as(map)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("--map");
    }
  }

  private static double energy(Recording recording) {
    return Amounts.of(recording.windows().getFirst(), "wall");
  }

  private Recording read(String map) throws IOException {
    return new WallMeterFormat(ColumnMap.parse(List.of(map))).read(file()).getFirst();
  }

  private void write(String text) throws IOException {
    Files.writeString(file(), text);
  }

  private Path file() {
    return folder.resolve("plug.csv");
  }
}
