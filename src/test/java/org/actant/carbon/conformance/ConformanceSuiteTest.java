package org.actant.carbon.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.actant.carbon.factor.FactorTables;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConformanceSuiteTest {
  private static final List<ConformanceResult> RESULTS =
      ConformanceSuite.read().run(FactorTables.read());

  @TestFactory
  Stream<DynamicTest> everyVectorIsWhatItIsSaidToBe() {
    return RESULTS.stream()
        .map(result ->
            DynamicTest.dynamicTest(
                result.vector().id() + " " + result.vector().verdict(),
                () -> assertThat(result.passed()).as(result.toString()).isTrue()));
  }

  @Test
  void noVectorOfTheReferenceIsForgotten() {
    assertThat(RESULTS)
        .extracting(result -> result.vector().id().replaceFirst("^(([A-Z]+-)?\\w+).*", "$1"))
        .contains(
            "GA-1",
            "GA-2",
            "IF-1",
            "IF-2",
            "IF-3",
            "IF-4",
            "IF-5",
            "IF-6",
            "IF-7",
            "IF-8",
            "IF-note",
            "CCF-1",
            "CCF-2",
            "CCF-3",
            "CCF-4",
            "CCF-5",
            "CCF-6",
            "BOA-100",
            "CC-1",
            "CC-2",
            "CC-3",
            "CC-4",
            "CC-5",
            "KEP-1",
            "STR-bert",
            "BLOOM-total",
            "TUNE-M",
            "SCI-C",
            "BOA-D");
    assertThat(RESULTS).hasSizeGreaterThanOrEqualTo(89);
  }

  @Test
  void theSixKnownFaultsAreFoundForTheRightReason() {
    assertFlag("STR-bert-kWh", Flag.Kind.ARITHMETIC, "1503.02");
    assertFlag("IF-4", Flag.Kind.MAGNITUDE, "slip by 1000, without which the result is 59.7889");
    assertFlag("SCI-C", Flag.Kind.ARITHMETIC, "4.30051");
    assertFlag("SCI-C-energy", Flag.Kind.CONTRADICTION, "0.0236 and 0.023");
    assertFlag("BOA-D", Flag.Kind.ARITHMETIC, "99.501");
    assertFlag("BLOOM-text", Flag.Kind.CONTRADICTION, "1163032 and 1163088");
    assertFlag("CC-docs", Flag.Kind.MAGNITUDE, "slip by 1000");
    assertFlag("CCF-grid", Flag.Kind.MAGNITUDE, "slip by 1000000");
    assertFlag("SCI-C-database", Flag.Kind.ARITHMETIC, "slip by a factor of 10");
    assertFlag("SCI-C-total", Flag.Kind.ARITHMETIC, "+0.0051 %");
    assertFlag("CC-2-norway", Flag.Kind.ARITHMETIC, "0.03008");
    assertFlag("CC-3", Flag.Kind.ARITHMETIC, "the world's mean of 475 g/kWh");
  }

  private static void assertFlag(String id, Flag.Kind kind, String why) {
    assertThat(RESULTS)
        .filteredOn(result -> result.vector().id().equals(id))
        .singleElement()
        .satisfies(result ->
            assertThat(result.flags())
                .anySatisfy(flag -> {
                  assertThat(flag.kind()).isEqualTo(kind);
                  assertThat(flag.why()).contains(why);
                }));
  }

  @Test
  void noCheckKnowsTheIdOfAVector() {
    List<GoldenVector> renamed =
        ConformanceSuite.read().vectors().stream()
            .map(v ->
                new GoldenVector(
                    "vector " + System.identityHashCode(v),
                    v.source(),
                    v.where(),
                    v.calculation(),
                    v.inputs(),
                    v.expected(),
                    v.contradicts(),
                    v.unit(),
                    v.verdict(),
                    v.note()))
            .toList();
    assertThat(new ConformanceSuite(renamed).run(FactorTables.read()))
        .extracting(ConformanceResult::flags)
        .isEqualTo(RESULTS.stream().map(ConformanceResult::flags).toList());
  }

  @Test
  void aFigureThatIsOffByOneInItsLastDigitFails() {
    assertThat(one("expected: 2.1310849").passed()).isFalse();
    assertThat(one("expected: 2.1310848").passed()).isTrue();
    assertThat(one("expected: 2.1").passed()).isTrue();
    assertThat(one("expected: 2.2").passed()).isFalse();
  }

  @Test
  void aFigureInAnotherUnitIsCalledASlip() {
    assertThat(one("expected: 2131.0848").flags())
        .singleElement()
        .extracting(Flag::why)
        .asString()
        .contains("slip by a factor of 1000");
  }

  private static ConformanceResult one(String expected) {
    String yaml =
        """
        vectors:
          - {id: a, source: s, where: w, calculation: green-algorithms-energy, unit: kWh,
             inputs: {hours: 12, cores: 12, core_w: 7.5, memory_gb: 64, pue: 1.56},
             verdict: must-pass, %s}
        """
            .formatted(expected);
    return ConformanceSuite.of(Path.of("own.yaml"), yaml).run(FactorTables.read()).getFirst();
  }
}
