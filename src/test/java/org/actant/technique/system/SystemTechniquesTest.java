package org.actant.technique.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.actant.technique.HostSetting;
import org.actant.technique.Launch;
import org.actant.technique.Pipeline;
import org.actant.technique.Plan;
import org.actant.technique.StartWindow;
import org.actant.technique.Workbench;
import org.actant.technique.data.Tiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemTechniquesTest {
  private static Plan plan(String technique, String... levels) {
    return new Pipeline(List.of(Tiny.step(technique, levels))).plan(Tiny.plan());
  }

  @Test
  void threadsGoToOpenMpAndToOnnxRuntime() {
    Plan both = plan("threads", "count", "3");
    assertThat(both.launch().environment()).containsEntry("OMP_NUM_THREADS", "3");
    assertThat(both.serving().options().threads()).isEqualTo(3);
    Plan inference = plan("threads", "count", "3", "of", "inference");
    assertThat(inference.launch()).isEqualTo(Tiny.plan().launch());
    assertThat(new Pipeline(List.of(Tiny.step("threads", "of", "inference"))).trains(Tiny.plan()))
        .as("threads of inference need no training")
        .isFalse();
  }

  @Test
  void spinningIsOffUnlessAskedFor() {
    assertThat(Tiny.plan().launch().environment()).containsEntry("OMP_WAIT_POLICY", "passive");
    assertThat(Tiny.plan().serving().options().spinning()).isFalse();
    Plan spinning = plan("spinning");
    assertThat(spinning.launch().environment()).containsEntry("OMP_WAIT_POLICY", "active");
    assertThat(spinning.serving().options().spinning()).isTrue();
  }

  @Test
  void theLayerEngineAsShippedHasNoneOfTheTwoProperties() {
    assertThat(plan("layer-engine").launch().jvmArguments())
        .noneMatch(argument -> argument.startsWith("-Dorg."));
    assertThat(plan("layer-engine", "engine", "onednn").launch().jvmArguments())
        .containsExactlyInAnyOrderElementsOf(Launch.standard(1).jvmArguments());
  }

  @ParameterizedTest
  @CsvSource({
    "collector, parallel", "collector, g1", "collector, z", "compilation, c1",
    "compilation, c2", "sharing, off", "headers, compact", "heap-mib, 64"
  })
  void javaStartsWithEveryChoice(String knob, String level) throws Exception {
    List<String> arguments = plan("jvm", knob, level).launch().jvmArguments();
    assertThat(arguments).noneMatch("-XX:+UseSerialGC"::equals);
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    command.add("-version");
    Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(started.getInputStream().readAllBytes(), UTF_8);
    assertThat(started.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain("warning");
  }

  @Test
  void settingsOfTheMachineAreAskedForInTheLaunchAndReplaceEachOther() {
    Plan plan =
        new Pipeline(
                List.of(
                    Tiny.step("power-limit", "watts", "80"),
                    Tiny.step("frequency", "megahertz", "1800"),
                    Tiny.step("power-limit", "watts", "60")))
            .plan(Tiny.plan());
    assertThat(plan.launch().settings())
        .containsExactly(new HostSetting.CoreFrequency(1800), new HostSetting.PackagePower(60));
    assertThat(Tiny.plan().launch().settings()).isEmpty();
  }

  @Test
  void aCleanStartIsAskedForInTheLaunch() {
    assertThat(plan("carbon-aware-start", "wait-hours", "6").launch().start())
        .contains(new StartWindow(6, 0.5));
  }

  @Test
  void theFirstOfSeveralNetworksIsTheOneThatWouldHaveBeenTrainedAlone() throws Exception {
    float[] alone = Tiny.values(Tiny.train(Tiny.workbench(1)));
    Workbench queued = Tiny.workbench(1);
    assertThat(Tiny.values(Tiny.train(queued, Tiny.step("work-batching", "networks", "3"))))
        .isEqualTo(alone);
    assertThat(Tiny.finding(queued, "networks trained")).isEqualTo(3);
    assertThat(Tiny.finding(queued, "time of each later network")).isPositive();
    Workbench together = Tiny.workbench(1);
    assertThat(Tiny.values(Tiny.train(together, Tiny.step("consolidation")))).isEqualTo(alone);
    assertThat(together.findings().losses()).hasSize(2);
  }
}
