package dev.courant.story.delivery;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryRecords;
import dev.courant.runtime.CommittedStates;
import dev.courant.story.matching.Matcher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads back what was decided and told. First it waits for the group's committed offsets, which are
 * only returned once no transaction that commits one is open (KIP-447); then the topics are read to
 * their high watermarks. From then on what the previous active instance still has in hand is of a
 * past generation, and its transactions fail.
 *
 * <p>Decisions are read twice, so that they need not be held in memory: once for where the last of
 * each article stands, and once in the order of their numbers.
 */
final class StateRestore {
  private static final Logger log = LoggerFactory.getLogger(StateRestore.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 1_000;

  private final ConsumerFactory<String, byte[]> consumers;
  private final CommittedStates states;
  private final Supplier<Matcher> matchers;
  private final DeliverySettings settings;
  private final List<Integer> partitions;

  /**
   * A restore.
   *
   * @param matchers makes a new one at each call
   * @param partitions of each topic
   */
  StateRestore(
      ConsumerFactory<String, byte[]> consumers,
      CommittedStates states,
      Supplier<Matcher> matchers,
      DeliverySettings settings,
      int partitions) {
    this.consumers = consumers;
    this.states = states;
    this.matchers = matchers;
    this.settings = settings;
    this.partitions = IntStream.range(0, partitions).boxed().toList();
  }

  /** The last decision about an article. */
  private record Last(long sequence, Place place) {}

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
      readBack(state);
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
    return new State(
        matchers.get(),
        new Members(),
        new Texts(reader(Topics.SUMMARIZED), settings.texts()),
        new Tellings(reader(Topics.STORIES), settings.stories()),
        reader(Topics.STORY_MEMBERS));
  }

  private PlacedRecords reader(String topic) {
    return new PlacedRecords(topic, consumers.getConfigurationProperties(), PATIENCE);
  }

  private void readBack(State state) {
    List<Place> inOrder =
        lastDecisions().values().stream()
            .sorted(Comparator.comparingLong(Last::sequence).thenComparing(Last::place))
            .map(Last::place)
            .toList();
    for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
      List<Place> some = inOrder.subList(from, Math.min(from + AT_ONCE, inOrder.size()));
      Map<Place, ConsumerRecord<String, byte[]>> records = state.decisions().read(some);
      some.forEach(place -> take(state, place, records.get(place)));
    }
    states.read(Topics.STORIES, partitions, record -> take(state.tellings(), record));
  }

  private Map<String, Last> lastDecisions() {
    Map<String, Last> last = new HashMap<>();
    List<String> unreadable = new ArrayList<>();
    states.read(
        Topics.STORY_MEMBERS,
        partitions,
        record -> {
          if (record.value() == null) {
            last.remove(record.key());
            return;
          }
          long sequence = sequence(record);
          if (sequence < 0) {
            unreadable.add(record.partition() + "@" + record.offset());
          } else {
            last.put(record.key(), new Last(sequence, Place.of(record)));
          }
        });
    if (!unreadable.isEmpty()) {
      log.warn("{} decisions cannot be read: {}", unreadable.size(), unreadable.getFirst());
    }
    return last;
  }

  private static long sequence(ConsumerRecord<String, byte[]> record) {
    long sequence = StoryRecords.sequenceOf(record.headers());
    if (sequence >= 0) {
      return sequence;
    }
    try {
      return EventCodec.decode(record.value(), StoryMember.class).sequence();
    } catch (EventCodec.UndecodableException e) {
      return -1;
    }
  }

  private static void take(
      State state, Place place, @Nullable ConsumerRecord<String, byte[]> record) {
    if (record == null) {
      return;
    }
    try {
      StoryMember decision = EventCodec.decode(record.value(), StoryMember.class);
      state.matcher().restore(decision);
      state.members().put(Member.of(decision, place));
    } catch (EventCodec.UndecodableException e) {
      log.warn("{}@{} is passed over: {}", record.topic(), place, e.getMessage());
    }
  }

  private static void take(Tellings tellings, ConsumerRecord<String, byte[]> record) {
    try {
      StoryId story = new StoryId(record.key());
      if (record.value() == null) {
        tellings.gone(story);
      } else {
        tellings.at(story, Place.of(record));
      }
    } catch (RuntimeException e) {
      log.warn("{}@{} is passed over: {}", record.topic(), Place.of(record), e.toString());
    }
  }
}
