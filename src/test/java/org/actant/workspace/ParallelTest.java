package org.actant.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ParallelTest {
  @Test
  void keepsTheOrderOfTheWorkWhateverEndsFirst() throws IOException {
    var second = new CountDownLatch(1);
    Callable<String> waits =
        () -> {
          second.await();
          return "first";
        };
    Callable<String> goesAhead =
        () -> {
          second.countDown();
          return "second";
        };
    assertThat(Parallel.inOrder(2, List.of(waits, goesAhead))).containsExactly("first", "second");
  }

  @Test
  void throwsWhatTheFirstFailureThrewAndStopsTheRest() {
    var never = new CountDownLatch(1);
    Callable<String> fails =
        () -> {
          throw new UncheckedIOException(new IOException("disk full"));
        };
    Callable<String> waits =
        () -> {
          never.await();
          return "";
        };
    assertThatThrownBy(() -> Parallel.inOrder(2, List.of(fails, waits)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("disk full");
  }
}
