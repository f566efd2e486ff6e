package org.actant.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.actant.input.InputException;
import org.junit.jupiter.api.Test;

/// Networks small enough to compute by hand.
class NetworksTest {
  private static double[][] matrix(Statements statements, Kind kind) {
    return Networks.of(statements, Recipe.of(kind, Selection.of(statements))).matrix();
  }

  private static double[][] matrix(Statements statements, Selection selection) {
    return Networks.of(statements, Recipe.of(Kind.AFFILIATION, selection)).matrix();
  }

  private static Network affiliation(Statements statements, Aggregation aggregation) {
    return Networks.of(
        statements, Recipe.of(Kind.AFFILIATION, Selection.of(statements)).with(aggregation));
  }

  // ---- qualifiers

  @Test
  void leifeldsIntegerExampleContributesFourPointTwo() {
    // i mentions j at -4 twice, i' at +2 three times, on a scale from -5 to 5 (manual, eq. 1)
    Statements said =
        Said.of(
            Scale.integers(-5, 5),
            "d 2020 a j -4",
            "d 2020 a j -4",
            "d 2020 b j 2",
            "d 2020 b j 2",
            "d 2020 b j 2");
    assertThat(matrix(said, Kind.CONGRUENCE)[0][1]).isEqualTo(2 * 3 * (1 - 6.0 / 10));
    assertThat(matrix(said, Kind.CONFLICT)[0][1]).isCloseTo(2 * 3 * 0.6, within(1e-12));
    assertThat(matrix(said, Kind.IGNORE)[0][1]).isEqualTo(6);
  }

  @Test
  void aScaleOfASingleLevelKnowsNoConflict() {
    Statements said = Said.of(Scale.integers(3, 3), "d 2020 a j 3", "d 2020 b j 3");
    assertThat(matrix(said, Kind.CONGRUENCE)[0][1]).isEqualTo(1);
    assertThat(matrix(said, Kind.CONFLICT)[0][1]).isZero();
  }

  @Test
  void aMixedStanceAgreesByHalfWithEitherSideAndANeutralOneWithNobody() {
    Statements said =
        Said.of(
            Scale.STANCE,
            "d 2020 a j supports",
            "d 2020 b j opposes",
            "d 2020 c j mixed",
            "d 2020 d j neutral");
    double[][] congruence = matrix(said, Kind.CONGRUENCE);
    assertThat(congruence[0]).containsExactly(0, 0, 0.5);
    assertThat(congruence[2]).containsExactly(0.5, 0.5, 0);
    assertThat(matrix(said, Kind.CONFLICT)[0]).containsExactly(0, 1, 0.5);
    assertThat(matrix(said, Kind.SUBTRACT)[0]).containsExactly(0, -1, 0);
    assertThat(matrix(said, Kind.IGNORE)[3]).containsExactly(1, 1, 1, 0);
    assertThat(Networks.of(said, Recipe.of(Kind.CONFLICT, Selection.of(said))).account().count())
        .isEqualTo("n = 3 statements; left out: 1 neutral");
  }

  @Test
  void textsAgreeOnTheSameLevelAndConflictWhereOnlyOneUsesIt() {
    Statements said =
        Said.of(
            Scale.TEXT,
            "d 2020 a j tax",
            "d 2020 a j tax",
            "d 2020 a j ban",
            "d 2020 b j tax",
            "d 2020 b j label",
            "d 2020 c k ban");
    // tax: 2 · 1 together; ban 1 and label 1 alone; c speaks of something else
    assertThat(matrix(said, Kind.CONGRUENCE)[0]).containsExactly(0, 2, 0);
    assertThat(matrix(said, Kind.CONFLICT)[0]).containsExactly(0, 2, 0);
    assertThat(matrix(said, Kind.IGNORE)[0]).containsExactly(0, 3 * 2, 0);
  }

  @Test
  void jaccardCountsCellsOfOneAndTheProductOfBoth() {
    Statements said =
        Said.of(
            Scale.BOOLEAN,
            "d 2020 a j true",
            "d 2020 a j true",
            "d 2020 a k true",
            "d 2020 b j true",
            "d 2020 b l false");
    Selection selection = Selection.of(said);
    Recipe jaccard = Recipe.of(Kind.CONGRUENCE, selection).with(Normalization.JACCARD);
    // m10 = 1 (k), m01 = 1 (l), m11 = 2 · 1 (j)
    assertThat(Networks.of(said, jaccard).matrix()[0][1]).isEqualTo(2 / 4.0);
    Recipe average = Recipe.of(Kind.CONGRUENCE, selection).with(Normalization.AVERAGE);
    assertThat(Networks.of(said, average).matrix()[0][1]).isEqualTo(2 / 2.5);
    Recipe product = Recipe.of(Kind.CONGRUENCE, selection).with(Normalization.ACTIVITY_PRODUCT);
    assertThat(Networks.of(said, product).matrix()[0][1]).isEqualTo(2 / 6.0);
    Recipe cosine = Recipe.of(Kind.CONGRUENCE, selection).with(Normalization.COSINE);
    assertThat(Networks.of(said, cosine).matrix()[0][1])
        .isCloseTo(2 / (Math.sqrt(5) * Math.sqrt(2)), within(1e-12));
  }

  @Test
  void combinationsOfTrueAndFalseHaveTheNumbersOneTwoThree() {
    Statements said =
        Said.of(
            Scale.BOOLEAN,
            "d 2020 a j true",
            "d 2020 b j false",
            "d 2020 c j true",
            "d 2020 c j false");
    Network network = affiliation(said, Aggregation.COMBINE);
    assertThat(network.matrix()).isDeepEqualTo(new double[][] {{1}, {2}, {3}});
    assertThat(network.account().legend())
        .containsExactly("0 no statement", "1 true", "2 false", "3 false and true");
  }

  @Test
  void otherCombinationsAreRankedByTheirLetters() {
    Statements said =
        Said.of(Scale.STANCE, "d 2020 a j supports", "d 2020 b j opposes", "d 2020 b j supports");
    Network network = affiliation(said, Aggregation.COMBINE);
    assertThat(network.account().legend())
        .containsExactly("0 no statement", "1 opposes and supports", "2 supports");
    assertThat(network.matrix()).isDeepEqualTo(new double[][] {{2}, {1}});
  }

  @Test
  void integersAreAddedUpInAnAffiliation() {
    Statements said =
        Said.of(Scale.integers(-5, 5), "d 2020 a j -4", "d 2020 a j 3", "d 2020 b j 2");
    assertThat(affiliation(said, Aggregation.SUBTRACT).matrix())
        .isDeepEqualTo(new double[][] {{-1}, {2}});
  }

  @Test
  void statementsWithoutAQualifierCountOnlyWhereItIsIgnored() {
    Statements said =
        Said.of(
            Scale.BOOLEAN, "d 2020 a j true", "d 2020 b j -", "d 2020 - j true", "d 2020 a - -");
    assertThat(matrix(said, Kind.IGNORE)[0]).containsExactly(0, 1);
    Network congruence = Networks.of(said, Recipe.of(Kind.CONGRUENCE, Selection.of(said)));
    assertThat(congruence.nodes()).extracting(Node::name).containsExactly("a");
    assertThat(congruence.account().count())
        .isEqualTo(
            "n = 1 statement; left out: 1 without actor, 1 without concept, 1 without level");
  }

  // ---- duplicates

  private static double counted(Duplicates duplicates, String... lines) {
    Statements said = Said.of(Scale.BOOLEAN, lines);
    return matrix(said, Selection.of(said).with(duplicates))[0][0];
  }

  @Test
  void duplicatesCountOncePerDocumentOrPeriod() {
    String[] lines = {
      "d 2021-01-01 a j true", // a Friday, week 53 of 2020
      "d 2021-01-01 a j true",
      "e 2021-01-01 a j true",
      "f 2021-01-03 a j true", // Sunday of the same week
      "g 2021-01-04 a j true",
      "h 2021-12-31 a j true",
      "i 2022-01-01 a j true"
    };
    assertThat(counted(Duplicates.INCLUDE, lines)).isEqualTo(7);
    assertThat(counted(Duplicates.DOCUMENT, lines)).isEqualTo(6);
    assertThat(counted(Duplicates.DAY, lines)).isEqualTo(5);
    assertThat(counted(Duplicates.WEEK, lines)).isEqualTo(3);
    assertThat(counted(Duplicates.MONTH, lines)).isEqualTo(3);
    assertThat(counted(Duplicates.YEAR, lines)).isEqualTo(2);
    assertThat(counted(Duplicates.ACROSSRANGE, lines)).isEqualTo(1);
  }

  @Test
  void anotherLevelIsNoDuplicateUnlessTheQualifierIsIgnored() {
    Statements said =
        Said.of(Scale.BOOLEAN, "d 2020 a j true", "d 2020 a j false", "e 2020 b j true");
    Selection once = Selection.of(said).with(Duplicates.DOCUMENT);
    assertThat(matrix(said, once)).isDeepEqualTo(new double[][] {{1}, {1}});
    assertThat(Networks.of(said, Recipe.of(Kind.CONFLICT, once)).matrix()[0][1]).isEqualTo(1);
    assertThat(Networks.of(said, Recipe.of(Kind.CONGRUENCE, once)).matrix()[0][1]).isEqualTo(1);
  }

  @Test
  void aDateThatIsNotKnownWellEnoughDoesNotMakeTwoDocumentsOne() {
    String[] lines = {"d 2021 a j true", "e 2021 a j true", "f - a j true", "g - a j true"};
    assertThat(counted(Duplicates.MONTH, lines)).isEqualTo(4);
    assertThat(counted(Duplicates.YEAR, lines)).isEqualTo(3);
  }

  // ---- exclusions, isolates, time

  @Test
  void anInvertedExclusionKeepsWhatItNames() {
    Statements said =
        Said.of(Scale.BOOLEAN, "d 2020 a j true", "d 2020 b j true", "d 2020 c k true");
    Selection all = Selection.of(said);
    assertThat(matrix(said, all.with(List.of(Exclusion.parse("actor=a;c"))))).hasDimensions(1, 1);
    assertThat(matrix(said, all.with(List.of(Exclusion.parse("actor!=a;c"))))).hasDimensions(2, 2);
    assertThat(matrix(said, all.with(List.of(Exclusion.parse("level=false"))))).hasDimensions(3, 2);
  }

  @Test
  void isolatesStayUnlessTheyAreExcludedByName() {
    Statements said =
        Said.of(
            Scale.BOOLEAN, "d 2020 a j true", "d 2021 b k true", "d 2021 c k true", "d 2021 d - -");
    Selection selection =
        Selection.of(said)
            .with(List.of(Exclusion.parse("actor=c")))
            .between(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));
    assertThat(matrix(said, selection)).isDeepEqualTo(new double[][] {{1}});
    Network network = Networks.of(said, Recipe.of(Kind.AFFILIATION, selection.with(true)));
    assertThat(network.nodes()).extracting(Node::name).containsExactly("a", "b", "d", "j", "k");
    assertThat(network.account().leftOut())
        .containsEntry("excluded", 1)
        .containsEntry("outside the time range", 1)
        .containsEntry("without concept", 1);
  }

  @Test
  void aTieNamesTheStatementsItRestsOn() {
    Statements said =
        Said.of(
            Scale.BOOLEAN,
            "d 2020-03-01 a j true",
            "d 2020-02-01 b j true",
            "d 2020 b j false",
            "d 2020 a k true");
    Tie tie = Networks.of(said, Recipe.of(Kind.CONGRUENCE, Selection.of(said))).ties().getFirst();
    assertThat(tie.statements()).containsExactly("s2", "s1");
    assertThat(tie.first()).hasToString("2020-02-01");
    assertThat(
            Networks.of(said, Recipe.of(Kind.CONFLICT, Selection.of(said)))
                .ties()
                .getFirst()
                .statements())
        .containsExactly("s3", "s1");
  }

  // ---- relations

  @Test
  void relationsLeadFromOneActorToAnother() {
    Statements said =
        Said.relations(
            "d 2020 Acme suppliers audit-duty",
            "d 2020 Acme suppliers enrollment",
            "d 2021 residents Acme dissidence",
            "d 2021 Acme Acme enrollment",
            "d 2021 Acme grid obligatory-passage-point",
            "d 2021 Acme grid own-code");
    Recipe recipe = Recipe.of(Kind.RELATIONS, Selection.of(said).with("actor", "target", "code"));
    Network network = Networks.of(said, recipe);
    assertThat(network.ties())
        .extracting(tie ->
            network.source(tie).name() + " " + tie.relation() + " " + network.target(tie).name())
        .containsExactly(
            "Acme own-code grid",
            "Acme requires grid",
            "Acme enrolls suppliers",
            "residents contests Acme");
    assertThat(network.ties().get(2).weight()).isEqualTo(2);
    assertThat(network.ties().getLast().isNegative()).isTrue();
    assertThat(network.account().leftOut()).containsEntry("from an actor to itself", 1);
  }

  // ---- wrong use

  @Test
  void aNormalizationThatAKindDoesNotHaveIsRefused() {
    Statements said = Said.of(Scale.BOOLEAN, "d 2020 a j true");
    Recipe recipe = Recipe.of(Kind.AFFILIATION, Selection.of(said));
    assertThatThrownBy(() -> recipe.with(Normalization.JACCARD))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("`jaccard` is not defined for the kind `affiliation`")
        .hasMessageContaining("no, activity, prominence");
    assertThatThrownBy(() -> Normalization.parse("median"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("activity-product");
  }

  @Test
  void anUnknownVariableIsRefusedWithThoseThatThereAre() {
    Statements said = Said.of(Scale.BOOLEAN, "d 2020 a j true");
    Selection selection = Selection.of(said).with("author", "concept", "level");
    assertThatThrownBy(() -> Networks.of(said, Recipe.of(Kind.AFFILIATION, selection)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no variable `author`")
        .hasMessageContaining("actor, code, concept");
  }
}
