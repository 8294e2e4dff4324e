package dev.courant.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComputingTest {
  private final Computing computing = new Computing(1, Duration.ofMillis(200));
  private final AtomicBoolean goOn = new AtomicBoolean(true);

  @AfterEach
  void close() {
    goOn.set(false);
    computing.close();
  }

  @Test
  void computesOnAPlatformThread() {
    assertThat(computing.call(() -> Thread.currentThread().isVirtual())).isFalse();
  }

  @Test
  void throwsWhatTheTaskThrows() {
    assertThatThrownBy(() ->
            computing.call(() -> {
              throw new StackOverflowError("deep");
            }))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void givesUpATaskThatDoesNotEndAndComputesOn() {
    assertThatThrownBy(() -> computing.call(this::spin))
        .isInstanceOf(ComputationTimeoutException.class)
        .hasMessageContaining("200 ms");
    assertThat(computing.abandoned()).isEqualTo(1);

    assertThat(computing.call(() -> "next")).isEqualTo("next");

    goOn.set(false);
    await().until(() -> computing.abandoned() == 0);
    assertThat(computing.call(() -> "after")).isEqualTo("after");
  }

  /** Deaf to interrupts, as an expression that backtracks is. */
  private int spin() {
    int turns = 0;
    while (goOn.get()) {
      turns++;
    }
    return turns;
  }

  @Test
  void doesNotCountTheTimeInWhichATaskWaits() {
    assertThat(
            computing.call(() -> {
              LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
              return "late";
            }))
        .isEqualTo("late");
  }

  @Test
  void letsAnUrgentTaskGoAheadOfThoseThatWait() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    List<Thread> callers = new ArrayList<>();
    callers.add(
        Thread.startVirtualThread(() ->
            computing.call(() -> {
              began.countDown();
              release.await();
              return "busy";
            })));
    began.await();
    callers.add(queued(() -> computing.call(() -> order.add("first")), 1));
    callers.add(queued(() -> computing.call(() -> order.add("second")), 2));
    callers.add(queued(() -> computing.callNext(() -> order.add("urgent")), 3));

    release.countDown();
    for (Thread caller : callers) {
      caller.join();
    }

    assertThat(order).containsExactly("urgent", "first", "second");
  }

  /** Returns once so many tasks wait. */
  private Thread queued(Runnable call, int waiting) {
    Thread caller = Thread.startVirtualThread(call);
    await().until(() -> computing.queued() == waiting);
    return caller;
  }

  @Test
  void tellsThoseWhoWaitWhenItIsClosed() {
    computing.close();

    assertThatThrownBy(() -> computing.call(() -> "never"))
        .isInstanceOf(CancellationException.class);
  }
}
