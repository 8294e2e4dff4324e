package dev.courant.story.delivery;

import dev.courant.model.Topics;
import dev.courant.story.matching.Matcher;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads back what was decided and told. First it waits for the group's committed offsets, which are
 * only returned once no transaction that commits one is open (KIP-447); then the topics are read to
 * their high watermarks. From then on what the previous active instance still has in hand is of a
 * past generation, and its transactions fail.
 */
final class StateRestore {
  private static final Logger log = LoggerFactory.getLogger(StateRestore.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ConsumerFactory<String, byte[]> consumers;
  private final ReadBack readBack;
  private final Supplier<Matcher> matchers;
  private final DeliverySettings settings;

  /**
   * A restore.
   *
   * @param matchers makes a new one at each call
   */
  StateRestore(
      ConsumerFactory<String, byte[]> consumers,
      ReadBack readBack,
      Supplier<Matcher> matchers,
      DeliverySettings settings) {
    this.consumers = consumers;
    this.readBack = readBack;
    this.matchers = matchers;
    this.settings = settings;
  }

  /**
   * The state as of the positions of the partitions.
   *
   * @throws RuntimeException if it cannot be read now; to be tried again
   */
  State restore(Set<TopicPartition> assigned) {
    long began = System.nanoTime();
    try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "-offsets")) {
      consumer.committed(assigned, PATIENCE);
    }
    State state = empty();
    try {
      readBack.into(state);
      log.info(
          "Read back {} articles in {} stories in {} ms",
          state.members().articles(),
          state.members().stories(),
          (System.nanoTime() - began) / 1_000_000);
      return state;
    } catch (RuntimeException | Error e) {
      state.close();
      throw e;
    }
  }

  private State empty() {
    Texts texts = new Texts(reader(Topics.SUMMARIZED), settings.texts());
    return new State(
        matchers.get(),
        new Members(),
        texts,
        new Provenances(texts),
        new Tellings(reader(Topics.STORIES), settings.stories()),
        reader(Topics.STORY_MEMBERS));
  }

  private PlacedRecords reader(String topic) {
    return new PlacedRecords(topic, consumers.getConfigurationProperties(), PATIENCE);
  }
}
