package dev.courant.publish.publication;

import dev.courant.publish.log.PermanentFailure;
import dev.courant.publish.log.ReadRecord;
import dev.courant.publish.log.ReadRecord.Broken;
import dev.courant.publish.log.ReadRecord.Whole;
import dev.courant.runtime.Commits;
import dev.courant.runtime.RecordIsolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;

/** Hands each batch of the log to {@link Publication}, inside one Kafka transaction. */
final class SummarizedListener {
  static final String ID = "publication";

  private final Publication publication;
  private final RecordIsolation isolation;
  private final Rejects rejects;
  private final PublicationCounters counters;

  SummarizedListener(
      Publication publication,
      RecordIsolation isolation,
      Rejects rejects,
      PublicationCounters counters) {
    this.publication = publication;
    this.isolation = isolation;
    this.rejects = rejects;
    this.counters = counters;
  }

  @KafkaListener(
      id = ID,
      topics = "#{T(dev.courant.model.Topics).SUMMARIZED}",
      autoStartup = "false",
      idIsGroup = false)
  void receive(List<ConsumerRecord<String, byte[]>> batch) {
    List<Whole> articles = new ArrayList<>();
    int unusable = 0;
    for (ConsumerRecord<String, byte[]> record : batch) {
      Optional<RecordIsolation.GivenUp> givenUp = isolation.givenUp(record);
      if (givenUp.isPresent()) {
        rejects.add(record, givenUp.get().attempts(), givenUp.get().cause());
        unusable++;
        continue;
      }
      switch (ReadRecord.of(record)) {
        case Whole whole -> articles.add(whole);
        case Broken broken -> {
          rejects.add(record, 1, broken.cause());
          unusable++;
        }
      }
    }
    List<PublicationOutcome> outcomes = publish(articles);
    int deadLetters = unusable;
    Commits.after(() -> counters.count(outcomes, deadLetters));
  }

  private List<PublicationOutcome> publish(List<Whole> articles) {
    List<PublicationOutcome> outcomes = publication.publish(articles);
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).fate() == PublicationOutcome.Fate.REJECTED) {
        var why = new PermanentFailure(outcomes.get(i).reason());
        rejects.add(articles.get(i).record(), 1, why);
      }
    }
    return outcomes;
  }
}
