package dev.courant.ingest.admin;

import dev.courant.ingest.catalogue.FeedCatalogue;
import dev.courant.ingest.catalogue.FeedTopic;
import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.model.Feed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Changes to the feeds. Each is one transaction, and shows in the view of this instance when it
 * returns. Of two changes to one feed at two instances at once the later one counts. What is
 * remembered of a removed feed's articles stays, so that they are not published again if it comes
 * back.
 */
final class FeedEditing {
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private final FeedView view;
  private final FeedTopic topic;
  private final FeedPlacement placement;
  private final FeedCatalogue catalogue;

  FeedEditing(FeedView view, FeedTopic topic, FeedPlacement placement, FeedCatalogue catalogue) {
    this.view = view;
    this.topic = topic;
    this.placement = placement;
    this.catalogue = catalogue;
  }

  /**
   * The feed of that id.
   *
   * @throws ProblemException where there is none
   */
  Feed find(String id) {
    return view.find(id).orElseThrow(() -> Refusal.unknown(id));
  }

  /**
   * Adds feeds that are not there.
   *
   * @throws ProblemException where one of them is there by now; nothing was added then
   */
  synchronized void add(Collection<Feed> feeds) {
    Map<String, Feed> known = view.feeds();
    for (Feed feed : feeds) {
      Feed present = known.get(feed.id());
      if (present != null) {
        throw Refusal.present(present);
      }
    }
    write(feeds.stream().map(placement::put).toList(), feeds);
  }

  /**
   * Changes a feed.
   *
   * @throws ProblemException where there is none, or it would leave its outlet with articles
   */
  synchronized Feed change(String id, UnaryOperator<Feed> change) {
    Feed before = find(id);
    Feed after = change.apply(before);
    boolean sameOutlet = before.outlet().id().equals(after.outlet().id());
    boolean hasArticles = view.stateOf(id).stream().anyMatch(state -> !state.entries().isEmpty());
    if (!sameOutlet && hasArticles) {
      throw Refusal.outletFixed(before);
    }
    if (!before.equals(after)) {
      write(placement.replace(before, after), List.of(after));
    }
    return after;
  }

  /**
   * Removes a feed.
   *
   * @throws ProblemException where there is none, or the catalogue would bring it back
   */
  synchronized void remove(String id) {
    Feed feed = find(id);
    if (feed.source().equals(catalogue.source())) {
      throw Refusal.ofCatalogue(feed);
    }
    topic.write(List.of(placement.remove(feed)));
    view.await(shown -> shown.find(id).isEmpty(), SHOWN);
  }

  private void write(List<ProducerRecord<String, byte[]>> records, Collection<Feed> feeds) {
    topic.write(new ArrayList<>(records));
    view.await(
        shown -> feeds.stream().allMatch(feed -> shown.find(feed.id()).equals(Optional.of(feed))),
        SHOWN);
  }
}
