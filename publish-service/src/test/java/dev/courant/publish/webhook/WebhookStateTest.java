package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WebhookStateTest {
  private static final Instant NOON = SampleWebhooks.NOON;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final Webhook webhook = SampleWebhooks.beginning("00000000~0-5");
  private final WebhookState state = WebhookState.of(webhook);

  @Test
  void isDeadOnceItHasFailedForLongWithoutAnyThatWasTaken() {
    WebhookState failing = failed(failed(state, NOON), NOON.plus(HOUR).minusMillis(1));
    assertThat(failing.isDead()).isFalse();
    assertThat(failing.isDue(NOON.plus(HOUR))).isFalse();
    assertThat(failing.isDue(NOON.plus(HOUR).plus(MINUTE))).isTrue();
    WebhookState dead = failed(failing, NOON.plus(HOUR));
    assertThat(dead.isDead()).isTrue();
    assertThat(dead.isDue(NOON.plus(Duration.ofDays(30)))).isFalse();
    assertThat(dead.attempts()).isEqualTo(3);
  }

  @Test
  void beginsToCountAnewAfterOneThatWasTaken() {
    WebhookState taken = failed(state, NOON).delivered("00000000~0-6", NOON.plus(MINUTE));
    assertThat(failed(taken, NOON.plus(HOUR)).isDead()).isFalse();
    assertThat(taken.attempts()).isZero();
    assertThat(taken.delivered()).isEqualTo(1);
  }

  @Test
  void goesOnWhereItWasOnceItIsRevived() {
    WebhookState dead = failed(failed(state.at("00000000~0-9"), NOON), NOON.plus(HOUR));
    WebhookState revived = dead.heeding(webhook.revived(NOON.plus(HOUR).plus(MINUTE), null));
    assertThat(revived.isDead()).isFalse();
    assertThat(revived.cursor()).isEqualTo("00000000~0-9");
    assertThat(revived.isDue(NOON.plus(HOUR))).isTrue();
  }

  @Test
  void beginsAnewWhereItIsRevivedSo() {
    Webhook anew = webhook.revived(NOON.plus(HOUR), "00000000~0-100");
    WebhookState once = state.at("00000000~0-9").heeding(anew);
    assertThat(once.cursor()).isEqualTo("00000000~0-100");
    assertThat(once.at("00000000~0-200").heeding(anew).cursor()).isEqualTo("00000000~0-200");
  }

  @Test
  void isNotRevivedByWhatWasWantedBeforeItFailed() {
    Webhook before = webhook.revived(NOON.minus(MINUTE), null);
    WebhookState dead = failed(failed(state, NOON), NOON.plus(HOUR));
    assertThat(dead.heeding(before).isDead()).isTrue();
  }

  @Test
  void isReadAsItWasWritten() {
    WebhookState dead = failed(failed(state, NOON), NOON.plus(HOUR));
    assertThat(EventCodec.decode(EventCodec.encode(dead), WebhookState.class)).isEqualTo(dead);
    assertThat(EventCodec.decode(EventCodec.encode(state), WebhookState.class)).isEqualTo(state);
    Webhook rotated = webhook.signingWith(Secrets.make(), NOON).pausing();
    assertThat(EventCodec.decode(EventCodec.encode(rotated), Webhook.class)).isEqualTo(rotated);
    assertThat(rotated.toString()).doesNotContain("whsec").doesNotContain("/hook");
  }

  private static WebhookState failed(WebhookState state, Instant now) {
    return state.failed("status 500", now, MINUTE, HOUR);
  }
}
