package org.actant.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\t=1", "\n=1"})
  void whatASpreadsheetWouldRunGetsAnApostrophe(String field) {
    assertThat(Formulas.guarded(field)).isEqualTo("'" + field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-5", "+3.2 %", "-1,024.5", "a=b", "67 %", "-"})
  void numbersWithASignAndOrdinaryWordsStay(String field) {
    assertThat(Formulas.guarded(field)).isEqualTo(field);
  }

  @Test
  void namesOfColumnsAreFieldsToo() {
    assertThat(Formulas.guarded(new Table(List.of("=x"), List.of(List.of("=y")))))
        .isEqualTo(new Table(List.of("'=x"), List.of(List.of("'=y"))));
  }
}
