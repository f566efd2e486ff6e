package org.actant;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the structure of `docs/architecture.md`: arrows point down, every heavy library has one
/// home, and only the command line talks to people and reads the clock.
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.actant");

  /// Each package and the packages of the house that it may use. A package that is not here, or a
  /// use that is not here, fails.
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("input", List.of()),
          Map.entry("provenance", List.of()),
          Map.entry("measure", List.of()),
          Map.entry("chart", List.of("input")),
          Map.entry("workspace", List.of("input", "provenance")),
          Map.entry("table", List.of("input", "provenance", "workspace")),
          Map.entry("energy", List.of("input", "provenance", "measure", "workspace", "table")),
          Map.entry(
              "carbon", List.of("input", "provenance", "measure", "workspace", "table", "energy")),
          Map.entry(
              "audit",
              List.of(
                  "input",
                  "provenance",
                  "measure",
                  "workspace",
                  "table",
                  "energy",
                  "carbon",
                  "chart",
                  "report")),
          Map.entry("dataset", List.of("input", "provenance", "workspace")),
          Map.entry("network", List.of("input", "provenance", "dataset")),
          Map.entry(
              "technique",
              List.of("input", "provenance", "measure", "table", "energy", "dataset", "network")),
          Map.entry(
              "experiment",
              List.of(
                  "input",
                  "provenance",
                  "measure",
                  "workspace",
                  "table",
                  "energy",
                  "carbon",
                  "dataset",
                  "network",
                  "technique",
                  "chart")),
          Map.entry("corpus", List.of("input", "provenance", "workspace", "table")),
          Map.entry("search", List.of("input", "provenance", "workspace", "table", "corpus")),
          Map.entry("classifier", List.of("input", "provenance", "measure", "workspace", "table")),
          Map.entry("language", List.of("input", "provenance", "workspace", "table", "corpus")),
          Map.entry(
              "actors",
              List.of(
                  "input", "provenance", "measure", "workspace", "table", "corpus", "language")),
          Map.entry(
              "codebook",
              List.of("input", "provenance", "workspace", "table", "language", "actors")),
          Map.entry(
              "coding",
              List.of(
                  "input",
                  "provenance",
                  "measure",
                  "workspace",
                  "table",
                  "corpus",
                  "language",
                  "actors",
                  "codebook",
                  "classifier")),
          Map.entry(
              "agreement",
              List.of(
                  "input",
                  "provenance",
                  "measure",
                  "workspace",
                  "table",
                  "corpus",
                  "language",
                  "codebook",
                  "coding")),
          Map.entry(
              "exchange",
              List.of(
                  "input",
                  "provenance",
                  "workspace",
                  "table",
                  "corpus",
                  "actors",
                  "codebook",
                  "coding")),
          Map.entry(
              "discourse",
              List.of("input", "provenance", "measure", "workspace", "table", "actors", "chart")),
          Map.entry(
              "claims",
              List.of(
                  "input",
                  "provenance",
                  "measure",
                  "workspace",
                  "table",
                  "corpus",
                  "search",
                  "classifier",
                  "language",
                  "actors",
                  "codebook",
                  "coding",
                  "discourse")),
          Map.entry(
              "tabulation",
              List.of("input", "measure", "workspace", "table", "corpus", "language")),
          Map.entry("literature", List.of("input", "measure", "workspace", "table")),
          Map.entry("report", List.of("input", "provenance", "workspace", "table", "chart")),
          Map.entry("pack", List.of("input", "provenance", "workspace", "table")),
          Map.entry("trace", List.of("input", "provenance", "workspace", "table", "report")));

  private static final Map<String, List<String>> HOMES =
      Map.ofEntries(
          Map.entry("org.duckdb..", List.of("table")),
          Map.entry("org.deeplearning4j..", List.of("network")),
          Map.entry("org.nd4j..", List.of("network")),
          Map.entry("ai.onnxruntime..", List.of("network")),
          Map.entry("org.apache.pdfbox..", List.of("corpus", "report")),
          Map.entry("org.apache.lucene..", List.of("search")),
          Map.entry("edu.stanford.nlp..", List.of("language")),
          Map.entry("de.bwaldvogel.liblinear..", List.of("classifier")),
          Map.entry("org.jgrapht..", List.of("discourse")),
          Map.entry("org.sqlite..", List.of("discourse", "energy.profiler")),
          Map.entry("org.apache.poi..", List.of("corpus", "report")),
          Map.entry("de.undercouch.citeproc..", List.of("report")),
          Map.entry("com.openhtmltopdf..", List.of("report")),
          Map.entry("org.commonmark..", List.of("corpus", "report")),
          Map.entry("org.jsoup..", List.of("corpus.flow")),
          Map.entry("org.jline..", List.of("cli.review")),
          Map.entry("picocli..", List.of("cli")));

  @Test
  void enoughClassesAreRead() {
    assertThat(CLASSES.size()).isGreaterThan(100);
    assertThat(packages())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(MAY_USE.keySet().stream(), Stream.of("cli")).toList());
  }

  @Test
  void noPackagesDependOnEachOtherInACircle() {
    slices().matching("org.actant.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyThoseBelowIt() {
    return new TreeMap<>(MAY_USE)
        .entrySet().stream()
            .map(entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("org.actant." + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat(notAmong(entry.getKey(), entry.getValue()))
                            .check(CLASSES)));
  }

  @TestFactory
  Stream<DynamicTest> everyHeavyLibraryHasOneHome() {
    return new TreeMap<>(HOMES)
        .entrySet().stream()
            .map(entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      String[] homes =
                          entry.getValue().stream()
                              .map(home -> "org.actant." + home + "..")
                              .toArray(String[]::new);
                      noClasses()
                          .that()
                          .resideOutsideOfPackages(homes)
                          .should()
                          .dependOnClassesThat()
                          .resideInAPackage(entry.getKey())
                          .check(CLASSES);
                      assertThat(uses(entry.getKey(), homes))
                          .as("the library is used at home")
                          .isTrue();
                    }));
  }

  @Test
  void onlyTheCommandLineWritesToTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.actant.cli..")
        .should()
        .accessTargetWhere(standardStream())
        .check(CLASSES);
  }

  @Test
  void onlyTheCommandLineReadsTheClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.actant.cli..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void chanceIsAlwaysSeeded() {
    noClasses()
        .should()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(java.util.Random.class)
        .orShould()
        .callConstructor(java.util.SplittableRandom.class)
        .check(CLASSES);
  }

  private static List<String> packages() {
    return CLASSES.stream()
        .map(type -> type.getPackageName().split("\\.")[2])
        .distinct()
        .collect(Collectors.toList());
  }

  private static boolean uses(String library, String[] homes) {
    String prefix = library.substring(0, library.length() - 2);
    return CLASSES.stream()
        .filter(type ->
            Stream.of(homes)
                .anyMatch(
                    home -> (type.getPackageName() + ".").startsWith(home.replace("..", "."))))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith(prefix));
  }

  private static DescribedPredicate<JavaClass> notAmong(String self, List<String> allowed) {
    return DescribedPredicate.describe(
        "are in other packages of the house than " + self + " and " + allowed,
        type ->
            type.getPackageName().startsWith("org.actant.")
                && !(type.getPackageName() + ".").startsWith("org.actant." + self + ".")
                && allowed.stream()
                    .noneMatch(
                        a -> (type.getPackageName() + ".").startsWith("org.actant." + a + ".")));
  }

  private static DescribedPredicate<JavaAccess<?>> standardStream() {
    return DescribedPredicate.describe(
        "System.out, System.err or System.in",
        access ->
            access.getTargetOwner().isEquivalentTo(System.class)
                && List.of("out", "err", "in").contains(access.getTarget().getName()));
  }
}
