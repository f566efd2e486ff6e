package org.actant.technique;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.actant.input.InputException;
import org.actant.network.EngineOptions;
import org.actant.network.OrtEngine;
import org.actant.network.TrainedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TechniqueContractTest {
  @TempDir Path folder;

  static Stream<Technique> techniques() {
    return Techniques.all().stream();
  }

  static Stream<Technique> networkTechniques() {
    return techniques().filter(NetworkTechnique.class::isInstance);
  }

  @Test
  void theBuiltInTechniquesAreFoundByName() {
    assertThat(Techniques.names())
        .contains("filter-pruning", "int8", "none")
        .doesNotHaveDuplicates();
    assertThatThrownBy(() -> Techniques.named("magic"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected one of ")
        .hasMessageContaining("filter-pruning, ")
        .hasMessageContaining("none");
  }

  @ParameterizedTest
  @MethodSource("techniques")
  void aTechniqueDescribesItselfAndItsDefaultsAreLevelsItHas(Technique technique) {
    assertThat(technique.name()).matches("[a-z0-9-]+");
    assertThat(technique.description()).isNotBlank();
    assertThat(technique.source()).isNotBlank();
    assertThat(technique.saving()).isNotBlank();
    assertThat(technique.knobs()).allSatisfy(knob -> assertThat(knob.meaning()).isNotBlank());
    Levels levels = Levels.of(technique, Map.of());
    assertThat(levels.asMap().keySet())
        .containsExactlyInAnyOrderElementsOf(technique.knobs().stream().map(Knob::name).toList());
  }

  @ParameterizedTest
  @MethodSource("techniques")
  void anUnknownKnobIsRefused(Technique technique) {
    assertThatThrownBy(() -> Levels.of(technique, Map.of("colour", "red")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`colour`")
        .hasMessageContaining("`" + technique.name() + "`");
  }

  @ParameterizedTest
  @MethodSource("networkTechniques")
  void theResultIsRealAndTheSameEachTimeAndTheSourceStaysAsItIs(Technique technique)
      throws Exception {
    TrainedNetwork source = Networks.trained("conv16-pool-conv16-pool-dense16-bn");
    float[][] before = source.logits(Networks.GLYPHS.test());
    Compressed first = apply(technique, source, "first.onnx");
    Compressed second = apply(technique, source, "second.onnx");
    assertThat(first.real()).as(first.note()).isTrue();
    assertThat(first.bytes()).isPositive().isLessThanOrEqualTo(size(first));
    // a side branch comes on top
    long most = (first.tail().isPresent() ? 2 : 1) * source.parameters();
    assertThat(first.parameters()).isPositive().isLessThanOrEqualTo(most);
    assertThat(first.parity().top1Agreement()).isGreaterThan(0.95);
    assertThat(Files.mismatch(first.model(), second.model())).isEqualTo(-1);
    assertThat(source.logits(Networks.GLYPHS.test())).isDeepEqualTo(before);
    try (OrtEngine engine = OrtEngine.open(first.model(), EngineOptions.threads(1))) {
      assertThat(engine.logits(Networks.GLYPHS.test().slice(0, 5))).hasDimensions(5, 10);
      assertThat(engine.metadata().get("actant.techniques")).startsWith(technique.name());
    }
  }

  private static long size(Compressed compressed) throws IOException {
    long tail = compressed.tail().isPresent() ? Files.size(compressed.tail().get()) : 0;
    return Files.size(compressed.model()) + tail;
  }

  private Compressed apply(Technique technique, TrainedNetwork source, String file)
      throws Exception {
    return Networks.compress(source, folder.resolve(file), Step.of(technique.name(), Map.of()));
  }
}
