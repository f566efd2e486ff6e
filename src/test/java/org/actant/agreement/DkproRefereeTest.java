package org.actant.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.actant.agreement.Continuum.Mark;
import org.actant.agreement.Continuum.Section;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.coding.PercentageAgreement;
import org.dkpro.statistics.agreement.distance.IDistanceFunction;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.MASISetAnnotationDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.distance.OrdinalDistanceFunction;
import org.dkpro.statistics.agreement.distance.SetAnnotation;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// DKPro Agreement 2.2.1 computes the same coefficients from the same judgments, unit by unit.
class DkproRefereeTest {
  private static final int STUDIES = 200;
  private static final List<Integer> SCALE = List.of(0, 1, 2, 3);

  @Test
  void kappasOfCompleteStudies() {
    for (int seed = 0; seed < STUDIES; seed++) {
      var random = new Random(seed);
      int coders = 2 + seed % 3;
      List<List<@Nullable Integer>> units = units(random, coders, 0);
      Ratings<Integer> ratings = Ratings.of(coders, SCALE, units);
      CodingAnnotationStudy study = study(coders, units);

      assertThat(PercentAgreement.of(ratings).orNaN())
          .as("seed %d", seed)
          .isEqualTo(new PercentageAgreement(study).calculateAgreement(), within(1e-9));
      assertThat(FleissKappa.of(ratings).orNaN())
          .as("seed %d", seed)
          .isEqualTo(new FleissKappaAgreement(study).calculateAgreement(), within(1e-9));
      if (coders == 2) {
        assertThat(CohenKappa.of(ratings).orNaN())
            .as("seed %d", seed)
            .isEqualTo(new CohenKappaAgreement(study).calculateAgreement(), within(1e-9));
      }
    }
  }

  @Test
  void alphasOfStudiesWithMissingJudgments() {
    for (int seed = 0; seed < STUDIES; seed++) {
      var random = new Random(seed);
      int coders = 2 + seed % 4;
      List<List<@Nullable Integer>> units = units(random, coders, 0.3);
      Ratings<Integer> ratings = Ratings.of(coders, SCALE, units);
      CodingAnnotationStudy study = study(coders, units);

      same(seed, ratings, Distance.nominal(), study, new NominalDistanceFunction());
      same(seed, ratings, Distance.ordinal(), study, new OrdinalDistanceFunction());
      same(seed, ratings, Distance.interval(), study, new IntervalDistanceFunction());
    }
  }

  @Test
  void alphasOfSets() {
    for (int seed = 0; seed < STUDIES; seed++) {
      var random = new Random(seed);
      var units = new ArrayList<List<Set<String>>>();
      var study = new CodingAnnotationStudy(2);
      var categories = new TreeSet<Set<String>>(Comparator.comparing(Set::toString));
      for (int unit = 0; unit < 30; unit++) {
        Set<String> first = set(random);
        Set<String> second = random.nextDouble() < 0.5 ? first : set(random);
        units.add(List.of(first, second));
        categories.addAll(units.getLast());
        study.addItem(new SetAnnotation(first.toArray()), new SetAnnotation(second.toArray()));
      }
      same(
          seed,
          Ratings.of(2, List.copyOf(categories), units),
          Distance.masi(),
          study,
          (_, a, b) -> masi((SetAnnotation) a, (SetAnnotation) b));
    }
  }

  @Test
  void aCoderWhoFindsNothingIsFarFromOneWhoFindsSomethingHereAndNearThere() {
    List<Set<String>> categories = List.of(Set.of(), Set.of("a"));

    assertThat(Distance.<String>masi().between(categories, 0, 1, new double[2])).isEqualTo(1);
    assertThat(
            new MASISetAnnotationDistanceFunction()
                .measureDistance(
                    new CodingAnnotationStudy(2), new SetAnnotation(), new SetAnnotation("a")))
        .isEqualTo(1.0 / 3, within(1e-9));
  }

  @Test
  void alphasOfSpans() {
    for (int seed = 0; seed < STUDIES; seed++) {
      var random = new Random(seed);
      int coders = 2 + seed % 2;
      var study = new UnitizingAnnotationStudy(coders, 0, 500);
      var marks = new ArrayList<Mark>();
      for (int coder = 0; coder < coders; coder++) {
        for (String category : List.of("a", "b")) {
          for (int at = random.nextInt(60); at < 440; at += random.nextInt(120)) {
            int length = 1 + random.nextInt(60);
            study.addUnit(at, length, coder, category);
            marks.add(new Mark(coder, category, at, at + length));
            at += length;
          }
        }
      }
      marks.sort(Comparator.comparingInt(Mark::start));
      var text = new Continuum(coders, List.of(new Section(500, marks)));
      var alpha = new KrippendorffAlphaUnitizingAgreement(study);

      assertThat(UnitizingAlpha.over(text).all().orNaN())
          .as("seed %d", seed)
          .isEqualTo(alpha.calculateAgreement(), within(1e-9));
      assertThat(UnitizingAlpha.over(text.only("a")).all().orNaN())
          .as("seed %d", seed)
          .isEqualTo(alpha.calculateCategoryAgreement("a"), within(1e-9));
    }
  }

  @Test
  void whatNobodyMarkedIsUndefinedHereAndZeroThere() {
    var study = new UnitizingAnnotationStudy(2, 0, 100);
    study.addUnit(10, 20, 0, "a");

    assertThat(new KrippendorffAlphaUnitizingAgreement(study).calculateCategoryAgreement("b"))
        .isZero();
    assertThat(UnitizingAlpha.over(new Continuum(2, List.of(new Section(100, List.of())))).all())
        .isEqualTo(new Agreement.Undefined("nobody marked a span"));
  }

  private static <C> void same(
      int seed,
      Ratings<C> ratings,
      Distance<C> distance,
      CodingAnnotationStudy study,
      IDistanceFunction referee) {
    assertThat(KrippendorffAlpha.of(ratings, distance).orNaN())
        .as("seed %d", seed)
        .isEqualTo(
            new KrippendorffAlphaAgreement(study, referee).calculateAgreement(), within(1e-9));
  }

  /// Forty units; coders mostly follow a truth of which the higher categories are rare.
  private static List<List<@Nullable Integer>> units(Random random, int coders, double missing) {
    var units = new ArrayList<List<@Nullable Integer>>();
    for (int unit = 0; unit < 40; unit++) {
      int truth = Math.min(random.nextInt(4), random.nextInt(4));
      List<@Nullable Integer> judgments = new ArrayList<>(Collections.nCopies(coders, truth));
      for (int coder = 0; coder < coders; coder++) {
        if (random.nextDouble() < missing) {
          judgments.set(coder, null);
        } else if (random.nextDouble() < 0.3) {
          judgments.set(coder, random.nextInt(4));
        }
      }
      units.add(judgments);
    }
    return units;
  }

  /// DKPro's own MASI multiplies distances where Passonneau (2006) multiplies similarities.
  private static double masi(SetAnnotation a, SetAnnotation b) {
    return Distance.<Object>masi()
        .between(List.of(Set.<Object>copyOf(a), Set.copyOf(b)), 0, 1, new double[2]);
  }

  private static Set<String> set(Random random) {
    var set = new TreeSet<String>();
    IntStream.range(0, random.nextInt(3))
        .forEach(_ -> set.add("abc".charAt(random.nextInt(3)) + ""));
    return Collections.unmodifiableSet(set);
  }

  private static CodingAnnotationStudy study(int coders, List<List<@Nullable Integer>> units) {
    var study = new CodingAnnotationStudy(coders);
    units.forEach(unit -> study.addItemAsArray(unit.toArray()));
    return study;
  }
}
