package org.actant.carbon.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesFileTest {
  private static final SeriesFile.Options PLAIN =
      new SeriesFile.Options(Optional.empty(), Optional.empty(), Optional.empty());
  private static final SeriesFile.Options BERLIN =
      new SeriesFile.Options(
          Optional.empty(), Optional.empty(), Optional.of(ZoneId.of("Europe/Berlin")));

  @TempDir Path folder;

  private SeriesFile read(String text, SeriesFile.Options options) throws IOException {
    Path file = folder.resolve("series.csv");
    Files.writeString(file, text);
    return SeriesFile.read(file, options);
  }

  private void assertRefused(String text, SeriesFile.Options options, String... words) {
    assertThatThrownBy(() -> read(text, options))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void aPlainSeriesIsRead() throws IOException {
    SeriesFile read = read("time,g_per_kwh\n2026-01-01T00:00Z,100\n2026-01-01T01:00Z,300\n", PLAIN);
    assertThat(read.notes()).isEmpty();
    assertThat(read.series().mean().gramsPerKilowattHour()).isEqualTo(200);
    assertThat(read.series().end()).isEqualTo(Instant.parse("2026-01-01T02:00:00Z"));
  }

  @Test
  void anExportOfElectricityMapsIsReadByItsLifeCycleColumn() throws IOException {
    SeriesFile read =
        read(
            """
            Datetime (UTC),Country,Zone name,Carbon intensity gCO₂eq/kWh (direct),Carbon intensity gCO₂eq/kWh (Life cycle),Carbon-free energy percentage (CFE%)
            2025-01-01 00:00:00,Germany,Germany,280.1,330.5,55.1
            2025-01-01 01:00:00,Germany,Germany,270.1,320.5,56.1
            """,
            PLAIN);
    assertThat(read.column()).contains("Life cycle");
    assertThat(read.series().mean().gramsPerKilowattHour()).isEqualTo(325.5);
    assertThat(read.series().begin()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
  }

  @Test
  void unitsAreReadFromTheColumn() throws IOException {
    assertThat(mean("kg_per_kwh", "0.4")).isEqualTo(400);
    assertThat(mean("kgCO2/MWh", "400")).isEqualTo(400);
    assertThat(mean("MOER (lbs/MWh)", "1000")).isCloseTo(453.59237, within(1e-9));
    assertThat(mean("lb_per_mwh", "1000")).isCloseTo(453.59237, within(1e-9));
    assertThat(mean("Actual Carbon Intensity (gCO2/kWh)", "212")).isEqualTo(212);
    assertThat(mean("tCO2/MWh", "0.4")).isEqualTo(400);
  }

  private double mean(String column, String value) throws IOException {
    return read(
            "time,"
                + column
                + "\n2026-01-01T00:00Z,"
                + value
                + "\n2026-01-01T01:00Z,"
                + value
                + "\n",
            PLAIN)
        .series()
        .mean()
        .gramsPerKilowattHour();
  }

  @Test
  void kilogramsThatAreCalledGramsAreRefused() {
    assertRefused(
        "time,g_per_kwh\n2026-01-01T00:00Z,0.4\n2026-01-01T01:00Z,0.5\n", PLAIN, "0.5", "--unit");
    assertRefused("time,kg_per_kwh\n2026-01-01T00:00Z,400\n2026-01-01T01:00Z,500\n", PLAIN, "1500");
  }

  @Test
  void unsortedAndRepeatedLinesAreSaid() throws IOException {
    SeriesFile read =
        read(
            """
            time,g_per_kwh
            2026-01-01T02:00Z,300
            2026-01-01T00:00Z,100
            2026-01-01T01:00Z,200
            2026-01-01T01:00Z,200
            """,
            PLAIN);
    assertThat(read.series().spans()).hasSize(3);
    assertThat(read.notes())
        .anySatisfy(note -> assertThat(note).contains("1 repeated"))
        .anySatisfy(note -> assertThat(note).contains("sorted"));
  }

  @Test
  void aTimeWithTwoValuesIsRefusedWithItsLine() {
    assertRefused(
        "time,g_per_kwh\n2026-01-01T00:00Z,100\n2026-01-01T00:00Z,101\n", PLAIN, "series.csv:3");
  }

  @Test
  void aGapIsKeptAndAnEmptyValueIsOne() throws IOException {
    SeriesFile read =
        read(
            """
            time,g_per_kwh
            2026-01-01T00:00Z,100
            2026-01-01T01:00Z,100
            2026-01-01T02:00Z,
            2026-01-01T03:00Z,100
            2026-01-01T04:00Z,100
            2026-01-01T09:00Z,100
            """,
            PLAIN);
    assertThat(read.series().gaps()).isEqualTo(2);
    assertThat(read.notes()).anySatisfy(note -> assertThat(note).contains("2 gaps"));
  }

  @Test
  void theHourThatClocksShowTwiceIsTwoHours() throws IOException {
    SeriesFile read =
        read(
            """
            time,g_per_kwh
            2026-10-25T01:00,100
            2026-10-25T02:00,200
            2026-10-25T02:00,300
            2026-10-25T03:00,400
            """,
            BERLIN);
    assertThat(read.notes()).isEmpty();
    assertThat(read.series().spans())
        .extracting(IntensitySeries.Span::length)
        .containsOnly(Duration.ofHours(1));
    assertThat(read.series().begin()).isEqualTo(Instant.parse("2026-10-24T23:00:00Z"));
  }

  @Test
  void theHourThatNoClockShowsIsRefused() {
    assertRefused(
        "time,g_per_kwh\n2026-03-29T01:00,100\n2026-03-29T02:30,200\n",
        BERLIN,
        "series.csv:3",
        "no clock in Europe/Berlin");
  }

  @Test
  void acrossTheMissingHourThereIsNoGap() throws IOException {
    SeriesFile read =
        read(
            "time,g_per_kwh\n2026-03-29T00:00,1\n2026-03-29T01:00,100\n2026-03-29T03:00,200\n",
            BERLIN);
    assertThat(read.series().gaps()).isZero();
  }

  @Test
  void badFilesAreRefusedWithWhatWasExpected() {
    assertRefused("time,g_per_kwh\n", PLAIN, "without rows");
    assertRefused("hour,g_per_kwh\n1,2\n", PLAIN, "a column `time`");
    assertRefused("time,intensity\n2026-01-01T00:00Z,2\n", PLAIN, "--column");
    assertRefused("time,g_per_kwh\nyesterday,100\n", PLAIN, "series.csv:2", "`yesterday`");
    assertRefused("time,g_per_kwh\n2026-01-01T00:00,100\n", PLAIN, "--zone");
    assertRefused("time,g_per_kwh\n2026-01-01T00:00Z,\"100,5\"\n", PLAIN, "`100,5`");
    assertRefused("time,g_per_kwh\n2026-01-01T00:00Z,-3\n", PLAIN, "`-3`");
    assertRefused("time,g_per_kwh\n2026-01-01T00:00Z,NaN\n", PLAIN, "`NaN`");
  }
}
