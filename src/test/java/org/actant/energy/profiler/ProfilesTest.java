package org.actant.energy.profiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.actant.table.Table;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The text formats of profilers. The fixtures are made up after the documentation of Nsight
/// Systems 2024.5 and 2021.5, Nsight Compute 2024.3 and VTune 2024.2.
class ProfilesTest {
  static final String NSYS =
      """
      Generating SQLite file report1.sqlite from report1.nsys-rep
      Processing [report1.sqlite] with [/opt/nsys/reports/cuda_gpu_kern_sum.py]...
      Time (%),Total Time (ns),Instances,Avg (ns),Med (ns),Min (ns),Max (ns),StdDev (ns),Name
      75.0,3000000000,30,100000000.0,100000000.0,90000000,110000000,1000.0,"gemm<float, 4>(int)"
      25.0,1000000000,10,100000000.0,100000000.0,100000000,100000000,0.0,=relu

      Processing [report1.sqlite] with [/opt/nsys/reports/cuda_api_sum.py]...
      Time (%),Total Time (ns),Num Calls,Avg (ns),Name
      100.0,5,1,5.0,cudaMalloc
      """;

  static final String GPUKERNSUM =
      """
      Time(%),Total Time (ns),Instances,Average,Minimum,Maximum,StdDev,GridXYZ,BlockXYZ,Name
      60.0,600,2,300.0,290,310,1.0,"   8    1    1"," 256    1    1",gemm
      40.0,400,1,400.0,400,400,0.0,"  16    1    1"," 256    1    1",gemm
      """;

  static final String NCU =
      """
      ==PROF== Connected to process 42 (/usr/bin/python3)
      ==PROF== Profiling "gemm" - 0: 0%....50%....100% - 8 passes
      loss 0.25
      "ID","Process ID","Process Name","Host Name","Kernel Name","Context","Stream",\
      "Section Name","Metric Name","Metric Unit","Metric Value"
      "0","42","python3","host","gemm(float *, int)","1","7","SOL","Duration","usecond","1,234.50"
      "0","42","python3","host","gemm(float *, int)","1","7","SOL","SM Throughput","%","80.00"
      "0","42","python3","host","gemm(float *, int)","1","7","Launch","Registers","register/thread","32"
      "1","42","python3","host","gemm(float *, int)","1","7","SOL","Duration","msecond","2.00"
      "1","42","python3","host","gemm(float *, int)","1","7","SOL","SM Throughput","%","60.00"
      """;

  static final String VTUNE =
      """
      war:Column filter is ON.
      Function,CPU Time,CPU Time:Effective Time,CPU Time:Spin Time,Module,Source File
      compress,7.5,7.0,0.5,app,compress.c
      "std::map<int, int>::find",2.5,2.5,0,libapp.so,[Unknown]
      """;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> exactlyOneFormatRecognizesAFile() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("nsys-csv", NSYS);
    files.put("nsys-csv/old", GPUKERNSUM);
    files.put("ncu-csv", NCU);
    files.put("vtune-csv", VTUNE);
    files.put("nsys-sqlite", "SQLite format 3\0");
    return files.entrySet().stream()
        .map(file ->
            DynamicTest.dynamicTest(
                file.getKey(),
                () ->
                    assertThat(Profiles.recognizing(write(file.getValue())))
                        .extracting(ProfileFormat::name)
                        .containsExactly(file.getKey().replace("/old", ""))));
  }

  @Nested
  class NsightSystems {
    @Test
    void theSummaryIsReadBetweenTheLinesOfTheTool() throws IOException {
      List<Hotspot> kernels = hotspots(NSYS);

      assertThat(kernels).extracting(Hotspot::name).containsExactly("gemm<float, 4>(int)", "=relu");
      assertThat(kernels.getFirst().seconds()).isEqualTo(3);
      assertThat(kernels.getFirst().calls()).hasValue(30);
      assertThat(kernels.getFirst().shortestS()).hasValue(0.09);
    }

    @Test
    void theReportOfOlderVersionsTellsLaunchesApart() throws IOException {
      List<Hotspot> kernels = hotspots(GPUKERNSUM);

      assertThat(kernels)
          .extracting(Hotspot::name)
          .containsExactly(
              "gemm <<<8    1    1, 256    1    1>>>", "gemm <<<16    1    1, 256    1    1>>>");
      assertThat(kernels.getFirst().seconds()).isEqualTo(600e-9);
    }

    @Test
    void itsTimeUnitIsTheHeaders() throws IOException {
      assertThat(hotspots(NSYS.replace("(ns)", "(ms)")).getFirst().seconds()).isEqualTo(3e6);
      assertThatThrownBy(() -> hotspots(NSYS.replace("(ns)", "(h)")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("`Total Time (h)`");
    }

    @Test
    void aDecimalCommaIsRefusedWithItsLine() {
      assertThatThrownBy(() -> hotspots(NSYS.replace("25.0,1000000000", "25.0,\"1000,5\"")))
          .hasMessageContaining(":5: found `1000,5` in the column `Total Time (ns)`");
    }

    @Test
    void energyIsSharedOutByTimeOfTheWindow() throws IOException {
      Table table = read(NSYS, recording(Domain.GPU, 8, 800)).table();

      // 3 of 8 seconds, 1 of 8 seconds; the rest is of no kernel
      assertThat(table.rows())
          .extracting(row -> row.get(table.index("joules_by_time")))
          .containsExactly("300", "100");
      assertThat(table.get(0, "joined_by")).isEqualTo("whole run");
      assertThat(table.get(0, "share_pct")).isEqualTo("75");
      assertThat(table.get(0, "mean_s")).isEqualTo("0.1");
    }

    @Test
    void kernelsThatRanAtOnceDoNotGetMoreThanThereIs() throws IOException {
      Table table = read(NSYS, recording(Domain.GPU, 2, 800)).table();

      assertThat(table.rows())
          .extracting(row -> row.get(table.index("joules_by_time")))
          .containsExactly("600", "200");
    }

    @Test
    void withoutARecordingThereIsNoEnergy() throws IOException {
      assertThat(read(NSYS, Optional.empty()).table().get(0, "joules_by_time")).isEmpty();
    }
  }

  @Nested
  class NsightCompute {
    @Test
    void launchesOfAKernelAreAddedAndTheirMetricsAveraged() throws IOException {
      Hotspot gemm = hotspots(NCU).getFirst();

      assertThat(gemm.name()).isEqualTo("gemm(float *, int)");
      assertThat(gemm.calls()).hasValue(2);
      assertThat(gemm.seconds()).isEqualTo(1234.5e-6 + 2e-3);
      assertThat(gemm.details())
          .isEqualTo(Map.of("SM Throughput [%]", 70.0, "Registers [register/thread]", 32.0));
    }

    @Test
    void aGermanLocaleIsUnderstood() throws IOException {
      String german =
          NCU.replace("1,234.50", "1.234,50")
              .replace("\"2.00\"", "\"2,00\"")
              .replace("0.00\"", "0,00\"");

      assertThat(hotspots(german).getFirst().seconds()).isEqualTo(1234.5e-6 + 2e-3);
      assertThat(hotspots(german).getFirst().details()).containsEntry("SM Throughput [%]", 70.0);
    }

    @Test
    void aLaunchWithoutDurationIsNoZero() {
      assertThatThrownBy(
              () -> hotspots(NCU.replace("\"Duration\",\"msecond\"", "\"Other\",\"msecond\"")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("1 durations of 2 launches");
      assertThatThrownBy(() -> hotspots(NCU.replace("msecond", "cycle")))
          .hasMessageContaining("the unit is `cycle`");
    }

    @Test
    void itsLaunchesAreNotThoseThatWereMetered() throws IOException {
      Hotspots hotspots = read(NCU, recording(Domain.GPU, 8, 800));

      assertThat(hotspots.table().get(0, "joules_by_time")).isEmpty();
      assertThat(hotspots.notes()).anyMatch(note -> note.contains("left aside"));
    }
  }

  @Nested
  class Vtune {
    @Test
    void functionsAndTheirSecondsAreRead() throws IOException {
      Table table = read(VTUNE, recording(Domain.PACKAGE, 4, 200)).table();

      assertThat(table.get(0, "function")).isEqualTo("compress");
      assertThat(table.get(0, "seconds")).isEqualTo("7.5");
      assertThat(table.get(0, "joules_by_time")).isEqualTo("150");
      assertThat(table.get(1, "module")).isEqualTo("libapp.so");
      assertThat(table.get(0, "CPU Time:Spin Time [s]")).isEqualTo("0.5");
    }

    @Test
    void otherDelimitersAndUnitsInCellsAreKnown() throws IOException {
      assertThat(hotspots("Function\tCPU Time\tModule\nmain\t1500ms\tapp\n").getFirst().seconds())
          .isEqualTo(1.5);
    }

    @Test
    void percentIsRefused() {
      assertThatThrownBy(() -> hotspots(VTUNE.replace("7.5,7.0", "75.0%,7.0")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(":3: found `75.0%` in the column `CPU Time`");
    }
  }

  @Test
  void aTableWithoutRowsIsRefused() {
    assertThatThrownBy(() -> hotspots("Function,CPU Time\n")).hasMessageContaining("no rows");
  }

  @Test
  void aFileOfNoKnownProfilerIsRefused() {
    assertThatThrownBy(() -> hotspots("a,b\n1,2\n"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("a file of no known profiler")
        .hasMessageContaining("nsys export");
  }

  @Test
  void utf16OfWindowsIsRead() throws IOException {
    Path file = folder.resolve("profile");
    Files.write(file, ("\uFEFF" + VTUNE).getBytes(StandardCharsets.UTF_16LE));

    assertThat(Profiles.read(file, Optional.empty()).windows().getFirst().hotspots()).hasSize(2);
  }

  /// A recording of one window, `run`, in which a device took some energy.
  private static Optional<Recording> recording(Domain domain, double seconds, double joules) {
    var amounts = new TreeMap<Channel, Reading>();
    amounts.put(
        new Channel("meter", "device", Tier.T2, domain, Scope.MACHINE, "J"),
        new Reading.Measured(new Joules(joules)));
    return Optional.of(
        new Recording(
            new Origin("actant", "", List.of()),
            new Run(
                List.of(), "", OptionalDouble.of(seconds), OptionalInt.empty(), new TreeMap<>()),
            List.of(),
            List.of(new Window("run", OptionalDouble.of(0), seconds, amounts, "")),
            List.of()));
  }

  private List<Hotspot> hotspots(String text) throws IOException {
    return read(text, Optional.empty()).windows().getFirst().hotspots();
  }

  private Hotspots read(String text, Optional<Recording> recording) throws IOException {
    return Profiles.read(write(text), recording);
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve("profile");
    Files.writeString(file, text);
    return file;
  }
}
