package org.actant.audit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.actant.audit.MadeUpRun;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Origin;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.RecordingFile;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Window;
import org.actant.measure.Joules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing that a file holds stops the others; what is not audited is listed with its reason.
class GatheringTest {
  @TempDir Path folder;

  @BeforeEach
  void aGoodRun() throws IOException {
    new MadeUpRun().task("train", 100, 50, 200).summed().write(folder.resolve("v0/results/run_1"));
  }

  private Evidence gathered() throws IOException {
    Evidence evidence = Gathering.of(List.of(folder));
    assertThat(evidence.rows()).as("the good run").hasSizeGreaterThanOrEqualTo(2);
    return evidence;
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String reason(Evidence evidence) {
    assertThat(evidence.notAudited()).hasSize(1);
    return evidence.notAudited().getFirst().reason();
  }

  @Test
  void aRunIsItsFolderAndTheVariantTheFolderAboveResults() throws IOException {
    RunName run = gathered().rows().getFirst().run();
    assertThat(run.variant()).isEqualTo("v0");
    assertThat(run.run()).isEqualTo("run_1");
    assertThat(run.dataset()).isEqualTo(folder.toRealPath().toString());
  }

  @Test
  void anEmptyFileIsListed() throws IOException {
    file("empty.csv", "");
    assertThat(reason(gathered())).isEqualTo("found an empty file; expected figures");
  }

  @Test
  void bytesInNoKnownEncodingAreListed() throws IOException {
    Files.write(
        folder.resolve("latin.csv"), "Gr\u00f6\u00dfe,1\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(reason(gathered())).contains("bytes that are not UTF-8");
  }

  @Test
  void utf16WithItsMarkIsRead() throws IOException {
    String text = Files.readString(folder.resolve("v0/results/run_1/emissions.csv"));
    Files.createDirectories(folder.resolve("v0/results/run_2"));
    Files.write(
        folder.resolve("v0/results/run_2/emissions.csv"), text.getBytes(StandardCharsets.UTF_16));
    Evidence evidence = gathered();
    assertThat(evidence.notAudited()).isEmpty();
    assertThat(evidence.rows(MeasuredRow.Kind.RUN)).hasSize(2);
  }

  @Test
  void aRowThatBreaksOffIsListedWithItsLineAndTheOthersAreKept() throws IOException {
    Path file = folder.resolve("v0/results/run_1/emissions_base_1.csv");
    String text = Files.readString(file);
    Files.writeString(file, text + "evaluate,2026-03-01T09:00:00,12.5");
    Evidence evidence = gathered();
    assertThat(evidence.notAudited())
        .singleElement()
        .satisfies(skipped -> {
          assertThat(skipped.place().line()).isEqualTo(3);
          assertThat(skipped.reason()).startsWith("3 fields; the header has");
        });
    assertThat(evidence.rows(MeasuredRow.Kind.TASK)).hasSize(1);
  }

  @Test
  void aDecimalCommaIsNamedAndItsCellLeftOut() throws IOException {
    file(
        "v1/results/run_1/emissions.csv",
        "duration;emissions;energy_consumed;cpu_energy\n100;0,3;0.5;0.1\n");
    Evidence evidence = gathered();
    assertThat(reason(evidence)).isEqualTo("`emissions` is `0,3`, not a number; a decimal comma?");
    assertThat(evidence.rows(MeasuredRow.Kind.RUN))
        .filteredOn(row -> row.run().variant().equals("v1"))
        .singleElement()
        .satisfies(row -> assertThat(row.cell("emissions")).isEmpty());
  }

  @Test
  void brokenJsonAndYamlAreListedWithTheirLines() throws IOException {
    file("v1/results/run_1/test_metrics.json", "{\"eval_f1\": 0.9,\n oops");
    file("v1/config.yaml", "a: [1,\nb: }");
    assertThat(gathered().notAudited())
        .hasSize(2)
        .allSatisfy(skipped -> {
          assertThat(skipped.place().line()).isPositive();
          assertThat(skipped.reason()).startsWith("found ").contains("expected");
        });
  }

  @Test
  void aYamlFileOfATenThousandBracketsIsListed() throws IOException {
    file("v1/config.yaml", "a: " + "[".repeat(10_000));
    assertThat(gathered().notAudited()).hasSize(1);
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("/dev/zero"));
    assertThat(reason(gathered())).contains("no regular file");
  }

  @Test
  void fileOfAnotherKindIsListed() throws IOException {
    file("notes.txt", "hello");
    assertThat(reason(gathered())).isEqualTo("not a format that is known");
  }

  @Test
  void severalRowsOfOneFileAreSeveralRuns() throws IOException {
    Path file = folder.resolve("v0/results/run_1/emissions.csv");
    String text = Files.readString(file);
    Files.delete(folder.resolve("v0/results/run_1/emissions_base_1.csv"));
    Files.writeString(file, text + text.lines().toList().getLast());
    assertThat(gathered().rows(MeasuredRow.Kind.RUN))
        .extracting(row -> row.run().run())
        .containsExactly("run_1 line 2", "run_1 line 3");
  }

  @Test
  void aFileThatIsGivenTwiceIsReadOnce() throws IOException {
    assertThat(Gathering.of(List.of(folder, folder.resolve("v0"))).files()).hasSize(2);
  }

  @Test
  void aPathThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Gathering.of(List.of(folder.resolve("gone"))))
        .isInstanceOf(NoSuchFileException.class);
  }

  /// What `nvidia-smi --query-gpu=timestamp,index,power.draw --format=csv -l 1` prints.
  @Test
  void filesOfKnownToolsAreReadAsRecordings() throws IOException {
    file(
        "gpu/power.csv",
        """
        timestamp, index, power.draw [W]
        2026/03/01 08:00:00.000, 0, 50.00 W
        2026/03/01 08:00:01.000, 0, 60.00 W
        2026/03/01 08:00:02.000, 0, 70.00 W
        """);
    Evidence evidence = gathered();
    assertThat(evidence.notAudited()).isEmpty();
    assertThat(evidence.counters()).isNotEmpty();
    assertThat(evidence.rows())
        .filteredOn(row -> row.place().file().endsWith("power.csv"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.energyJ(Device.GPU)).hasValue(120));
  }

  @Test
  void recordingsOfThisProgramAreReadWithTheirProcessor() throws IOException {
    var amounts = new TreeMap<Channel, Reading>();
    amounts.put(joules("package-0", Domain.PACKAGE), new Reading.Measured(new Joules(500)));
    amounts.put(joules("package-0/core", Domain.CORE), new Reading.Measured(new Joules(300)));
    var run =
        new Run(
            List.of("true"),
            "",
            OptionalDouble.of(10),
            OptionalInt.of(0),
            new TreeMap<>(Map.of("processor", "AMD EPYC 9554P")));
    Files.createDirectories(folder.resolve("metered"));
    RecordingFile.write(
        folder.resolve("metered/a.json"),
        new Recording(
            new Origin("actant", "1", List.of()),
            run,
            List.of(),
            List.of(new Window("run", OptionalDouble.of(0), 10, amounts, "")),
            List.of()));
    Evidence evidence = gathered();
    assertThat(evidence.notAudited()).isEmpty();
    assertThat(evidence.rows())
        .filteredOn(row -> row.task().equals("run"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.energyJ(Device.CPU)).as("the package, not its cores").hasValue(500);
          assertThat(row.fact("cpu_model")).isEqualTo("AMD EPYC 9554P");
        });
  }

  @Test
  void theHostThatHoldsItsSocketsIsNotAddedToTheirPower() throws IOException {
    var reports = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      reports.append(
          """
          {"host":{"consumption":12e6,"timestamp":%1$s},"consumers":[],
           "sockets":[{"id":0,"consumption":11e6,"timestamp":%1$s,"domains":[]}]}
          """
              .formatted(1_700_000_000 + 2 * i));
    }
    file("metered/scaphandre.json", reports.toString());

    assertThat(gathered().rows())
        .filteredOn(row -> row.task().equals("run"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.energyJ(Device.CPU)).hasValue(198);
          assertThat(row.powerW(Device.CPU)).hasValue(11);
        });
  }

  private static Channel joules(String name, Domain domain) {
    return new Channel("rapl", name, Tier.T2, domain, Scope.MACHINE, "J");
  }
}
