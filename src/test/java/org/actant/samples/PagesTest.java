package org.actant.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final Pages.Area TWO_COLUMNS = new Pages.Area(0, 0, 220, 100, 2, 20);

  @Test
  void theColumnsOfABandEndAtTheSameHeight() {
    Pages pages = pages();
    pages.flow(lines(6));
    assertThat(pages.finish())
        .containsExactly(
            List.of(at(0, 0), at(0, 10), at(0, 20), at(120, 0), at(120, 10), at(120, 20)));
  }

  @Test
  void aFullPageIsFollowedByAnother() {
    Pages pages = pages();
    pages.flow(lines(22));
    assertThat(pages.finish()).extracting(List::size).containsExactly(20, 2);
  }

  @Test
  void aFootnoteStandsAtTheFootOfTheColumnThatCallsIt() {
    Pages pages = pages();
    pages.flow(List.of(line(List.of()), line(List.of("1"))));
    List<Mark> page = pages.finish().getFirst();
    assertThat(page).contains(at(120, 90)).hasSize(4);
  }

  @Test
  void aHeadingIsNotLeftAloneAtTheFootOfAColumn() {
    Pages pages = pages();
    var items = new ArrayList<>(lines(9));
    items.add(line(List.of()).kept());
    items.addAll(lines(10));
    pages.flow(items);
    List<Mark> first = pages.finish().getFirst();
    assertThat(first).doesNotContain(at(0, 90)).contains(at(120, 0));
  }

  private static Pages pages() {
    return new Pages(TWO_COLUMNS, _ -> List.of(line(List.of())));
  }

  private static List<Item> lines(int count) {
    var lines = new ArrayList<Item>();
    for (int i = 0; i < count; i++) {
      lines.add(line(List.of()));
    }
    return lines;
  }

  private static Item line(List<String> notes) {
    return new Item(10, List.of(at(0, 0)), notes, false, false, "");
  }

  private static Mark at(double x, double y) {
    return new Mark.Text(x, y, Face.SERIF, 8, 0, Mark.Shade.INK, "x");
  }
}
