package dev.courant.ingest.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Outlet;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class NewestRecordsTest {
  private static final Feed FEED =
      new Feed(
          "herald", "https://herald.example/rss", new Outlet("a", "A", null), null, "admin", false);
  private static final Feed MOVED = FEED.at("https://herald.example/new");

  private final NewestRecords<Feed> feeds = new NewestRecords<>(Feed.class);

  @Test
  void keepsAMovedKeyWhicheverPartitionIsReadFirst() {
    take(2, 20, MOVED);
    take(1, 10, FEED);
    assertThat(feeds.find("herald")).hasValue(MOVED);
    assertThat(feeds.all()).containsExactly(java.util.Map.entry("herald", MOVED));

    take(1, 20, null);
    assertThat(feeds.find("herald")).hasValue(MOVED);
  }

  @Test
  void forgetsARemovedKeyAndSkipsWhatCannotBeRead() {
    take(1, 10, FEED);
    feeds.take(record(1, 11, "{".getBytes(StandardCharsets.UTF_8)));
    assertThat(feeds.find("herald")).hasValue(FEED);

    take(1, 12, null);
    assertThat(feeds.find("herald")).isEqualTo(Optional.empty());
    assertThat(feeds.all()).isEmpty();
  }

  private void take(int partition, long time, Feed feed) {
    feeds.take(record(partition, time, feed == null ? null : EventCodec.encode(feed)));
  }

  private static ConsumerRecord<String, byte[]> record(int partition, long time, byte[] value) {
    return new ConsumerRecord<>(
        "feeds",
        partition,
        time,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        "herald",
        value,
        new RecordHeaders(),
        Optional.empty());
  }
}
