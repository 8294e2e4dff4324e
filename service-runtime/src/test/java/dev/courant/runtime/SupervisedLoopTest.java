package dev.courant.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SupervisedLoopTest {
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Loops loops = new Loops(new Watchdog(Duration.ZERO), meters);
  private final AtomicInteger rounds = new AtomicInteger();
  private final AtomicReference<Throwable> trouble = new AtomicReference<>();
  private final SupervisedLoop loop = loops.loop("test-loop", this::body);

  private void body(SupervisedLoop.Beat beat) throws Exception {
    while (beat.goesOn()) {
      Throwable failure = trouble.get();
      switch (failure) {
        case Exception e -> throw e;
        case Error e -> throw e;
        case null, default -> rounds.incrementAndGet();
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  @AfterEach
  void stop() {
    loop.stop();
  }

  @Test
  void goesOnAfterAnErrorAsAfterAnException() {
    trouble.set(new StackOverflowError());
    loop.start();
    await().until(() -> loop.failure() != null);
    trouble.set(new IllegalStateException());
    await().until(() -> loop.failure().cause() instanceof IllegalStateException);

    trouble.set(null);

    await().until(() -> rounds.get() > 2);
    await().until(() -> loop.failure() == null);
  }

  @Test
  void isOutOfServiceWhileItFailsAndSaysSince() {
    trouble.set(new IllegalStateException("no broker"));
    loop.start();
    await().until(() -> loop.failure() != null);

    assertThat(health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health().getDetails().get("test-loop").toString()).contains("no broker");
    assertThat(meters.get("courant.loop.failing").tag("loop", "test-loop").gauge().value())
        .isEqualTo(1);

    trouble.set(null);
    await().until(() -> health().getStatus().equals(Status.UP));
  }

  @Test
  void endsInThePauseAfterAFailureToo() {
    trouble.set(new IllegalStateException());
    loop.start();
    await().until(() -> loop.failures() >= 2);

    long began = System.nanoTime();
    loop.stop();

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    assertThat(loop.isRunning()).isFalse();
  }

  private Health health() {
    Health health = loops.health().block();
    assertThat(health).isNotNull();
    return health;
  }
}
