package org.actant.energy.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.actant.energy.Channel;
import org.actant.energy.Domain;
import org.actant.energy.Reading;
import org.actant.energy.Scope;
import org.actant.energy.Tier;
import org.actant.energy.recording.Origin;
import org.actant.energy.recording.Recording;
import org.actant.energy.recording.Run;
import org.actant.energy.recording.Window;
import org.actant.input.InputException;
import org.actant.measure.Joules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Exports as the schema reference of Nsight Systems (2021.5 to 2024.5, exported_data.html) has
/// them.
class NsysSqliteFormatTest {
  private static final long SESSION_NS = 1_700_000_000_000_000_000L;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void export() throws SQLException {
    file = folder.resolve("report1.sqlite");
    execute(
        "CREATE TABLE StringIds (id INTEGER NOT NULL PRIMARY KEY, value TEXT NOT NULL)",
        "INSERT INTO StringIds VALUES (1, 'gemm'), (2, 'relu'), (3, 'train')",
        "CREATE TABLE CUPTI_ACTIVITY_KIND_KERNEL (start INTEGER NOT NULL, end INTEGER NOT NULL,"
            + " deviceId INTEGER, streamId INTEGER, demangledName INTEGER NOT NULL,"
            + " shortName INTEGER NOT NULL)",
        // gemm from 1.0 to 2.0 s and from 3.5 to 4.5 s; relu from 2.0 to 2.5 s
        "INSERT INTO CUPTI_ACTIVITY_KIND_KERNEL VALUES (1000000000, 2000000000, 0, 7, 1, 1),"
            + " (2000000000, 2500000000, 0, 7, 2, 2), (3500000000, 4500000000, 0, 7, 1, 1)",
        "CREATE TABLE TARGET_INFO_SESSION_START_TIME (utcEpochNs INTEGER, utcTime TEXT,"
            + " localTime TEXT)",
        "INSERT INTO TARGET_INFO_SESSION_START_TIME VALUES (" + SESSION_NS + ", '', '')");
  }

  @Test
  void withoutARecordingAllKernelsAreSummed() throws IOException {
    Hotspots hotspots = read(Optional.empty());

    assertThat(hotspots.windows()).hasSize(1);
    List<Hotspot> kernels = hotspots.windows().getFirst().hotspots();
    assertThat(kernels).extracting(Hotspot::name).containsExactly("gemm", "relu");
    assertThat(kernels.getFirst().seconds()).isEqualTo(2);
    assertThat(kernels.getFirst().calls()).hasValue(2);
    assertThat(kernels.getFirst().longestS()).hasValue(1);
  }

  @Test
  void kernelsAreJoinedToWindowsByTimeWithThePartInside() throws IOException {
    // the recording starts half a second after the session
    Hotspots hotspots =
        read(recording("2023-11-14T22:13:20.5Z", window("warm", 0, 1), window("train", 1, 3)));

    Hotspots.InWindow warm = hotspots.windows().getFirst();
    assertThat(warm.join()).isEqualTo(Hotspots.Join.TIME);
    assertThat(warm.hotspots())
        .extracting(Hotspot::name, Hotspot::seconds)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("gemm", 0.5));
    Hotspots.InWindow train = hotspots.windows().get(1);
    assertThat(train.hotspots())
        .extracting(Hotspot::name, Hotspot::seconds)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("gemm", 1.5),
            org.assertj.core.groups.Tuple.tuple("relu", 0.5));
    assertThat(hotspots.table().get(1, "joules_by_time")).isEqualTo("150");
  }

  @Test
  void theOffsetOfARecordingsStartCounts() throws IOException {
    Hotspots hotspots = read(recording("2023-11-15T00:13:20.5+02:00", window("warm", 0, 1)));

    assertThat(hotspots.windows().getFirst().hotspots().getFirst().seconds()).isEqualTo(0.5);
  }

  @Test
  void withoutAStartRangesOfTheProgramAreJoinedByName() throws Exception {
    execute(
        "CREATE TABLE NVTX_EVENTS (start INTEGER, end INTEGER, eventType INTEGER, text TEXT,"
            + " textId INTEGER, globalTid INTEGER)",
        "INSERT INTO NVTX_EVENTS VALUES (1900000000, 2200000000, 59, NULL, 3, 1),"
            + " (2100000000, 2300000000, 59, 'train', NULL, 1), (0, NULL, 34, 'train', NULL, 1)");

    Hotspots hotspots = read(recording("", window("train", 0, 3), window("other", 0, 3)));

    assertThat(hotspots.windows()).hasSize(1);
    assertThat(hotspots.windows().getFirst().join()).isEqualTo(Hotspots.Join.NAME);
    assertThat(hotspots.windows().getFirst().hotspots())
        .extracting(Hotspot::name, Hotspot::seconds)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("relu", 0.3),
            org.assertj.core.groups.Tuple.tuple("gemm", 0.1));
  }

  @Test
  void withNeitherTheProfileStandsBesideTheWholeRun() throws IOException {
    Hotspots hotspots = read(recording("", window("run", 0, 5), window("train", 0, 3)));

    assertThat(hotspots.windows()).hasSize(1);
    assertThat(hotspots.windows().getFirst().join()).isEqualTo(Hotspots.Join.WHOLE_RUN);
    assertThat(hotspots.windows().getFirst().window()).isEqualTo("run");
    assertThat(hotspots.notes())
        .anyMatch(note -> note.contains("does not say when it started in UTC"));
  }

  @Test
  void anExportOfAnOlderVersionHasShortNamesOnly() throws Exception {
    execute("ALTER TABLE CUPTI_ACTIVITY_KIND_KERNEL DROP COLUMN demangledName");

    assertThat(read(Optional.empty()).windows().getFirst().hotspots()).hasSize(2);
  }

  @Test
  void whatElseTheExportHasIsNoted() throws Exception {
    execute(
        "CREATE TABLE GPU_METRICS (timestamp INTEGER, typeId INTEGER, metricId INTEGER, value"
            + " INTEGER)",
        "INSERT INTO GPU_METRICS VALUES (1, 1, 1, 1), (2, 1, 1, 1)");

    assertThat(read(Optional.empty()).notes())
        .contains("the export has 2 samples of GPU metrics; not imported");
  }

  @Test
  void anExportWithoutKernelsSaysHowToHaveThem() throws Exception {
    execute("DROP TABLE CUPTI_ACTIVITY_KIND_KERNEL");

    assertThatThrownBy(() -> read(Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no table CUPTI_ACTIVITY_KIND_KERNEL")
        .hasMessageContaining("nsys profile -t cuda");
  }

  @Test
  void aViewInThePlaceOfATableIsRefused() throws Exception {
    execute(
        "ALTER TABLE CUPTI_ACTIVITY_KIND_KERNEL RENAME TO hidden",
        "CREATE VIEW CUPTI_ACTIVITY_KIND_KERNEL AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL"
            + " SELECT x + 1 FROM c) SELECT x AS start, x AS end, 1 AS demangledName FROM c");

    assertThatThrownBy(() -> read(Optional.empty()))
        .hasMessageContaining("no table CUPTI_ACTIVITY_KIND_KERNEL");
  }

  @Test
  void aKernelThatEndsBeforeItStartsIsRefused() throws Exception {
    execute("INSERT INTO CUPTI_ACTIVITY_KIND_KERNEL VALUES (9000, 8000, 0, 7, 1, 1)");

    assertThatThrownBy(() -> read(Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a kernel that ends before it starts");
  }

  @Test
  void aDatabaseThatWasCutIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2 + 100));

    assertThatThrownBy(() -> read(Optional.empty()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("report1.sqlite");
  }

  @Test
  void nothingIsWrittenBesideTheFile() throws IOException {
    byte[] before = Files.readAllBytes(file);
    read(Optional.empty());

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  private Hotspots read(Optional<Recording> recording) throws IOException {
    return Profiles.read(file, recording);
  }

  private static Window window(String name, double beginS, double durationS) {
    var amounts = new TreeMap<Channel, Reading>();
    amounts.put(
        new Channel("nvml", "gpu-0", Tier.T2, Domain.GPU, Scope.MACHINE, "J"),
        new Reading.Measured(new Joules(300)));
    return new Window(name, OptionalDouble.of(beginS), durationS, amounts, "");
  }

  private static Optional<Recording> recording(String started, Window... windows) {
    return Optional.of(
        new Recording(
            new Origin("actant", "", List.of()),
            new Run(
                List.of(), started, OptionalDouble.empty(), OptionalInt.empty(), new TreeMap<>()),
            List.of(),
            new ArrayList<>(List.of(windows)),
            List.of()));
  }

  private void execute(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
