package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.publish.stream.TestLog;
import dev.courant.publish.webhook.Receivers.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeliveryTest {
  private static final Answer TAKEN = new Answer.Taken();
  private static final Answer FAILED = new Answer.Failed("status 500", null);

  private final TestLog log = new TestLog(100);
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<Message> sent = new ArrayList<>();
  private Instant now = SampleWebhooks.NOON;
  private Runnable meanwhile = () -> {};
  private Webhook webhook = SampleWebhooks.signingWith(Secrets.make());
  private Delivery delivery = new Delivery(tools(), webhook, WebhookState.of(webhook));

  @BeforeEach
  void begin() {
    log.begin();
    webhook = SampleWebhooks.beginning(log.events().end().orElseThrow());
    delivery = new Delivery(tools(), webhook, WebhookState.of(webhook));
  }

  private DeliveryTools tools() {
    Clock clock =
        new Clock() {
          @Override
          public Instant instant() {
            return now;
          }

          @Override
          public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }
        };
    return new DeliveryTools(
        log.events(),
        (_, message) -> {
          sent.add(message);
          meanwhile.run();
          return answers.isEmpty() ? TAKEN : answers.poll();
        },
        new Retries(Duration.ofSeconds(5), Duration.ofMinutes(15), () -> 0.5),
        Duration.ofDays(3),
        new DeliveryCounters(new SimpleMeterRegistry()),
        clock);
  }

  @Test
  void sendsOneAfterAnotherAndRestsWhereThereIsNoMore() {
    log.publish(0, "a", "sport");
    log.publish(1, "b", "sport");
    assertThat(delivery.isDue()).isTrue();
    delivery.round();
    assertThat(ids()).containsExactly("0_0", "1_0");
    assertThat(delivery.state().delivered()).isEqualTo(2);
    assertThat(delivery.state().cursor()).isEqualTo(log.events().end().orElseThrow());
    assertThat(delivery.isDue()).isFalse();
    log.publish(0, "c", "sport");
    assertThat(delivery.isDue()).isTrue();
  }

  @Test
  void sendsTheSameAgainAfterAPauseAndNothingBeforeIt() {
    answers.addAll(List.of(TAKEN, FAILED, FAILED));
    for (int i = 0; i < 3; i++) {
      log.publish(0, "k" + i, "sport");
    }
    delivery.round();
    assertThat(ids()).containsExactly("0_0", "0_1");
    String before = delivery.state().cursor();
    assertThat(delivery.isDue()).isFalse();
    now = now.plusSeconds(5);
    assertThat(delivery.isDue()).isTrue();
    delivery.round();
    assertThat(delivery.state().cursor()).isEqualTo(before);
    now = now.plusSeconds(9);
    assertThat(delivery.isDue()).isFalse();
    now = now.plusSeconds(1);
    delivery.round();
    assertThat(ids()).containsExactly("0_0", "0_1", "0_1", "0_1", "0_2");
    assertThat(sent.get(3).body()).isEqualTo(sent.get(1).body());
    assertThat(delivery.state().attempts()).isZero();
  }

  @Test
  void goesOnFromWhatWasWrittenDownUnderTheSameIds() {
    log.publish(0, "a", "sport");
    log.publish(0, "b", "sport");
    delivery.round();
    new Delivery(tools(), webhook, WebhookState.of(webhook)).round();
    assertThat(ids()).containsExactly("0_0", "0_1", "0_0", "0_1");
    new Delivery(tools(), webhook, delivery.state()).round();
    assertThat(sent).hasSize(4);
  }

  @Test
  void endsWhereTheReceiverWantsNothingAnyMore() {
    answers.add(new Answer.Gone());
    log.publish(0, "a", "sport");
    delivery.round();
    assertThat(delivery.state().isDead()).isTrue();
    now = now.plus(Duration.ofDays(9));
    assertThat(delivery.isDue()).isFalse();
    delivery.change(webhook.revived(now, null));
    delivery.round();
    assertThat(ids()).containsExactly("0_0", "0_0");
  }

  @Test
  void countsWhatWasUnderWayWhenItWasStoppedButNotOnceItEnded() {
    log.publish(0, "a", "sport");
    log.publish(0, "b", "sport");
    meanwhile = delivery::stop;
    delivery.round();
    assertThat(ids()).containsExactly("0_0");
    assertThat(delivery.state().delivered()).isEqualTo(1);
    Delivery another = new Delivery(tools(), webhook, delivery.state());
    meanwhile = another::end;
    another.round();
    assertThat(ids()).containsExactly("0_0", "0_1");
    assertThat(another.state()).isEqualTo(delivery.state());
  }

  @Test
  void sendsNothingWhileItIsPausedAndBeginsWhereItIsWanted() {
    log.publish(0, "a", "sport");
    delivery.change(webhook.pausing());
    assertThat(delivery.isDue()).isFalse();
    String end = log.events().end().orElseThrow();
    delivery.change(webhook.pausing().revived(now.plusSeconds(1), end));
    assertThat(delivery.isDue()).isTrue();
    log.publish(0, "b", "sport");
    delivery.round();
    assertThat(ids()).containsExactly("0_1");
    assertThat(new String(sent.getFirst().body(), StandardCharsets.UTF_8))
        .startsWith("{\"type\":\"article.update\",\"timestamp\":\"")
        .endsWith(",\"data\":b=sport}");
  }

  private List<String> ids() {
    return sent.stream()
        .map(message -> message.id().replaceFirst("msg_h1_[0-9a-f]{8}_", ""))
        .toList();
  }
}
