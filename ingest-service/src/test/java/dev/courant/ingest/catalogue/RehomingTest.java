package dev.courant.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.ingest.poll.FeedPlacement;
import dev.courant.ingest.poll.NewestRecords;
import dev.courant.model.ArticleId;
import dev.courant.model.ArticleState;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.FeedState.SeenEntry;
import dev.courant.model.Outlet;
import dev.courant.model.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What versions wrote that placed feeds by outlet and remembered articles with their feeds. */
class RehomingTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Feed FEED =
      new Feed(
          "herald",
          "https://www.herald.example/rss",
          new Outlet("herald", "Herald", "IE"),
          "en",
          "catalogue",
          false);

  private final FeedPlacement placement = new FeedPlacement(12);
  private final int home = placement.partitionOf(FEED);
  private final int elsewhere = (home + 1) % 12;
  private final Map<String, NewestRecords<?>> topics = new HashMap<>();
  private final NewestRecords<Feed> feeds = topic(Topics.FEEDS, Feed.class);
  private final NewestRecords<FeedState> states = topic(Topics.FEED_STATES, FeedState.class);
  private final NewestRecords<ArticleState> articles =
      topic(Topics.ARTICLE_STATES, ArticleState.class);
  private long time;

  @Test
  void bringsFeedsHomeAndWhatTheirStatesSayOfArticlesToo() {
    put(Topics.FEEDS, elsewhere, "herald", FEED);
    put(
        Topics.FEED_STATES,
        elsewhere,
        "herald",
        state(old(1, 2, null), old(2, 0, NOW.plusSeconds(9))));
    apply();

    assertThat(feeds.partitionsOf("herald")).containsExactly(home);
    assertThat(states.partitionsOf("herald")).containsExactly(home);
    FeedState state = states.find("herald").orElseThrow();
    assertThat(state.entries()).extracting(SeenEntry::id).containsExactly(id(1));
    assertThat(state.entries().getFirst().sightedAt()).isNotNull();
    assertThat(state.etag()).as("so that what nobody looked at comes again").isNull();
    ArticleState article = articles.find(id(1).value()).orElseThrow();
    assertThat(article.published()).isEqualTo(new ArticleState.Published(2, "c1", false));
    assertThat(article.voice().outlet()).isEqualTo(FEED.outlet());
    assertThat(work()).as("done once").isEmpty();
  }

  @Test
  void keepsTheFurthestRevisionWhereTwoFeedsRememberOneArticle() {
    Feed other = new Feed("all", "https://all.example/rss", FEED.outlet(), "en", "admin", false);
    put(Topics.FEEDS, home, "herald", FEED);
    put(Topics.FEEDS, placement.partitionOf(other), "all", other);
    put(Topics.FEED_STATES, home, "herald", state(old(1, 1, null)));
    put(Topics.FEED_STATES, 5, "all", stateOf("all", old(1, 3, null)));
    put(Topics.FEED_STATES, 6, "removed", stateOf("removed", old(2, 1, null)));
    apply();

    assertThat(articles.find(id(1).value()).orElseThrow().published().revision()).isEqualTo(3);
    assertThat(articles.find(id(2).value())).as("of a feed that was removed").isPresent();
  }

  @Test
  void doesNotSetBackWhatIsKnownOfAnArticleByNow() {
    put(Topics.FEEDS, home, "herald", FEED);
    put(Topics.FEED_STATES, home, "herald", state(old(1, 1, null)));
    ArticleState known = OldEntries.article(old(1, 4, null), "herald", Optional.of(FEED));
    put(Topics.ARTICLE_STATES, 0, id(1).value(), known);
    apply();

    assertThat(articles.find(id(1).value())).contains(known);
  }

  @Test
  void keepsTheNewestOfAFeedThatStandsTwice() {
    put(Topics.FEEDS, home, "herald", FEED.resting(true));
    put(Topics.FEEDS, elsewhere, "herald", FEED);
    apply();

    assertThat(feeds.partitionsOf("herald")).containsExactly(home);
    assertThat(feeds.find("herald")).contains(FEED);
  }

  private List<ProducerRecord<String, byte[]>> work() {
    return Rehoming.records(placement, feeds, states, () -> articles);
  }

  private void apply() {
    work().forEach(r -> put(r.topic(), r.partition(), r.key(), r.value()));
  }

  private void put(String topic, int partition, String key, Object value) {
    put(topic, partition, key, EventCodec.encode(value));
  }

  private void put(String topic, int partition, String key, byte @Nullable [] value) {
    topics
        .get(topic)
        .take(
            new ConsumerRecord<>(
                topic,
                partition,
                0,
                ++time,
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.empty()));
  }

  private <T> NewestRecords<T> topic(String name, Class<T> type) {
    NewestRecords<T> records = new NewestRecords<>(type);
    topics.put(name, records);
    return records;
  }

  private static FeedState state(SeenEntry... entries) {
    return stateOf("herald", entries);
  }

  private static FeedState stateOf(String feed, SeenEntry... entries) {
    return FeedState.unpolled(feed, NOW, Duration.ofMinutes(15))
        .withValidators("\"v1\"", null)
        .withEntries(List.of(entries));
  }

  private static SeenEntry old(int page, int revision, @Nullable Instant nextCheck) {
    return new SeenEntry(
        id(page), url(page).value(), "e1", "c1", revision, NOW, nextCheck, 0, 0, false, null);
  }

  private static ArticleId id(int page) {
    return ArticleId.of(url(page));
  }

  private static CanonicalUrl url(int page) {
    return CanonicalUrl.parse("https://www.herald.example/" + page).orElseThrow();
  }
}
