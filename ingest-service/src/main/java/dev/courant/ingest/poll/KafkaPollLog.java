package dev.courant.ingest.poll;

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
  private final KafkaFence fence;
  private final FeedPlacement placement;
  private final Homes homes;
  private final Tenures tenures;

  KafkaPollLog(KafkaFence fence, FeedPlacement placement, Tenures tenures) {
    this.fence = fence;
    this.placement = placement;
    this.homes = new Homes(placement.partitions());
    this.tenures = tenures;
  }

  @Override
  public boolean write(Tenure tenure, PollRecords poll) {
    TopicPartition feeds = new TopicPartition(Topics.FEEDS, tenure.partition());
    return fence.write(tenure, records(poll), feeds, tenures.position(tenure.partition()));
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
        homes.of(sighting.url()),
        sighting.id().value(),
        EventCodec.encode(sighting));
  }
}
