package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.SmallWorkspace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
  @TempDir static Path folder;
  private static PassageSearch search;

  @BeforeAll
  static void index() throws IOException {
    var small =
        new SmallWorkspace(folder)
            .add("english", "A", "ngo", 2020, "The naïve pledge of cooling towers.")
            .add("german", "B", "ngo", 2021, "Die Rechenzentren brauchen Kühlung und Wasser.")
            .add("french", "C", "ngo", 2022, "Les serveurs écologiques consomment de l'énergie.")
            .add("chinese", "D", "ngo", 2023, "数据中心消耗大量水资源。")
            .add("polish", "E", "ngo", 2024, "Serwerownie zużywają wodę.");
    String sources = small.read("corpus/sources.csv");
    for (List<String> pair :
        List.of(
            List.of("german", "de-AT"),
            List.of("french", "fr"),
            List.of("chinese", "zh"),
            List.of("polish", "pl"))) {
      sources =
          sources.replaceAll("(" + pair.getFirst() + ",.*?,report,)en", "$1" + pair.getLast());
    }
    small.write("corpus/sources.csv", sources);
    small.run(new IndexStage());
    search = PassageSearch.open(small.workspace());
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Kühlungen, german", // by its stem
    "kuhlung, german", // without its accent
    "Kuehlung, german",
    "écologique, french",
    "ecologiques, french",
    "naive, english",
    "数据中心, chinese",
    "wode, polish", // no stems, but no accents either
    "language:pl, polish",
    "text_de:wasser, german",
    "exact:kühlung, german",
    "exact:kuhlung, ''",
  })
  void aWordIsFoundAsItsLanguageWritesIt(String query, String document) throws IOException {
    assertThat(search.find(SearchRequest.of(query)))
        .extracting(Hit::document)
        .containsExactlyElementsOf(document.isEmpty() ? List.of() : List.of(document));
  }

  @Test
  void eachLanguageHasItsOwnStatisticsAndMarks() throws IOException {
    Hit hit = search.find(SearchRequest.of("Zentren OR serveur")).getFirst();
    assertThat(hit.document()).isEqualTo("french");
    assertThat(hit.matches())
        .extracting(match -> hit.text().substring(match.start(), match.end()))
        .containsExactly("serveurs");
  }

  @Test
  void documentsAreRankedInTheirLanguage() throws IOException {
    assertThat(search.rank("Wasser für Rechenzentrum", Unit.DOCUMENT, false, 10))
        .extracting(Ranked::name)
        .containsExactly("german");
    assertThat(search.rank("pledges", Unit.PASSAGE, false, 10))
        .extracting(Ranked::name)
        .containsExactly("english#1");
  }
}
