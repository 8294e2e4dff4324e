package dev.courant.ingest.ownership;

import dev.courant.ingest.article.ArticleLog;
import dev.courant.ingest.article.ArticleRecords;
import dev.courant.ingest.article.SitePartitioner;
import dev.courant.model.ArticleId;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Sighting;
import dev.courant.model.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Writes the decisions of an article partition: a fenced transaction for each batch, which also
 * commits the position among the sightings.
 */
final class KafkaArticleLog implements ArticleLog {
  private static final String SOURCE = "/courant/ingest-service";

  private final FencedTransactions transactions;
  private final PartitionLease lease;
  private final SitePartitioner partitioner;

  KafkaArticleLog(
      FencedTransactions transactions, PartitionLease lease, SitePartitioner partitioner) {
    this.transactions = transactions;
    this.lease = lease;
    this.partitioner = partitioner;
  }

  @Override
  public boolean write(ArticleRecords batch) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    batch
        .revisions()
        .forEach(article -> records.add(EventRecords.of(article, SOURCE, article.ingestedAt())));
    batch.states().forEach(state -> records.add(state(state.id(), EventCodec.encode(state))));
    batch.handed().forEach(sighting -> records.add(handed(sighting)));
    batch.forgotten().forEach(id -> records.add(state(id, null)));
    batch.rejected().forEach(rejected -> records.add(rejected.letter()));
    TopicPartition sightings = new TopicPartition(Topics.SIGHTINGS, lease.partition());
    return transactions.write(lease, records, sightings, batch.position());
  }

  private ProducerRecord<String, byte[]> handed(Sighting sighting) {
    return new ProducerRecord<>(
        Topics.SIGHTINGS,
        partitioner.of(sighting.url()),
        sighting.id().value(),
        EventCodec.encode(sighting));
  }

  private ProducerRecord<String, byte[]> state(ArticleId id, byte @Nullable [] value) {
    return new ProducerRecord<>(Topics.ARTICLE_STATES, lease.partition(), id.value(), value);
  }
}
