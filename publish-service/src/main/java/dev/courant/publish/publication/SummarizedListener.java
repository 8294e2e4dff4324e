package dev.courant.publish.publication;

import dev.courant.publish.publication.ReadRecord.Broken;
import dev.courant.publish.publication.ReadRecord.Whole;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands each batch of the log to {@link Publication}, inside one Kafka transaction. */
final class SummarizedListener {
  static final String ID = "publication";

  private final Publication publication;
  private final Rejects rejects;
  private final PublicationCounters counters;

  SummarizedListener(Publication publication, Rejects rejects, PublicationCounters counters) {
    this.publication = publication;
    this.rejects = rejects;
    this.counters = counters;
  }

  @KafkaListener(id = ID, topics = "#{T(dev.courant.model.Topics).SUMMARIZED}", autoStartup = "false", idIsGroup = false)
  void receive(List<ConsumerRecord<String, byte[]>> batch) {
    List<ReadRecord> read = batch.stream().map(ReadRecord::of).toList();
    List<Whole> articles = only(Whole.class, read);
    List<PublicationOutcome> outcomes =
        publication.publish(articles.stream().map(Whole::article).toList());
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).fate() == PublicationOutcome.Fate.REJECTED) {
        rejects.add(articles.get(i).record(), new PermanentFailure(outcomes.get(i).reason()));
      }
    }
    List<Broken> broken = only(Broken.class, read);
    broken.forEach(bad -> rejects.add(bad.record(), bad.cause()));
    counters.count(outcomes, broken.size());
  }

  private static <T> List<T> only(Class<T> type, List<ReadRecord> read) {
    return new ArrayList<>(read.stream().filter(type::isInstance).map(type::cast).toList());
  }
}
