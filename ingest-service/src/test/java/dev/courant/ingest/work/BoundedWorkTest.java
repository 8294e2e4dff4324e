package dev.courant.ingest.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedWorkTest {
  private final AtomicInteger cuts = new AtomicInteger();
  private final AtomicInteger releases = new AtomicInteger();
  private final CountDownLatch never = new CountDownLatch(1);
  private final BoundedWork work = new BoundedWork("test-", 2, Duration.ofMillis(200));

  @AfterEach
  void stop() {
    never.countDown();
    work.close();
  }

  @Test
  void givesThePlaceOfATaskThatDoesNotEndToAnother() {
    start(this::hang);
    start(() -> {});
    await().until(() -> work.ended() == 1);
    assertThat(work.free()).isEqualTo(1);

    await()
        .until(() -> {
          work.cutOverdue();
          return work.cut() == 1;
        });
    assertThat(work.free()).isEqualTo(2);
    assertThat(cuts).hasValue(1);
    assertThat(releases).as("each once").hasValue(2);
    assertThat(work.ended()).as("a cut task has not moved").isEqualTo(1);
  }

  @Test
  void survivesWhateverATaskThrows() {
    start(() -> {
      throw new StackOverflowError("deep");
    });
    await().until(() -> work.ended() == 1);

    assertThat(work.free()).isEqualTo(2);
  }

  private void start(Runnable task) {
    work.start(task, cuts::incrementAndGet, releases::incrementAndGet);
  }

  private void hang() {
    while (never.getCount() > 0) {
      try {
        never.await();
      } catch (InterruptedException e) {
        Thread.interrupted();
      }
    }
  }
}
