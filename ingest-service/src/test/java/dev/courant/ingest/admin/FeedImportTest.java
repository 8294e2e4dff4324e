package dev.courant.ingest.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.ingest.catalogue.FeedCatalogue;
import dev.courant.ingest.catalogue.FeedTopic;
import dev.courant.ingest.feed.FeedLimits;
import dev.courant.ingest.feed.FeedParser;
import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class FeedImportTest {
  private static final int FEEDS = 4_000;

  private final Shelf shelf = new Shelf();
  private final FeedEditing editing =
      new FeedEditing(shelf, shelf, new FeedPlacement(12), new NoCatalogue());
  private final FeedAdmission admission =
      new FeedAdmission(
          shelf,
          editing,
          new FeedProbe(
              _ -> {
                throw new AssertionError("an import asks nobody");
              },
              new FeedParser(FeedLimits.DEFAULT)));

  @Test
  void writesAListOf4000FeedsInOneTransactionWithinASecond() {
    long began = System.nanoTime();
    FeedAdmission.ImportResult result = admission.addAll(lines());

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    assertThat(result.added()).hasSize(FEEDS);
    assertThat(shelf.transactions).containsExactly(FEEDS);
    assertThat(shelf.listings).as("whole listings, whatever the size").isLessThan(5);
  }

  @Test
  void addsNothingTwice() {
    admission.addAll(lines());

    assertThat(admission.addAll(lines()).present()).isEqualTo(FEEDS);
    assertThat(shelf.transactions).containsExactly(FEEDS, 0);
    Feed feed = shelf.feeds.values().iterator().next();
    assertThatThrownBy(() -> editing.add(List.of(feed))).isInstanceOf(ProblemException.class);
  }

  private static List<OpmlDocument.Line> lines() {
    return IntStream.range(0, FEEDS)
        .mapToObj(i -> new OpmlDocument.Line("https://outlet-" + i + ".example/rss", "O" + i, null))
        .toList();
  }

  /** Feeds that show as soon as they are written. */
  private static final class Shelf implements FeedView, FeedTopic {
    private final Map<String, Feed> feeds = new HashMap<>();
    private final List<Integer> transactions = new ArrayList<>();
    private int listings;

    @Override
    public Map<String, Feed> feeds() {
      listings++;
      return Map.copyOf(feeds);
    }

    @Override
    public Optional<Feed> find(String feedId) {
      return Optional.ofNullable(feeds.get(feedId));
    }

    @Override
    public Optional<FeedState> stateOf(String feedId) {
      return Optional.empty();
    }

    @Override
    public void await(Predicate<FeedView> shows, Duration atMost) {
      assertThat(shows.test(this)).isTrue();
    }

    @Override
    public Map<String, Feed> read() {
      return feeds;
    }

    @Override
    public void write(List<ProducerRecord<String, byte[]>> records) {
      transactions.add(records.size());
      records.forEach(r -> feeds.put(r.key(), EventCodec.decode(r.value(), Feed.class)));
    }
  }

  private static final class NoCatalogue implements FeedCatalogue {
    @Override
    public String source() {
      return "catalogue";
    }

    @Override
    public List<Feed> feeds() {
      return List.of();
    }
  }
}
