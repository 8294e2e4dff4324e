package dev.courant.ingest.catalogue;

import dev.courant.model.Feed;
import dev.courant.model.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/** {@link Topics#FEEDS} as a whole. */
public interface FeedTopic {
  /** All feeds that are there now, by id. */
  Map<String, Feed> read();

  /** Writes all or nothing, in one transaction. */
  void write(List<ProducerRecord<String, byte[]>> records);
}
