package dev.courant.ingest.catalogue;

import dev.courant.ingest.poll.FeedPlacement;
import dev.courant.model.ArticleState;
import dev.courant.model.Feed;
import dev.courant.model.FeedState;
import dev.courant.model.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what earlier versions wrote to where it belongs, once, before anybody follows the feeds.
 *
 * <p>Of several instances that start at once one does it: all use the same transactional id, so who
 * comes later fences who came before, and reads what stands there after that.
 */
final class KafkaRehoming {
  private static final Logger log = LoggerFactory.getLogger(KafkaRehoming.class);
  private static final String TRANSACTIONAL_ID = "courant-ingest-rehoming";

  private final WholeTopic topics;
  private final FeedPlacement placement;
  private final Map<String, Object> producer;

  KafkaRehoming(WholeTopic topics, FeedPlacement placement, Map<String, Object> producer) {
    this.topics = topics;
    this.placement = placement;
    this.producer = new HashMap<>(producer);
    this.producer.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
  }

  /** Does it where there is something to do. */
  void run() {
    if (records().isEmpty()) {
      return;
    }
    try (Producer<String, byte[]> fenced = new KafkaProducer<>(producer)) {
      fenced.initTransactions();
      List<ProducerRecord<String, byte[]>> records = records();
      fenced.beginTransaction();
      records.forEach(fenced::send);
      fenced.commitTransaction();
      log.info(
          "Brought what earlier versions wrote to where it belongs: {} records", records.size());
    }
  }

  private List<ProducerRecord<String, byte[]>> records() {
    return Rehoming.records(
        placement,
        topics.read(Topics.FEEDS, Feed.class),
        topics.read(Topics.FEED_STATES, FeedState.class),
        () -> topics.read(Topics.ARTICLE_STATES, ArticleState.class));
  }
}
