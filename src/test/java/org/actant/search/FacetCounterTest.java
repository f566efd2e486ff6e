package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.actant.input.UnavailableException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetCounterTest {
  private static final String CODINGS =
      """
      id,document,start,end,code,coder,status,actor
      1,acme,0,10,pledge,machine,suggested,Acme
      2,acme,33,40,offset,ada,coded,River Watch
      3,river,0,10,pledge,machine,rejected,Acme
      4,river,0,10,offset,machine,suggested,Acme
      5,river,5,10,pledge,machine,suggested,
      """;

  @TempDir static Path folder;
  private static PassageSearch search;

  @BeforeAll
  static void index() throws IOException {
    var small =
        new SmallWorkspace(folder)
            // 5 words and 6 words
            .add(
                "acme", "Acme", "company", 2021, "Water is used by us always.", "We pay for water.")
            .add("river", "River Watch", "ngo", 2023, "The river needs water, not words.")
            .add("state", "State", "government", 2023, "Nothing to say.")
            .write("codebook/passages/passages.csv", CODINGS);
    small.run(new IndexStage());
    search = PassageSearch.open(small.workspace(), Bm25.DEFAULT, Codings.read(small.workspace()));
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  private static List<FacetCount> count(String query, Selection selection, Facet... by)
      throws IOException {
    return search.count(SearchRequest.of(query).among(selection), List.of(by));
  }

  private static FacetCount group(int passages, int documents, long words, String... values) {
    return new FacetCount(List.of(values), passages, documents, words);
  }

  @Test
  void passagesDocumentsAndWordsAreCountedByYear() throws IOException {
    assertThat(count("water", Selection.ALL, Facet.YEAR))
        .containsExactly(group(2, 1, 10, "2021"), group(1, 1, 9, "2023"));
    assertThat(group(2, 1, 10, "2021").perTenThousandWords()).hasValue(2000);
  }

  @Test
  void groupsWithoutHitsAreShownWhereThereAreFewGroups() throws IOException {
    assertThat(count("water", Selection.ALL, Facet.ACTOR_TYPE))
        .containsExactly(
            group(2, 1, 10, "company"), group(1, 1, 6, "ngo"), group(0, 0, 3, "government"));
    assertThat(count("water", Selection.ALL, Facet.ISSUER))
        .containsExactly(group(2, 1, 10, "Acme"), group(1, 1, 6, "River Watch"));
  }

  @Test
  void theSelectionDecidesWhatTheHitsAreComparedWith() throws IOException {
    var acme = Selection.ALL.with(Facet.ISSUER, "acme");
    assertThat(count("pay", acme, Facet.YEAR)).containsExactly(group(1, 1, 10, "2021"));
  }

  @Test
  void twoFacetsAreCountedTogether() throws IOException {
    assertThat(count("water OR say", Selection.ALL, Facet.YEAR, Facet.ACTOR_TYPE))
        .containsExactly(
            group(2, 1, 10, "2021", "company"),
            group(1, 1, 3, "2023", "government"),
            group(1, 1, 6, "2023", "ngo"));
  }

  @Test
  void codingsAreCountedWithoutRejectedOnesAndWithoutWords() throws IOException {
    assertThat(count("water", Selection.ALL, Facet.CODE))
        .containsExactly(group(2, 2, 0, "offset"), group(2, 2, 0, "pledge"));
    assertThat(count("water", Selection.ALL, Facet.CODE, Facet.ACTOR))
        .containsExactly(
            group(1, 1, 0, "offset", "Acme"),
            group(1, 1, 0, "offset", "River Watch"),
            group(1, 1, 0, "pledge", "Acme"));
  }

  @Test
  void codeAndActorMustBeThoseOfOneCoding() throws IOException {
    var both = Selection.ALL.with(Facet.CODE, "pledge").with(Facet.ACTOR, "acme");
    assertThat(search.find(SearchRequest.of("water").among(both)))
        .extracting(Hit::key)
        .containsExactly("acme#1");
    assertThat(
            search.find(SearchRequest.of("water").among(Selection.ALL.with(Facet.CODE, "offset"))))
        .extracting(Hit::key)
        .containsExactlyInAnyOrder("acme#2", "river#1");
  }

  @Test
  void whatIsNotCodedYetIsSaid() {
    assertThatThrownBy(() -> count("water", Selection.ALL, Facet.STANCE))
        .isInstanceOf(UnavailableException.class)
        .hasMessageContaining("nothing about the stance");
    assertThatThrownBy(() -> count("water", Selection.ALL.with(Facet.ACTOR, "Nobody"), Facet.YEAR))
        .isInstanceOf(InputException.class)
        .hasMessage("no coding has the actor `Nobody`; expected one of: Acme, River Watch");
  }
}
