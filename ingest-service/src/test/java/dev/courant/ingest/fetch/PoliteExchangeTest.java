package dev.courant.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PoliteExchangeTest {
  private final SteppingClock clock = new SteppingClock();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void noMoreRequestsThanAllowedAreUnderWayAtOneHost() throws Exception {
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var twoRunning = new CountDownLatch(2);
    Exchange polite =
        polite(
            FetchSettingsFixture.quick(),
            (_, _, _) -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              twoRunning.countDown();
              await(twoRunning);
              running.decrementAndGet();
              return answer(200, Map.of());
            });

    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        answers.add(callers.submit(() -> send(polite, "http://outlet.example/")));
      }
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isEqualTo(200);
      }
    }

    assertThat(most).hasValue(2);
  }

  @Test
  void requestsToOneHostStartAtLeastTheDelayApartAndOtherHostsDoNotWait() throws Exception {
    Duration delay = Duration.ofMillis(40);
    List<Long> starts = Collections.synchronizedList(new ArrayList<>());
    Exchange polite =
        polite(
            FetchSettingsFixture.delaying(delay),
            (target, _, _) -> {
              if (target.endpoint().host().equals("outlet.example")) {
                starts.add(System.nanoTime());
              }
              return answer(200, Map.of());
            });

    long begin = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      send(polite, "http://outlet" + i + ".example/");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(delay.multipliedBy(19));
    for (int i = 0; i < 4; i++) {
      send(polite, "http://outlet.example/");
    }

    for (int i = 1; i < starts.size(); i++) {
      assertThat(Duration.ofNanos(starts.get(i) - starts.get(i - 1)))
          .isGreaterThan(delay.minusMillis(10));
    }
  }

  @Test
  void aTurnThatWouldComeTooLateIsGivenUpAtOnce() throws Exception {
    Exchange polite =
        polite(
            FetchSettingsFixture.delaying(Duration.ofSeconds(30)),
            (_, _, _) -> answer(200, Map.of()));
    send(polite, "http://outlet.example/");

    assertThatThrownBy(() -> send(polite, "http://outlet.example/"))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            e -> assertThat(e.result().reason()).isEqualTo(FailureReason.HOST_BUSY));
  }

  @Test
  void aHostThatAsksForARestGetsItAndItsAnswerIsRepeatedMeanwhile() throws Exception {
    Exchange polite = polite(503, Map.of("Retry-After", List.of("120")));

    assertThat(send(polite, "http://outlet.example/a").retryAfter())
        .isEqualTo(Duration.ofSeconds(120));
    clock.forward(Duration.ofSeconds(50));
    Answer repeated = send(polite, "http://outlet.example/b");
    assertThat(repeated.status()).isEqualTo(503);
    assertThat(repeated.retryAfter()).isEqualTo(Duration.ofSeconds(70));
    assertThat(asked).hasValue(1);

    send(polite, "http://other.example/");
    assertThat(asked).hasValue(2);
    clock.forward(Duration.ofSeconds(71));
    send(polite, "http://outlet.example/a");
    assertThat(asked).hasValue(3);
  }

  @Test
  void tooManyRequestsMeansARestOfAMinuteWhereTheHostNamesNone() throws Exception {
    Exchange polite = polite(429, Map.of());
    send(polite, "http://outlet.example/");
    send(polite, "http://outlet.example/");
    assertThat(asked).hasValue(1);

    clock.forward(Duration.ofSeconds(61));
    send(polite, "http://outlet.example/");
    assertThat(asked).hasValue(2);
  }

  @Test
  void aCallerThatIsInterruptedStopsWaiting() throws Exception {
    Exchange polite = polite(200, Map.of());
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> send(polite, "http://outlet.example/"))
        .isInstanceOfSatisfying(
            FetchFailure.class,
            e -> assertThat(e.result().reason()).isEqualTo(FailureReason.INTERRUPTED));
    assertThat(Thread.interrupted()).as("the flag is kept for the caller").isTrue();
    assertThat(send(polite, "http://outlet.example/").status()).isEqualTo(200);
  }

  private Exchange polite(int status, Map<String, List<String>> headers) {
    return polite(
        FetchSettingsFixture.quick(),
        (_, _, _) -> {
          asked.incrementAndGet();
          return answer(status, headers);
        });
  }

  private Exchange polite(FetchSettings settings, Exchange exchange) {
    return new PoliteExchange(exchange, new Hosts(settings), settings, clock);
  }

  private Answer answer(int status, Map<String, List<String>> headers) {
    return Answer.of(status, new ResponseHeaders(headers), new byte[0], clock.instant());
  }

  private static Answer send(Exchange exchange, String address) throws FetchFailure {
    URI uri = URI.create(address);
    return exchange.send(
        Target.of(uri), FetchRequest.of(uri, Purpose.FEED), new TimeBudget(Duration.ofSeconds(1)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
