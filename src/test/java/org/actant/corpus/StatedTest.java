package org.actant.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021                          | 2021
          2021-07                       | 2021-07
          2021-7-5                      | 2021-07-05
          2021/07/15                    | 2021-07-15
          2021-07-15T23:30:00-08:00     | 2021-07-15
          2025-03-04 21:41:41-05:00     | 2025-03-04
          20210715                      | 2021-07-15
          D:20210715093000+02'00'       | 2021-07-15
          15 July 2021                  | 2021-07-15
          July 15, 2021                 | 2021-07-15
          Thu, 15 Jul 2021 09:30:00 GMT | 2021-07-15
          1st of nothing                |
          """)
  void datesAreReadAsFilesWriteThem(String stated, String date) {
    assertThat(Stated.date(stated)).isEqualTo(Optional.ofNullable(date));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1601-01-01T00:00:00Z",
        "1970-01-01",
        "19691231190000-05'00'",
        "1904-01-01",
        "9999-12-31",
        "0000",
        "2021-13-01",
        "2021-02-30",
        "soon",
        ""
      })
  void aDateThatNoDocumentHasIsNone(String stated) {
    assertThat(Stated.date(stated)).isEmpty();
  }

  @Test
  void theFirstSensibleDateIsTaken() {
    assertThat(Stated.of(null, null, "1970-01-01", "2021-07", "2022"))
        .isEqualTo(new Stated(Optional.empty(), Optional.of("2021-07")));
  }

  @Test
  void aTitleThatIsNoneIsLeftOut() {
    assertThat(Stated.of("Microsoft Word - final.docx").title()).isEmpty();
    assertThat(Stated.of(" Power \n and  water ").title()).contains("Power and water");
  }
}
