package org.actant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.actant.carbon.factor.FactorTables;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Origin;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Window;
import org.actant.measure.Joules;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CarbonCommandTest {
  @TempDir Path folder;

  @Test
  void conformanceSaysWhatHoldsAndWhatIsFlagged() {
    CommandLineRun run = CommandLineRun.of("carbon", "conformance");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("GA-1").contains("must-flag").doesNotContain("FAILED");
    assertThat(run.err()).contains("STR-bert-kWh: printed 1507, the inputs give 1503.02");
    assertThat(CommandLineRun.of("carbon", "conformance", "--json").out())
        .contains("form_blueprint.py L985-1036");
  }

  @Test
  void conformanceOfAnotherProgramFailsWhereItIsWrong() throws IOException {
    Path results = folder.resolve("tool.csv");
    Files.writeString(results, "id,value\nGA-1,2.1\n");
    CommandLineRun run =
        CommandLineRun.of("carbon", "conformance", "--results", results.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run.out()).contains("wrong");
  }

  @Test
  void factorsOfAPlaceComeWithTheirSpread() {
    CommandLineRun run = CommandLineRun.of("carbon", "factors", "--place", "SWE");
    assertThat(run.out()).contains("5.67").contains("8.8").contains("18").contains("40.695");
    assertThat(run.err()).contains("SWE as a whole: 2 factors, 5.67 to 40.7 g/kWh, 7.18 times");
    assertThat(CommandLineRun.of("carbon", "factors", "--kind", "memory").err())
        .contains("memory power, W/GB: 5 sources, 0.08 to 0.392, 4.9 times");
    assertThat(CommandLineRun.of("carbon", "factors", "--kind", "memory", "--json").out())
        .contains("\"value\" : \"0.3725\"");
  }

  @Test
  void anEstimateShowsTheSpreadAndWhatOthersWouldSay() {
    CommandLineRun run =
        CommandLineRun.of(
            "carbon",
            "estimate",
            "--energy",
            "1.2kWh",
            "--place",
            "SWE",
            "--hours",
            "5",
            "--embodied",
            "baseline",
            "--functional-unit",
            "1000 inferences",
            "--units",
            "10");
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("7.18 times")
        .contains("SCI")
        .contains("g per 1000 inferences")
        .contains("Green Algorithms 3.0")
        .contains("tree-month")
        .contains("water on site");
    assertThat(run.err()).contains("other tools say 10.6 g to 820 g");
  }

  @Test
  void anEstimateOfHardwareIsAsWideAsTheModels() {
    CommandLineRun run =
        CommandLineRun.of(
            "carbon",
            "estimate",
            "--hours",
            "12",
            "--cores",
            "12",
            "--tdp",
            "90",
            "--memory",
            "64",
            "--place",
            "DEU");
    assertThat(run.out()).contains("CodeCarbon, cubic").contains("Boavizta, unknown processor");
    assertThat(run.err())
        .contains("embodied emissions are not counted")
        .contains("memory alone, by the constants in use: 0.0614 to 0.301 kWh");
  }

  @Test
  void wrongAmountsAndPlacesAreSaid() {
    assertBad("1.2", "--energy", "1.2");
    assertBad("expected one", "--place", "SWE");
    assertBad("expected one", "--energy", "1kWh", "--hours", "1", "--tdp", "10");
    assertBad("Atlantis", "--energy", "1kWh", "--place", "Atlantis");
    assertBad("0.5", "--energy", "1kWh", "--pue", "0.5");
    assertBad("--hours", "--energy", "1kWh", "--embodied", "10kg");
    assertBad("aws/none", "--energy", "1kWh", "--hours", "1", "--embodied", "aws/none");
    assertBad("--units", "--energy", "1kWh", "--units", "0");
    assertBad("2..1kWh", "--energy", "2..1kWh");
    assertBad("--hours", "--tdp", "100");
  }

  @Test
  void nothingIsCountedForNoTimeNoHardwareAndNoPlace() {
    for (String hours : List.of("0", "-1", "NaN", "Infinity")) {
      assertBad("hours", "--energy", "1kWh", "--hours", hours, "--embodied", "10kg");
    }
    assertBad("0.0 cores", "--hours", "1", "--tdp", "100", "--cores", "0");
    assertBad("without any power", "--hours", "1", "--tdp", "0");
    assertBad("percentage", "--energy", "1kWh", "--pue", "120");
    assertBad("the place ``", "--energy", "1kWh", "--place", "");
  }

  @Test
  void filtersOfFactorsThatWouldDoNothingAreRefused() {
    assertThat(CommandLineRun.of("carbon", "factors", "--year", "2020").err())
        .contains("--year without --place");
    assertThat(CommandLineRun.of("carbon", "factors", "--place", "SWE", "--kind", "pue").err())
        .contains("only the grid has places");
  }

  @Test
  void aLineForAMeteredRunSaysWhatThePlaceIsOrThatThereIsNone() {
    var channel = new Channel("rapl", "package-0", Tier.T2, Domain.PACKAGE, Scope.MACHINE, "J");
    var amounts = new TreeMap<Channel, Reading>();
    amounts.put(channel, new Reading.Measured(new Joules(3.6e6)));
    var recording =
        new Recording(
            new Origin("actant", "", List.of()),
            new Run(List.of(), "", OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
            List.of(),
            List.of(new Window("run", OptionalDouble.of(0), 10, amounts, "")),
            List.of());
    var sweden = new PlaceOption();
    sweden.named = "SWE";
    FactorTables tables = FactorTables.read();
    assertThat(new MeteredCarbon(sweden, tables).lines(recording))
        .singleElement()
        .asString()
        .contains("5.67 g to 78.5 g CO2e (SWE: 10 factors, 5.67 to 47 g/kWh; PUE 1 to 1.67)");
    assertThat(new MeteredCarbon(sweden, tables).noted(recording).windows().getFirst().facts())
        .containsKeys("co2e_low_g", "co2e_high_g", "co2e_basis");
    Assumptions.assumeTrue(System.getenv("ACTANT_PLACE") == null, "ACTANT_PLACE is set");
    assertThat(new MeteredCarbon(new PlaceOption(), tables).lines(recording))
        .singleElement()
        .asString()
        .contains("WORLD")
        .contains("no place is configured");
  }

  private static void assertBad(String word, String... options) {
    var args = new ArrayList<>(List.of("carbon", "estimate"));
    args.addAll(List.of(options));
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run.err()).contains(word).doesNotContain("\tat ");
  }

  @Test
  void aRecordingIsCountedByItsWindow() throws IOException {
    Path file = folder.resolve("run.json");
    Files.writeString(
        file,
        """
        {
          "actant_recording": 1,
          "origin": {"tool":"actant","version":"1","files":[]},
          "run": {"command":["x"],"started":"","elapsed_s":3600.0,"exit_status":0,"machine":{}},
          "channels": [
            {"meter":"rapl","name":"package-0","tier":"T2","domain":"PACKAGE","scope":"MACHINE","unit":"J","method":""}
          ],
          "windows": [
            {"name":"idle","begin_s":-10.0,"duration_s":10.0},
            {"name":"run","begin_s":0.0,"duration_s":3600.0}
          ],
          "amounts": [
            {"window":0,"channel":"rapl/package-0","value":5000.0},
            {"window":1,"channel":"rapl/package-0","value":3600000.0}
          ],
          "notes": [],
          "points": []
        }
        """);
    CommandLineRun run = CommandLineRun.of("carbon", "estimate", file.toString(), "--place", "FRA");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("operational, net of idle")
        .contains("T2 energy counter: [rapl/package-0]");
    assertThat(CommandLineRun.of("carbon", "estimate", file.toString(), "--window", "train").err())
        .contains("[idle, run]");
    Files.writeString(
        file, Files.readString(file).replaceAll("\"value\":[0-9.]+", "\"value\":-5.0"));
    assertBad("energy above 0", file.toString());
  }

  @Test
  void aCloudBillIsCounted() {
    CommandLineRun run =
        CommandLineRun.of(
            "carbon",
            "cloud",
            "--region",
            "aws/us-east-1",
            "--vcpu-hours",
            "720",
            "--processor",
            "skylake",
            "--hours",
            "720",
            "--embodied",
            "aws/m5.large",
            "--share",
            "0.02");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out()).contains("compute").contains("1.74").contains("embodied");
    assertThat(CommandLineRun.of("carbon", "cloud", "--region", "SWE", "--vcpu-hours", "1").err())
        .contains("aws/us-east-1");
    assertThat(CommandLineRun.of("carbon", "cloud", "--region", "aws/us-east-1").exitCode())
        .isEqualTo(ExitCode.BAD_INPUT);
  }

  @Test
  void aPlanNamesTheBestStartsAndWhatTheySave() throws IOException {
    Path series = folder.resolve("series.csv");
    var text = new StringBuilder("time,g_per_kwh\n");
    double[] grams = {400, 300, 100, 200, 400, 500};
    for (int i = 0; i < grams.length; i++) {
      text.append("2020-01-01T0").append(i).append(":00Z,").append(grams[i]).append('\n');
    }
    Files.writeString(series, text);
    CommandLineRun run =
        CommandLineRun.of(
            "carbon", "plan", "--length", "2h", "--series", series.toString(), "--energy", "1kWh");
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
    assertThat(run.out())
        .contains("2020-01-01T02:00:00Z  2020-01-01T04:00:00Z")
        .contains("57.1%")
        .contains("200");
    assertThat(run.out()).doesNotContain("pieces"); // the best start is as good
    assertThat(run.err()).contains("^");
    assertThat(
            CommandLineRun.of("carbon", "plan", "--length", "9h", "--series", series.toString())
                .err())
        .contains("9h");
  }
}
