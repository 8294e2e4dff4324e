package dev.courant.story.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Decides about a batch of records, one after the other, and tells the stories that they change. A
 * record about which the decision fails {@value #ATTEMPTS} times, each time with everything read
 * back anew, is given up. For one thread.
 */
final class BatchWork {
  private static final int ATTEMPTS = 3;

  private final ArticleDecision decision;
  private final ChangedStories stories;
  private final Map<Place, RecordFailedException> failures = new HashMap<>();
  private final Map<Place, Integer> attempts = new HashMap<>();

  BatchWork(ArticleDecision decision, ChangedStories stories) {
    this.decision = decision;
    this.stories = stories;
  }

  /**
   * What the records lead to. The state is ahead of the log until it is written.
   *
   * @throws RuntimeException if it cannot be worked on now; the state is of no use after that
   */
  Batch on(List<ConsumerRecord<String, byte[]>> records, State state) {
    Changes changes = new Changes(state.members());
    List<Taken> taken = new ArrayList<>();
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      taken.add(on(record, state, changes));
      positions.put(
          new TopicPartition(record.topic(), record.partition()),
          new OffsetAndMetadata(record.offset() + 1));
    }
    stories.tell(state, changes);
    state.members().forget();
    return new Batch(taken, changes.outputs(), positions);
  }

  private Taken on(ConsumerRecord<String, byte[]> record, State state, Changes changes) {
    Place place = Place.of(record);
    int before = attempts.getOrDefault(place, 0);
    if (before >= ATTEMPTS) {
      Throwable cause = Objects.requireNonNull(failures.get(place));
      return decision.deadLetter(record, "failed", before, cause, changes);
    }
    try {
      return decision.on(record, state, changes);
    } catch (RecordFailedException e) {
      attempts.merge(place, 1, Integer::sum);
      failures.put(place, e);
      throw e;
    }
  }

  /** The batch is in the log. */
  void committed() {
    attempts.clear();
    failures.clear();
  }
}
