package org.actant.energy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MarkedWindowsTest {
  private final AtomicLong clock = new AtomicLong();
  private final MarkedWindows windows = new MarkedWindows(clock::incrementAndGet);

  @Test
  void windowsMayLieInEachOther() {
    hear("begin epoch", "begin batch", "end batch items=128", "end epoch");

    assertThat(windows.closed())
        .containsExactly(
            new MarkedWindows.Marked("batch", 2, 3, OptionalLong.of(128)),
            new MarkedWindows.Marked("epoch", 1, 4, OptionalLong.empty()));
    assertThat(windows.notes()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsANoteAndNoWindow() {
    hear(
        "start x",
        "begin",
        "begin two words",
        "end x items=-1",
        "end x items=many",
        "  ",
        "\u0007bell");

    assertThat(windows.closed()).isEmpty();
    assertThat(windows.notes()).hasSize(6).allMatch(note -> note.contains("was left out"));
    assertThat(windows.notes().getLast()).contains("`?bell`");
  }

  @Test
  void endsWithoutBeginningAndBeginningsWithoutEndAreNotes() {
    hear("end a", "begin b", "begin c", "begin c", "end c");

    assertThat(windows.closed()).hasSize(1);
    assertThat(windows.notes())
        .containsExactly(
            "window `a` was ended without a beginning and was left out",
            "window `c` was begun again before it ended; the first beginning is lost",
            "window `b` was begun and never ended; it was left out");
  }

  @Test
  void aFloodIsCutOffWithANote() {
    for (int i = 0; i < 20_000; i++) {
      hear("begin w" + i, "end w" + i, "rubbish");
    }

    assertThat(windows.closed()).hasSize(10_000);
    assertThat(clock.get()).as("samples taken").isEqualTo(20_000);
    assertThat(windows.notes()).hasSizeLessThan(30);
    assertThat(windows.notes().getLast()).contains("behind the first 10000 windows");
  }

  private void hear(String... lines) {
    for (String line : lines) {
      windows.hear(line);
    }
  }
}
