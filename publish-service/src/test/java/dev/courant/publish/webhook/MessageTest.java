package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Against the examples of the specification and of its reference library. */
final class MessageTest {
  private static final Instant TIME = Instant.ofEpochSecond(1731705121);

  @Test
  void isSignedAsTheSpecificationsExampleIs() {
    Message message =
        message("msg_loFOjxBNrRLzqYUf", "{\"event_type\":\"ping\",\"data\":{\"success\":true}}");
    Webhook webhook = SampleWebhooks.signingWith("whsec_plJ3nmyCDGBKInavdOK15jsl");
    assertThat(message.headers(webhook, TIME))
        .isEqualTo(
            Map.of(
                "webhook-id",
                "msg_loFOjxBNrRLzqYUf",
                "webhook-timestamp",
                "1731705121",
                "webhook-signature",
                "v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0="));
  }

  @Test
  void isSignedAsTheReferenceLibrarySigns() {
    Message message = message("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");
    Webhook webhook = SampleWebhooks.signingWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    assertThat(message.headers(webhook, Instant.ofEpochSecond(1614265330)))
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void isSignedWithTheFormerSecretTooForSomeTime() {
    Message message = message("msg_loFOjxBNrRLzqYUf", "{}");
    Webhook before = SampleWebhooks.signingWith("whsec_plJ3nmyCDGBKInavdOK15jsl");
    Webhook after = before.signingWith(Secrets.make(), TIME.plusSeconds(60));
    String old = message.headers(before, TIME).get("webhook-signature");
    assertThat(message.headers(after, TIME).get("webhook-signature").split(" "))
        .hasSize(2)
        .contains(old);
    assertThat(message.headers(after, TIME.plusSeconds(60)).get("webhook-signature"))
        .startsWith("v1,")
        .doesNotContain(" ")
        .isNotEqualTo(old);
  }

  @Test
  void acceptsSecretsOf24To64BytesAlone() {
    assertThat(Secrets.isSecret(Secrets.make())).isTrue();
    assertThat(Secrets.isSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isTrue();
    assertThat(Secrets.isSecret("whsec_" + "A".repeat(28))).isFalse();
    assertThat(Secrets.isSecret("whsec_" + "A".repeat(88))).isFalse();
    assertThat(Secrets.isSecret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
    assertThat(Secrets.isSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS")).isFalse();
  }

  /** Around both bounds, with padding, without, and with too much of it. */
  @Test
  void acceptsTheSecretsThatTheDescriptionAllows() throws IOException {
    Pattern described = described();
    for (int length = 28; length <= 92; length++) {
      for (String padding : List.of("", "=", "==")) {
        String secret = "whsec_" + "k".repeat(length - padding.length()) + padding;
        assertThat(described.matcher(secret).matches())
            .as(secret)
            .isEqualTo(Secrets.isSecret(secret));
      }
    }
  }

  private static Pattern described() throws IOException {
    try (InputStream json = Message.class.getResourceAsStream("/publish/openapi.json")) {
      return Pattern.compile(
          EventCodec.mapper()
              .readTree(json)
              .at("/components/schemas/NewWebhook/properties/secret/pattern")
              .asString());
    }
  }

  private static Message message(String id, String body) {
    return new Message(id, body.getBytes(StandardCharsets.UTF_8), "cursor");
  }
}
