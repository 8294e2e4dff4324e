package dev.courant.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.publish.RunningService;
import dev.courant.publish.webhook.TestReceiver.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Receivers that are away, and services that end. */
final class WebhookRestartsIT {
  private static final String QUICK = "--courant.publish.webhook.retry-after=200ms";
  private static final String SHORT = "--courant.publish.webhook.longest-pause=400ms";

  private final TestReceiver receiver = TestReceiver.start();
  private final HookClient hooks = new HookClient(receiver);
  private final TestOutlet outlet = new TestOutlet(receiver);
  private final String group = "test-" + UUID.randomUUID();
  private final List<RunningService> services = new ArrayList<>();

  @AfterEach
  void stop() {
    hooks.forgetAll(services.getFirst());
    services.forEach(RunningService::close);
    receiver.close();
  }

  private RunningService start(String... settings) {
    RunningService service = RunningService.startIn(group, hooks.settings(settings));
    services.add(service);
    service.awaitStatus("/actuator/health/readiness", 200);
    hooks.awaitKnown(service);
    return service;
  }

  @Test
  void losesNothingWhereReceiverAndServiceAreKilled() {
    RunningService service = start(QUICK, SHORT);
    hooks.register(service, "/c", outlet.filter());
    List<String> expected = outlet.publish(service, 20);
    await().until(() -> !receiver.requests("/c").isEmpty());
    receiver.kill();
    expected.addAll(outlet.publish(service, 20));
    services.remove(service);
    service.close();
    RunningService next = start(QUICK, SHORT);
    expected.addAll(outlet.publish(next, 20));
    receiver.startAgain();
    await().untilAsserted(() -> outlet.told("/c", expected));
    assertThat(receiver.requests("/c")).allMatch(Request::genuine);
  }

  @Test
  void areDeliveredByOneOfTwoInstancesAndByTheOtherOnceItEnds() {
    RunningService first = start(QUICK);
    RunningService second = start(QUICK);
    List<String> paths = List.of("/d1", "/d2", "/d3", "/d4", "/d5", "/d6");
    paths.forEach(path -> hooks.register(second, path, outlet.filter()));
    List<String> expected = outlet.publish(first, 30);
    await().untilAsserted(() -> paths.forEach(path -> outlet.told(path, expected)));
    services.remove(first);
    first.close();
    expected.addAll(outlet.publish(second, 30));
    await().untilAsserted(() -> paths.forEach(path -> outlet.told(path, expected)));
    RunningService third = start(QUICK);
    expected.addAll(outlet.publish(third, 30));
    await().untilAsserted(() -> paths.forEach(path -> outlet.told(path, expected)));
    // Whoever ends in order leaves nothing to be told again.
    paths.forEach(path ->
        assertThat(receiver.requests(path)).extracting(Request::id).doesNotHaveDuplicates());
  }

  @Test
  void areGivenUpAfterATimeAndGoOnOnceTheyAreRevived() {
    RunningService service = start(QUICK, SHORT, "--courant.publish.webhook.give-up-after=2s");
    String id = hooks.register(service, "/e", outlet.filter());
    receiver.answer(_ -> 503);
    List<String> expected = outlet.publish(service, 3);
    await()
        .untilAsserted(
            () -> assertThat(hooks.show(service, id).get("state").asString()).isEqualTo("dead"));
    assertThat(hooks.show(service, id).get("failure").asString()).isEqualTo("status 503");
    assertThat(new String(service.get("/actuator/prometheus").body()))
        .containsPattern("courant_webhooks\\{.*condition=\"dead\".*} [1-9]");
    receiver.answer(_ -> 200);
    expected.addAll(outlet.publish(service, 3));
    assertThat(hooks.act(service, id, "revive", "").get("state").asString()).isEqualTo("active");
    await().untilAsserted(() -> outlet.told("/e", expected));
  }
}
