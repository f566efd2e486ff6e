package org.actant.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.actant.SmallWorkspace;
import org.actant.input.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageSearchTest {
  private static final String CLAIM =
      "On behalf of our customers we pledge that every data center will be carbon neutral.";

  @TempDir static Path folder;
  private static SmallWorkspace small;
  private static PassageSearch search;

  @BeforeAll
  static void index() throws IOException {
    small =
        new SmallWorkspace(folder)
            .add(
                "acme-2021",
                "Acme Cloud",
                "company",
                2021,
                "heading: Neutral",
                CLAIM,
                "Pledges were signed at the centers.")
            .add(
                "ngo-2023",
                "River Watch",
                "ngo",
                2023,
                "The pledge hides the river’s data. No center asked the river.");
    small.run(new IndexStage());
    search = PassageSearch.open(small.workspace());
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  private static List<String> found(String query) throws IOException {
    return search.find(SearchRequest.of(query)).stream()
        .map(hit -> hit.document() + "#" + hit.number())
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pledging                  | acme-2021#2 acme-2021#3 ngo-2023#1", // by its stem
        "exact:pledges             | acme-2021#3",
        "\"data center\"           | acme-2021#2",
        "\"data center\"~8         | acme-2021#2 ngo-2023#1",
        "data center               | acme-2021#2 ngo-2023#1", // all words required
        "carbon OR river           | acme-2021#2 ngo-2023#1",
        "pledge NOT river          | acme-2021#2 acme-2021#3",
        "\"on behalf of\"          | acme-2021#2", // stop words count
        "neutr*                    | acme-2021#1 acme-2021#2",
        "custo?ers                 | acme-2021#2",
        "custommers~               | acme-2021#2",
        "year:[2022 TO 2024]       | ngo-2023#1",
        "block:heading             | acme-2021#1",
        "issuer:\"river watch\"    | ngo-2023#1",
        "zebra                     | ``",
        "\"pledge > neutral\"       | acme-2021#2", // in this order
        "\"neutral > pledge\"       | ``",
        "\"pledge > data center\"~2 | acme-2021#2", // `that every` between them
        "\"pledge > data center\"~1 | ``",
        "\"carbon neut*\"           | acme-2021#2",
        "\"cent* river\"~3          | ngo-2023#1", // in either order
        "exact:\"data > neutral\"   | acme-2021#2",
        "/cent[er]+s?/             | acme-2021#2 acme-2021#3 ngo-2023#1",
        "carbon-neutral            | acme-2021#2", // as a phrase
        "the pledge of that river  | ngo-2023#1", // stop words are not required
        "the                       | acme-2021#3 ngo-2023#1", // unless there is nothing else
        "NOT pledge                | acme-2021#1",
        "*:*                       | acme-2021#1 acme-2021#2 acme-2021#3 ngo-2023#1",
        "kind:report NOT pledge    | acme-2021#1", // passages, not whole documents
      })
  void aQueryFinds(String query, String passages) throws IOException {
    assertThat(String.join(" ", found(query))).isEqualTo(passages);
  }

  @Test
  void filtersNarrow() throws IOException {
    var pledge = SearchRequest.of("pledge");
    assertThat(search.find(pledge.among(Selection.ALL.with(Facet.ISSUER, "acme cloud"))))
        .hasSize(2);
    assertThat(search.find(pledge.among(Selection.ALL.with(Facet.ACTOR_TYPE, "ngo")))).hasSize(1);
    assertThat(search.find(pledge.among(Selection.ALL.in(YearRange.parse("..2021"))))).hasSize(2);
    assertThat(search.find(pledge.withLimit(1))).hasSize(1);
    assertThat(search.count(pledge.withLimit(1))).isEqualTo(3);
  }

  @Test
  void aHitSaysExactlyWhereItsWordsStand() throws IOException {
    Hit hit =
        search
            .find(
                SearchRequest.of("\"data center\" neutral*")
                    .among(Selection.ALL.with(Facet.ISSUER, "Acme Cloud")))
            .getFirst();
    String text = small.read("corpus/text/acme-2021.txt");
    assertThat(text.substring(hit.start(), hit.end())).isEqualTo(CLAIM).isEqualTo(hit.text());
    assertThat(hit.matches())
        .extracting(match -> text.substring(match.start(), match.end()))
        .containsExactly("data center", "neutral");
    assertThat(hit.pageAt(hit.start()).label()).isEqualTo("p2");
  }

  @Test
  void aPhraseMayLeaveAChoice() throws IOException {
    assertThat(found("\"data center|centre\"")).containsExactly("acme-2021#2");
    assertThat(found("\"carbon positive|negative\"")).isEmpty();
  }

  @Test
  void theNewestComeFirstWhenSortedByDate() throws IOException {
    assertThat(search.find(SearchRequest.of("pledge").in(Order.DATE)))
        .extracting(Hit::document)
        .containsExactly("ngo-2023", "acme-2021", "acme-2021");
    assertThat(search.find(SearchRequest.of("pledge").in(Order.DOCUMENT)))
        .extracting(Hit::key)
        .containsExactly("acme-2021#2", "acme-2021#3", "ngo-2023#1");
  }

  @Test
  void onlyTheWordsOfAnOrderedPhraseAreMarked() throws IOException {
    Hit hit = search.find(SearchRequest.of("\"pledge > carbon neutral\"")).getFirst();
    assertThat(Snippet.of(hit, 200, "[", "]"))
        .isEqualTo(
            "On behalf of our customers we [pledge] that every data center will be [carbon"
                + " neutral].");
  }

  @Test
  void aHitStandsBetweenItsNeighbors() throws IOException {
    Hit hit = search.find(SearchRequest.of("exact:pledges")).getFirst();
    assertThat(search.around(hit, 1))
        .extracting(PassageSearch.Neighbor::number)
        .containsExactly(2, 3); // the last of its document
    Hit first = search.find(SearchRequest.of("block:heading")).getFirst();
    assertThat(search.around(first, 1))
        .extracting(PassageSearch.Neighbor::text)
        .containsExactly("Neutral", CLAIM);
  }

  @Test
  void morePassagesLikeOneAreOthersWithItsTellingWords() throws IOException {
    var like = SearchRequest.of(Question.Like.parse("acme-2021#3"));
    assertThat(search.find(like)).extracting(Hit::key).doesNotContain("acme-2021#3").isNotEmpty();
    var document = SearchRequest.of(Question.Like.parse("acme-2021"));
    assertThat(search.find(document)).extracting(Hit::document).containsOnly("ngo-2023");
    assertThatThrownBy(() -> search.find(SearchRequest.of(Question.Like.parse("acme-2021#9"))))
        .isInstanceOf(InputException.class)
        .hasMessage("acme-2021 has 3 passages; found #9");
  }

  @Test
  void filtersAreNotMarkedAsMatches() throws IOException {
    Hit hit = search.find(SearchRequest.of("river AND year:2023")).getFirst();
    assertThat(hit.matches()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "carbon AND        |              ^ found the end of the query; expected a word",
        "(carbon           |           ^ found the end of the query; expected a closing )",
        "\"open            |        ^ found the end of the query; expected a closing \"",
        "carbon ) water    |          ^ found `)`; expected a word",
        "title:carbon      | unknown field `title`; expected one of text, exact, document",
        "\"water > \"      | nothing before or after `>`",
        "year:soon         | the year `soon`; expected four digits",
      })
  void aQueryThatIsNotUnderstoodIsPointedAt(String query, String complaint) {
    assertThatThrownBy(() -> search.find(SearchRequest.of(query)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(complaint.stripLeading());
  }

  @Test
  void theMarkStandsUnderThePlace() {
    assertThatThrownBy(() -> search.find(SearchRequest.of("carbon ) water")))
        .hasMessage(
            "the query is not understood:\n"
                + "  carbon ) water\n"
                + "         ^ found `)`; expected a word, a \"phrase\" or a (group)");
  }

  @Test
  void anIssuerThatIsNotThereIsAnsweredWithThoseThatAre() {
    assertThatThrownBy(() ->
            search.find(SearchRequest.of("river").among(Selection.ALL.with(Facet.ISSUER, "Acme"))))
        .isInstanceOf(InputException.class)
        .hasMessage("no document has the issuer `Acme`; expected one of: Acme Cloud, River Watch");
  }

  @Test
  void keywordsStandBetweenTheirNeighborsInTheOrderAskedFor() throws IOException {
    List<Hit> hits = search.find(SearchRequest.of("pledge"));
    assertThat(KeywordInContext.of(hits, 10, KeywordInContext.Order.RIGHT))
        .extracting(KeywordInContext::left, KeywordInContext::keyword, KeywordInContext::right)
        .containsExactly(
            tuple("The ", "pledge", " hides the"),
            tuple("tomers we ", "pledge", " that ever"),
            tuple("", "Pledges", " were sign"));
  }

  @Test
  void theLeftContextIsReadFromTheKeywordOutwards() {
    assertThat(
            KeywordInContext.of(
                List.of(hit("zebras ask x"), hit("apples by x")), 20, KeywordInContext.Order.LEFT))
        .extracting(KeywordInContext::left)
        .containsExactly("zebras ask ", "apples by ");
  }

  /// A hit whose match is the last letter.
  private static Hit hit(String text) {
    return new Hit(
        1,
        "d",
        "t",
        "i",
        "ngo",
        OptionalInt.empty(),
        "report",
        "en",
        "paragraph",
        1,
        0,
        text.length(),
        List.of(new Hit.PageStart(0, 1, "")),
        text,
        List.of(new Hit.Match(text.length() - 1, text.length())));
  }

  @Test
  void aSnippetIsCutBetweenWordsAndMarksTheMatches() throws IOException {
    Hit hit =
        search.find(SearchRequest.of("neutral").withLimit(3)).stream()
            .filter(found -> found.number() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(Snippet.of(hit, 30, "[", "]")).isEqualTo("…center will be carbon [neutral].");
  }

  @Test
  void yearsAreReadAsWritten() {
    assertThat(YearRange.parse("2019..2022")).isEqualTo(new YearRange(2019, 2022));
    assertThat(YearRange.parse("2020")).isEqualTo(new YearRange(2020, 2020));
    assertThatThrownBy(() -> YearRange.parse("2022..2019")).hasMessageContaining("run backwards");
    assertThatThrownBy(() -> YearRange.parse("soon")).hasMessageContaining("2019..2022");
  }
}
