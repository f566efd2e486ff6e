package org.actant.exchange.refi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.actant.exchange.refi.OffsetScheme.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A text like those of real exports: emoji, Windows line ends, a byte-order mark.
class OffsetInferenceTest {
  private static final String TEXT =
      "\uFEFF"
          + "The mill 😀 turned all night.\r\nNobody asked the river 🌊 what it wanted.\r\n\r\n"
              .repeat(20);

  private static Stream<OffsetScheme> schemes() {
    return OffsetScheme.all(false).stream();
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void eachWayOfCountingIsFoundByWordsAlone(OffsetScheme scheme) {
    OffsetInference.Result result = OffsetInference.of(List.of(marked(TEXT, scheme, false)));
    assertThat(result.best().scheme()).isEqualTo(scheme);
    assertThat(result.best().score()).isEqualTo(1);
    assertThat(result.best().stated()).isZero();
    assertThat(result.isOpen()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void twoSelectionsThatReadAsTheyAreNamedDecide(OffsetScheme scheme) {
    MarkedText all = marked(TEXT, scheme, true);
    List<TextSelection> two = all.source().selections().subList(60, 62);
    OffsetInference.Result result = OffsetInference.of(List.of(with(all, two)));
    assertThat(result.best().scheme()).isEqualTo(scheme);
    assertThat(result.best().reading()).isEqualTo(2);
  }

  @Test
  void theStandardIsTakenWhereItDoesNotMatter() {
    OffsetInference.Result result =
        OffsetInference.of(
            List.of(
                marked(
                    "Plain words\nwithout surprises", OffsetScheme.all(false).getFirst(), true)));
    assertThat(result.best().scheme()).isEqualTo(new OffsetScheme(Unit.CODE_POINT, 2, false));
    assertThat(result.second()).isEmpty();
  }

  @Test
  void aLineEndInsideTheXmlMayHaveBeenTwoCharacters() {
    String text = "one two\nthree four\nfive six\nseven eight\n";
    var counted = new OffsetScheme(Unit.CODE_POINT, 2, false);
    MarkedText marked = mark(text, counted, true, false);
    OffsetInference.Result result = OffsetInference.of(List.of(marked));
    assertThat(result.best().scheme()).isEqualTo(counted);
    var positions = new Positions(marked, result.best().scheme());
    assertThat(positions.quotation(marked.selections().getLast())).isEqualTo("eight");
  }

  @Test
  void aPositionInsideACharacterOrOutsideTheTextIsNone() {
    MarkedText text = mark("a😀b", new OffsetScheme(Unit.UTF_16, 2, false), false, false);
    var positions = new Positions(text, new OffsetScheme(Unit.UTF_16, 2, false));
    assertThat(Stream.of(-1, 0, 1, 2, 3, 4, 5).map(positions::index))
        .containsExactly(-1, 0, 1, -1, 3, 4, -1);
    var points = new Positions(text, new OffsetScheme(Unit.CODE_POINT, 2, false));
    assertThat(Stream.of(0, 1, 2, 3, 4).map(points::index)).containsExactly(0, 1, 3, 4, -1);
  }

  @Test
  void theEndIsExclusive() {
    MarkedText text = mark("granola bar", OffsetScheme.all(false).getFirst(), false, false);
    var positions = new Positions(text, OffsetScheme.all(false).getFirst());
    var selection = new TextSelection(Entry.of(new Guid(Zip.guid(1)), null), 0, 7, Marks.NONE);
    assertThat(positions.quotation(selection)).isEqualTo("granola");
  }

  private static MarkedText marked(String text, OffsetScheme scheme, boolean named) {
    return mark(text, scheme, false, named);
  }

  /// Selects every word as a program would that counts by a scheme.
  private static MarkedText mark(String text, OffsetScheme scheme, boolean inline, boolean named) {
    int[] at = scheme.positions(text, inline);
    var selections = new ArrayList<TextSelection>();
    int start = -1;
    for (int position = 0; position < at.length; position++) {
      boolean letter =
          at[position] >= 0
              && at[position] < text.length()
              && Character.isLetter(text.charAt(at[position]));
      if (letter && start < 0) {
        start = position;
      } else if (!letter && start >= 0) {
        String word = text.substring(at[start], at[position]);
        var guid = new Guid(Zip.guid(selections.size() + 1));
        selections.add(
            new TextSelection(Entry.of(guid, named ? word : null), start, position, Marks.NONE));
        start = -1;
      }
    }
    var source =
        new TextSource(
            Entry.of(new Guid(Zip.guid(0)), "t"), null, null, null, selections, Marks.NONE);
    return new MarkedText(source, text, inline);
  }

  private static MarkedText with(MarkedText text, List<TextSelection> selections) {
    var source = new TextSource(text.source().entry(), null, null, null, selections, Marks.NONE);
    return new MarkedText(source, text.text(), text.inline());
  }
}
