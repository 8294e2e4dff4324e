package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.publish.RunningService;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/** An operator who registers webhooks at a service. */
public final class HookClient {
  public static final String TOKEN = "a-token-of-an-operator";
  public static final String TOKEN_SETTING = "--courant.publish.admin.token=" + TOKEN;
  private static final String PATH = "/api/v1/webhooks";
  private static final String[] AUTHORIZATION = {"Authorization", "Bearer " + TOKEN};

  private final List<String> ids = new ArrayList<>();
  private final TestReceiver receiver;

  public HookClient(TestReceiver receiver) {
    this.receiver = receiver;
  }

  /** What a service needs so that it tells this receiver. */
  public String[] settings(String... more) {
    List<String> all = new ArrayList<>(List.of(more));
    all.add(TOKEN_SETTING);
    all.add("--courant.publish.webhook.allowed-addresses=" + receiver.endpoint());
    all.add("--courant.publish.webhook.most=10000");
    return all.toArray(String[]::new);
  }

  /** Waits until the service has read which webhooks there are; until then it says 503. */
  public void awaitKnown(RunningService service) {
    await().until(() -> service.get(PATH, AUTHORIZATION).statusCode() == 200);
  }

  /** Registers one; its id. */
  public String register(RunningService service, String path, String filter) {
    byte[] key = new byte[32];
    ThreadLocalRandom.current().nextBytes(key);
    String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
    receiver.expect(path, secret);
    String body =
        EventCodec.text(
            Map.of(
                "url",
                receiver.url(path),
                "filter",
                filter,
                "description",
                "test",
                "secret",
                secret));
    var answer = service.send("POST", PATH, body, AUTHORIZATION);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(201);
    JsonNode webhook = EventCodec.mapper().readTree(answer.body());
    assertThat(webhook.get("secret").asString()).isEqualTo(secret);
    ids.add(webhook.get("id").asString());
    return ids.getLast();
  }

  /** What the service shows of it. */
  public JsonNode show(RunningService service, String id) {
    var answer = service.get(PATH + "/" + id, AUTHORIZATION);
    assertThat(answer.statusCode()).isEqualTo(200);
    return EventCodec.mapper().readTree(answer.body());
  }

  /** Pauses, revives or rotates. */
  public JsonNode act(RunningService service, String id, String act, String body) {
    var answer = service.send("POST", PATH + "/" + id + "/" + act, body, AUTHORIZATION);
    assertThat(answer.statusCode()).as(new String(answer.body())).isEqualTo(200);
    return EventCodec.mapper().readTree(answer.body());
  }

  /** Takes all away, from every service on the broker. */
  public void forgetAll(RunningService service) {
    service.log().forget(Topics.WEBHOOKS, ids);
    service.log().forget(Topics.WEBHOOK_STATES, ids);
    ids.clear();
  }
}
