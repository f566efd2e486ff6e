package org.actant.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageNumberTest {
  @ParameterizedTest
  @CsvSource({
    "12, 12, false",
    "- 3 -, 3, false",
    "Page 4 of 9, 4, false",
    "xiv, 14, true",
    "2|4, 2, false"
  })
  void pageNumbersAreReadAsPrinted(String text, int value, boolean roman) {
    assertThat(PageNumber.of(text)).hasValue(new PageNumber(value, roman));
  }

  @ParameterizedTest
  @CsvSource({"12 percent", "iiii", "mild", "3.4", "'1,234'"})
  void otherTextIsNotAPageNumber(String text) {
    assertThat(PageNumber.of(text)).isEmpty();
  }
}
