package org.actant.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PollerTest {
  @Test
  void looksAgainAndAgainUntilItIsClosed() throws InterruptedException {
    var looks = new AtomicInteger();
    var three = new CountDownLatch(3);
    var poller =
        Poller.start(
            "test",
            Duration.ofMillis(1),
            () -> {
              looks.incrementAndGet();
              three.countDown();
            });
    assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
    poller.close();
    int atEnd = looks.get();
    Thread.sleep(20);
    assertThat(looks).hasValue(atEnd);
  }

  @Test
  void endsAtOnceHoweverLongItsPeriod() {
    var poller = Poller.start("test", Duration.ofDays(1), () -> {});
    long begin = System.nanoTime();
    poller.close();
    poller.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
  }
}
