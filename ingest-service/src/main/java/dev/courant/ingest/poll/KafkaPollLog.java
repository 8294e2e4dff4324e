package dev.courant.ingest.poll;

import dev.courant.ingest.article.SitePartitioner;
import dev.courant.ingest.ownership.FeedPlacement;
import dev.courant.ingest.ownership.FencedTransactions;
import dev.courant.ingest.ownership.Leases;
import dev.courant.ingest.ownership.PartitionLease;
import dev.courant.model.EventCodec;
import dev.courant.model.Feed;
import dev.courant.model.Sighting;
import dev.courant.model.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Polls written to Kafka, each in one fenced transaction. */
final class KafkaPollLog implements PollLog {
  private final FencedTransactions transactions;
  private final FeedPlacement placement;
  private final SitePartitioner partitioner;
  private final Leases leases;

  KafkaPollLog(FencedTransactions transactions, FeedPlacement placement, Leases leases) {
    this.transactions = transactions;
    this.placement = placement;
    this.partitioner = new SitePartitioner(placement.partitions());
    this.leases = leases;
  }

  @Override
  public boolean write(PartitionLease lease, PollRecords poll) {
    TopicPartition feeds = new TopicPartition(Topics.FEEDS, lease.partition());
    return transactions.write(lease, records(poll), feeds, leases.position(lease.partition()));
  }

  private List<ProducerRecord<String, byte[]>> records(PollRecords poll) {
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    poll.sightings().forEach(sighting -> records.add(record(sighting)));
    Feed now = poll.changed().orElse(poll.feed());
    poll.changed().ifPresent(moved -> records.addAll(placement.replace(poll.feed(), moved)));
    if (placement.partitionOf(now) != placement.partitionOf(poll.feed())) {
      records.add(placement.forget(poll.feed()));
    }
    records.add(placement.put(now, poll.state()));
    return records;
  }

  private ProducerRecord<String, byte[]> record(Sighting sighting) {
    return new ProducerRecord<>(
        Topics.SIGHTINGS,
        partitioner.of(sighting.url()),
        sighting.id().value(),
        EventCodec.encode(sighting));
  }
}
