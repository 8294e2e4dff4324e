package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.publish.RunningService;
import dev.courant.publish.webhook.HookClient;
import dev.courant.publish.webhook.TestReceiver;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Articles come late, change, leave a filter, come into it, are withdrawn and come back: who lists
 * them, asks what has changed, reads the feed, follows the stream and is told by a webhook ends
 * with the same, whatever was cut or refused between. Histories at random, {@code
 * -Dcourant.histories=N} (10) at a time.
 */
final class SameSetIT {
  private static final int HISTORIES = Integer.getInteger("courant.histories", 10);
  private static final int STEPS = 40;

  private static final TestReceiver receiver = TestReceiver.start();
  private static final HookClient hooks = new HookClient(receiver);
  private static RunningService service;

  @BeforeAll
  static void start() {
    service =
        RunningService.startIn(
            "test-" + UUID.randomUUID(),
            hooks.settings(
                "--courant.publish.webhook.retry-after=200ms",
                "--courant.publish.webhook.longest-pause=400ms"));
    service.awaitStatus("/actuator/health/readiness", 200);
    hooks.awaitKnown(service);
  }

  @AfterAll
  static void stop() {
    service.close();
    receiver.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 2_000, 3_000})
  void isWhatListChangesFeedStreamAndWebhookEndWith(long seeds) {
    Random dice = new Random(seeds);
    Random failures = new Random(seeds);
    receiver.answer(_ -> failures.nextInt(20) == 0 ? 500 : 200);
    List<ArticleHistory> histories =
        LongStream.range(seeds, seeds + HISTORIES).mapToObj(ArticleHistory::new).toList();
    List<Followers> followers =
        histories.stream().map(one -> new Followers(service, receiver, hooks, one)).toList();
    for (int step = 0; step < STEPS; step++) {
      for (int i = 0; i < HISTORIES; i++) {
        service.log().append(histories.get(i).next());
        followers.get(i).disturb(dice);
      }
    }
    for (Followers follower : followers) {
      await().atMost(Duration.ofSeconds(60)).untilAsserted(follower::haveTheSame);
      follower.close();
    }
    hooks.forgetAll(service);
    receiver.forget();
    assertThat(histories).anySatisfy(one -> assertThat(one.sport()).isNotEmpty());
  }
}
