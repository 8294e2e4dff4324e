package dev.courant.story.delivery;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.model.story.StoryId;
import dev.courant.model.story.StoryMember;
import dev.courant.model.story.StoryRecords;
import dev.courant.model.story.StoryTold;
import dev.courant.runtime.CommittedStates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a state back from {@code courant.story-members} and {@code courant.stories}. What cannot be
 * read there is passed over and counted, and what stood under its key before holds.
 *
 * <p>Decisions are read twice, so that they need not be held in memory: once for where the last of
 * each article stands, and once in the order of their numbers.
 */
final class ReadBack {
  private static final Logger log = LoggerFactory.getLogger(ReadBack.class);
  private static final int AT_ONCE = 1_000;

  /** Of the records that are passed over, how many a line of the log names. */
  private static final int NAMED = 20;

  private final CommittedStates states;
  private final DeliveryCounters counters;
  private final List<Integer> partitions;

  /**
   * Reads nothing yet.
   *
   * @param partitions of each topic
   */
  ReadBack(CommittedStates states, DeliveryCounters counters, int partitions) {
    this.states = states;
    this.counters = counters;
    this.partitions = IntStream.range(0, partitions).boxed().toList();
  }

  /** The last decision about an article. */
  private record Last(long sequence, Place place) {}

  /** Fills an empty state. */
  void into(State state) {
    Skipped decisions = new Skipped(Topics.STORY_MEMBERS);
    List<Place> inOrder =
        lastDecisions(decisions).values().stream()
            .sorted(Comparator.comparingLong(Last::sequence).thenComparing(Last::place))
            .map(Last::place)
            .toList();
    for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
      List<Place> some = inOrder.subList(from, Math.min(from + AT_ONCE, inOrder.size()));
      Map<Place, ConsumerRecord<String, byte[]>> records = state.decisions().read(some);
      for (Place place : some) {
        ConsumerRecord<String, byte[]> record = records.get(place);
        if (record != null) {
          take(state, place, record, decisions);
        }
      }
    }
    Skipped tellings = new Skipped(Topics.STORIES);
    states.read(Topics.STORIES, partitions, record -> take(state.tellings(), record, tellings));
    decisions.report();
    tellings.report();
  }

  private Map<String, Last> lastDecisions(Skipped skipped) {
    Map<String, Last> last = new HashMap<>();
    states.read(
        Topics.STORY_MEMBERS,
        partitions,
        record -> {
          if (record.value() == null) {
            last.remove(record.key());
            return;
          }
          try {
            last.put(record.key(), new Last(sequence(record), Place.of(record)));
          } catch (EventCodec.UndecodableException e) {
            skipped.add(record, e);
          }
        });
    return last;
  }

  private static long sequence(ConsumerRecord<String, byte[]> record) {
    long sequence = StoryRecords.sequenceOf(record.headers());
    return sequence >= 0 ? sequence : decision(record).sequence();
  }

  private static StoryMember decision(ConsumerRecord<String, byte[]> record) {
    StoryMember decision = EventCodec.decode(record.value(), StoryMember.class);
    if (!decision.article().value().equals(record.key())) {
      throw new EventCodec.UndecodableException(
          "the key is not the article's id " + decision.article());
    }
    return decision;
  }

  private static void take(
      State state, Place place, ConsumerRecord<String, byte[]> record, Skipped skipped) {
    try {
      StoryMember decision = decision(record);
      state.matcher().restore(decision);
      state.members().put(Member.of(decision, place));
    } catch (EventCodec.UndecodableException e) {
      skipped.add(record, e);
    }
  }

  /** Whether a story's record can be read is looked at if its headers are not of this service. */
  private static void take(
      Tellings tellings, ConsumerRecord<String, byte[]> record, Skipped skipped) {
    try {
      StoryId story = new StoryId(record.key());
      if (record.value() == null) {
        tellings.gone(story);
        return;
      }
      if (!StoryRecords.isTold(record.headers())
          && !EventCodec.decode(record.value(), StoryTold.class).id().equals(story)) {
        throw new EventCodec.UndecodableException("the key is not the story's id");
      }
      tellings.at(story, Place.of(record));
    } catch (IllegalArgumentException | EventCodec.UndecodableException e) {
      if (record.value() != null) {
        skipped.add(record, e);
      }
    }
  }

  /** What was passed over of one topic. */
  private final class Skipped {
    private final String topic;
    private final List<String> records = new ArrayList<>();

    Skipped(String topic) {
      this.topic = topic;
    }

    void add(ConsumerRecord<String, byte[]> record, RuntimeException why) {
      records.add(record.partition() + "@" + record.offset());
      if (records.size() == 1) {
        log.warn(
            "{}-{}@{} cannot be read: {}",
            topic,
            record.partition(),
            record.offset(),
            why.getMessage());
      }
    }

    void report() {
      counters.skipped(topic, records.size());
      if (records.size() > 1) {
        log.warn(
            "{} records of {} are passed over, among them {}",
            records.size(),
            topic,
            records.subList(0, Math.min(NAMED, records.size())));
      }
    }
  }
}
