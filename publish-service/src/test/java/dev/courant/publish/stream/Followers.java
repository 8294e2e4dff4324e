package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import dev.courant.publish.RunningService;
import dev.courant.publish.webhook.HookClient;
import dev.courant.publish.webhook.TestReceiver;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * All ways in which clients keep what is about sport of one outlet, as their documentation says.
 */
final class Followers implements AutoCloseable {
  private final RunningService service;
  private final TestReceiver receiver;
  private final ArticleHistory history;
  private final String outlet;
  private final String filter;
  private final String hook;
  private final Map<String, Integer> followed = new TreeMap<>();
  private final Map<String, Integer> polled = new TreeMap<>();
  private EventSource stream;
  private String asOf = "2026-01-01T00:00:00Z";

  Followers(
      RunningService service, TestReceiver receiver, HookClient hooks, ArticleHistory history) {
    this.service = service;
    this.receiver = receiver;
    this.history = history;
    outlet = "outlet=" + history.outlet();
    filter = "topic=sport&" + outlet;
    hook = "/" + history.outlet();
    hooks.register(service, hook, filter);
    stream = open("");
    stream.awaitCursor();
  }

  private EventSource open(String cursor) {
    return EventSource.open(service.address("/api/v1/articles/stream?" + filter), cursor);
  }

  /** The stream's line is cut now and then, and changes are asked for. */
  void disturb(Random dice) {
    if (dice.nextInt(40) == 0) {
      stream.close();
      apply(stream.events(), followed);
      stream = open(stream.cursor());
    }
    if (dice.nextInt(40) == 0) {
      poll();
    }
  }

  void haveTheSame() {
    Map<String, Integer> expected = history.sport();
    assertThat(listed()).as("list, seed %d", history.seed()).isEqualTo(expected);
    assertThat(fed()).as("feed, seed %d", history.seed()).isEqualTo(expected);
    Map<String, Integer> now = new TreeMap<>(followed);
    apply(stream.events(), now);
    assertThat(now).as("stream, seed %d", history.seed()).isEqualTo(expected);
    assertThat(told()).as("webhook, seed %d", history.seed()).isEqualTo(expected);
    poll();
    assertThat(polled).as("changes, seed %d", history.seed()).isEqualTo(expected);
  }

  private static void apply(List<EventSource.Event> events, Map<String, Integer> to) {
    for (EventSource.Event event : List.copyOf(events)) {
      switch (event.type()) {
        case "create", "update" -> {
          JsonNode card = EventCodec.mapper().readTree(event.data());
          to.put(event.articleId(), card.get("revision").asInt());
        }
        case "leave", "retract" -> to.remove(event.articleId());
        default -> throw new AssertionError("an event of type " + event.type());
      }
    }
  }

  /** Messages are known by their ids. */
  private Map<String, Integer> told() {
    Map<String, Integer> told = new TreeMap<>();
    for (TestReceiver.Request message : receiver.messages(hook)) {
      assertThat(message)
          .as("webhook, seed %d", history.seed())
          .matches(TestReceiver.Request::genuine);
      switch (message.type()) {
        case "article.create", "article.update" ->
            told.put(message.article(), message.body().at("/data/revision").asInt());
        case "article.leave", "article.retract" -> told.remove(message.article());
        default -> throw new AssertionError("a message of type " + message.type());
      }
    }
    return told;
  }

  /** What leaves a topic is no change that matches it, so that this one asks without topic. */
  private void poll() {
    JsonNode changes = json("/api/v1/articles?limit=100&changedSince=" + asOf + "&" + outlet);
    for (JsonNode card : changes.get("items")) {
      boolean sport = card.at("/section/topic/code").asString().equals("medtop:15000000");
      String id = card.get("id").asString();
      if (sport && !card.get("change").asString().equals("RETRACTED")) {
        polled.put(id, card.get("revision").asInt());
      } else {
        polled.remove(id);
      }
    }
    asOf = changes.get("asOf").asString();
  }

  private Map<String, Integer> listed() {
    Map<String, Integer> listed = new TreeMap<>();
    json("/api/v1/articles?limit=100&" + filter)
        .get("items")
        .forEach(card -> listed.put(card.get("id").asString(), card.get("revision").asInt()));
    return listed;
  }

  private Map<String, Integer> fed() {
    Map<String, Integer> fed = new TreeMap<>();
    for (JsonNode item : json("/feeds/feed.json?limit=100&" + filter).get("items")) {
      if (!item.get("_courant").has("withdrawn")) {
        String id = item.get("id").asString();
        fed.put(id.substring(id.lastIndexOf(':') + 1), item.at("/_courant/revision").asInt());
      }
    }
    return fed;
  }

  private JsonNode json(String path) {
    return EventCodec.mapper().readTree(service.get(path).body());
  }

  @Override
  public void close() {
    stream.close();
  }
}
