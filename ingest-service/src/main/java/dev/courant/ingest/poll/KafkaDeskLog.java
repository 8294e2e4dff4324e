package dev.courant.ingest.poll;

import dev.courant.ingest.desk.DeskLog;
import dev.courant.ingest.desk.DeskRecords;
import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What one desk decides, written to Kafka: each time one fenced transaction that commits the desk's
 * position among the sightings.
 */
final class KafkaDeskLog implements DeskLog {
  private static final String SOURCE = "/courant/ingest-service";

  private final KafkaFence fence;
  private final Tenure tenure;

  KafkaDeskLog(KafkaFence fence, Tenure tenure) {
    this.fence = fence;
    this.tenure = tenure;
  }

  @Override
  public boolean write(DeskRecords desk) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    desk.articles()
        .forEach(article -> records.add(EventRecords.of(article, SOURCE, article.ingestedAt())));
    desk.states().forEach(state -> records.add(state(state.id(), EventCodec.encode(state))));
    desk.forgotten().forEach(id -> records.add(state(id, null)));
    TopicPartition sightings = new TopicPartition(Topics.SIGHTINGS, tenure.partition());
    return fence.write(tenure, records, sightings, desk.position());
  }

  private ProducerRecord<String, byte[]> state(ArticleId id, byte @Nullable [] value) {
    return new ProducerRecord<>(Topics.ARTICLE_STATES, tenure.partition(), id.value(), value);
  }
}
