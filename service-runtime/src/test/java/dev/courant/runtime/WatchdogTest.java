package dev.courant.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class WatchdogTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  private final AtomicInteger exits = new AtomicInteger();
  private final AtomicBoolean waiting = new AtomicBoolean(true);
  private final AtomicLong moved = new AtomicLong();
  private final Watchdog watchdog = new Watchdog(Duration.ofSeconds(30), exits::set);
  private final long start = System.nanoTime();

  WatchdogTest() {
    watchdog.watch("articles", Duration.ofSeconds(60), waiting::get, moved::get);
  }

  @Test
  void turnsLivenessDownWhenWorkWaitsAndDoesNotMove() {
    tickAt(59);
    assertThat(status()).isEqualTo(Status.UP);

    tickAt(63);

    assertThat(status()).isEqualTo(Status.DOWN);
    assertThat(health().getDetails()).containsKey("articles");
    assertThat(exits).hasValue(0);
  }

  @Test
  void endsTheProcessWhereThatIsSetAndTheAlarmLasts() {
    tickAt(63);
    tickAt(94);

    assertThat(exits).hasValue(Watchdog.STATUS);
  }

  @Test
  void isContentWhileAnythingMoves() {
    for (int second = 0; second < 300; second += 50) {
      moved.incrementAndGet();
      tickAt(second);
    }

    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void isContentWhileNothingWaits() {
    waiting.set(false);
    tickAt(500);

    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void recoversWhenWorkMovesAgain() {
    tickAt(63);
    moved.incrementAndGet();
    tickAt(64);

    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void countsNoTimeInWhichTheWholeProcessWasFrozen() {
    watchdog.tick(start + 100 * SECOND, 90 * SECOND);

    assertThat(status()).isEqualTo(Status.UP);
  }

  @Test
  void looksAtTheOthersWhenOneFigureCannotBeRead() {
    Watchdog other = new Watchdog(Duration.ZERO, exits::set);
    other.watch(
        "broken",
        Duration.ofSeconds(1),
        () -> {
          throw new IllegalStateException();
        },
        () -> 0);
    other.watch("stuck", Duration.ofSeconds(1), () -> true, () -> 0);

    other.tick(System.nanoTime() + 5 * SECOND, 0);

    assertThat(other.health().block()).extracting(Health::getStatus).isEqualTo(Status.DOWN);
  }

  @Test
  void writesVirtualThreadsToo() throws InterruptedException {
    Thread waiter = Thread.ofVirtual().name("a-virtual-one").start(WatchdogTest::park);
    try {
      assertThat(Threads.dump()).contains("a-virtual-one");
    } finally {
      waiter.interrupt();
      waiter.join();
    }
  }

  private static void park() {
    while (!Thread.currentThread().isInterrupted()) {
      java.util.concurrent.locks.LockSupport.park();
    }
  }

  private void tickAt(int second) {
    watchdog.tick(start + second * SECOND, 0);
  }

  private Status status() {
    return health().getStatus();
  }

  private Health health() {
    Health health = watchdog.health().block();
    assertThat(health).isNotNull();
    return health;
  }
}
