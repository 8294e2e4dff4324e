package dev.courant.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.Change;
import dev.courant.model.EventCodec;
import dev.courant.model.Outlet;
import dev.courant.model.Section;
import dev.courant.publish.RunningService;
import dev.courant.publish.SampleArticles;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Articles come late, change, leave a filter, come into it, are withdrawn and come back: who lists
 * them, who reads the feed and who follows the stream end with the same, whatever was cut between.
 */
final class SameSetIT {
  private static final int ARTICLES = 40;
  private static final int STEPS = 200;
  private static final List<Section.Label> TOPICS =
      List.of(
          new Section.Label("medtop:15000000", "Sport"),
          new Section.Label("medtop:11000000", "Politics"),
          Section.Label.UNCLASSIFIED);

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.start();
    service.awaitStatus("/actuator/health/readiness", 200);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /** An article of the model; revision 0 before it came. */
  private record State(int revision, boolean withdrawn, int topic) {
    boolean isSport() {
      return revision > 0 && !withdrawn && topic == 0;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void isWhatListFeedAndStreamEndWith(long seed) {
    Random dice = new Random(seed);
    String outlet = "o" + UUID.randomUUID().toString().substring(0, 8) + ".example";
    String filter = "topic=sport&outlet=" + outlet;
    Map<Integer, State> model = new HashMap<>();
    Map<String, Integer> followed = new TreeMap<>();
    EventSource client = open(filter, "");
    client.awaitCursor();
    for (int step = 0; step < STEPS; step++) {
      int article = dice.nextInt(ARTICLES);
      State state = next(model.getOrDefault(article, new State(0, false, 0)), dice);
      model.put(article, state);
      service.log().append(article(outlet, article, state, dice));
      if (dice.nextInt(20) == 0) {
        client.close();
        apply(client, followed);
        client = open(filter, client.cursor());
      }
    }
    Map<String, Integer> expected = expected(outlet, model);
    EventSource last = client;
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          assertThat(listed(filter)).as("list, seed %d", seed).isEqualTo(expected);
          assertThat(fed(filter)).as("feed, seed %d", seed).isEqualTo(expected);
          Map<String, Integer> now = new TreeMap<>(followed);
          apply(last, now);
          assertThat(now).as("stream, seed %d", seed).isEqualTo(expected);
        });
    last.close();
  }

  private static State next(State state, Random dice) {
    int revision = state.revision() + 1;
    int topic = dice.nextInt(TOPICS.size());
    return state.revision() == 0 || state.withdrawn() || dice.nextInt(5) > 0
        ? new State(revision, false, topic)
        : new State(revision, true, state.topic());
  }

  private static ArticleSummarized article(String outlet, int number, State state, Random dice) {
    Change change =
        state.withdrawn()
            ? Change.RETRACTED
            : state.revision() == 1 ? Change.CREATED : Change.UPDATED;
    return new SampleArticles.Sample(address(outlet, number))
        .from(new Outlet(outlet, "Some outlet", "BR"), "pt")
        .about(new Section.Label("076", "Brazil"), TOPICS.get(state.topic()))
        .at(SampleArticles.NOON.minusSeconds(dice.nextInt(1_000_000)))
        .revision(state.revision(), change)
        .article();
  }

  private static String address(String outlet, int number) {
    return "https://" + outlet + "/" + number;
  }

  private static Map<String, Integer> expected(String outlet, Map<Integer, State> model) {
    Map<String, Integer> expected = new TreeMap<>();
    model.forEach((number, state) -> {
      if (state.isSport()) {
        String id = new SampleArticles.Sample(address(outlet, number)).article().id().value();
        expected.put(id, state.revision());
      }
    });
    return expected;
  }

  private static EventSource open(String filter, String cursor) {
    return EventSource.open(service.address("/api/v1/articles/stream?" + filter), cursor);
  }

  /** As the documentation of the stream says. */
  private static void apply(EventSource client, Map<String, Integer> to) {
    for (EventSource.Event event : List.copyOf(client.events())) {
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

  private static Map<String, Integer> listed(String filter) {
    Map<String, Integer> listed = new TreeMap<>();
    json("/api/v1/articles?limit=100&" + filter)
        .get("items")
        .forEach(card -> listed.put(card.get("id").asString(), card.get("revision").asInt()));
    return listed;
  }

  private static Map<String, Integer> fed(String filter) {
    Map<String, Integer> fed = new TreeMap<>();
    for (JsonNode item : json("/feeds/feed.json?limit=100&" + filter).get("items")) {
      if (!item.get("_courant").has("withdrawn")) {
        String id = item.get("id").asString();
        fed.put(id.substring(id.lastIndexOf(':') + 1), item.at("/_courant/revision").asInt());
      }
    }
    return fed;
  }

  private static JsonNode json(String path) {
    return EventCodec.mapper().readTree(service.get(path).body());
  }
}
