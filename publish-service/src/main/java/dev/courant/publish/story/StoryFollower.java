package dev.courant.publish.story;

import dev.courant.model.Topics;
import dev.courant.publish.log.TopicIdentity;
import dev.courant.publish.log.TopicReader;
import dev.courant.publish.log.TopicReaders;
import dev.courant.publish.store.StoryBatch;
import dev.courant.publish.store.StoryLogPosition;
import dev.courant.publish.store.StoryProgress;
import dev.courant.publish.store.StoryStore;
import dev.courant.runtime.SupervisedLoop;
import dev.courant.runtime.SupervisedLoop.Beat;
import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store up with {@code courant.stories} and {@code courant.story-members}, outside of any
 * consumer group: saves what the store lacks, and remembers in the store how far it has read.
 * Reading again changes nothing, so several instances may do it on one store. A store that somebody
 * emptied is filled again from the beginning, and so is one of other topics.
 */
final class StoryFollower implements SupervisedLoop.Body {
  private static final Logger log = LoggerFactory.getLogger(StoryFollower.class);
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration REMEMBERED_EVERY = Duration.ofSeconds(2);

  private final TopicReaders readers;
  private final StoryStore store;
  private final StoryProgress progress;
  private final StoryObserver observer;
  private final Counter skipped;

  StoryFollower(
      TopicReaders readers,
      StoryStore store,
      StoryProgress progress,
      StoryObserver observer,
      Counter skipped) {
    this.readers = readers;
    this.store = store;
    this.progress = progress;
    this.observer = observer;
    this.skipped = skipped;
  }

  @Override
  public void run(Beat beat) {
    String topics = identity(Topics.STORIES) + " " + identity(Topics.STORY_MEMBERS);
    try (TopicReader stories = readers.open(Topics.STORIES);
        TopicReader members = readers.open(Topics.STORY_MEMBERS)) {
      StoryLogPosition known = progress.state().block();
      if (known == null
          || !known.log().equals(topics)
          || isBeyond(known.stories(), stories.end())
          || isBeyond(known.members(), members.end())) {
        log.info("The stories are read from the beginning of their topics");
        observer.ended();
        known = Objects.requireNonNull(progress.begin(topics).block());
      }
      stories.seek(kept(known.stories(), stories.beginning()));
      members.seek(kept(known.members(), members.beginning()));
      if (new Following(stories, members, known).run(beat)) {
        observer.ended();
      }
    }
  }

  private String identity(String topic) {
    TopicIdentity identity = readers.identity(topic);
    return identity.cluster() + "/" + identity.id();
  }

  private static boolean isBeyond(Map<Integer, Long> positions, Map<Integer, Long> end) {
    return positions.entrySet().stream()
        .anyMatch(position -> position.getValue() > end.getOrDefault(position.getKey(), 0L));
  }

  /** Where the log does not reach back to a position any more, its beginning comes next. */
  private static Map<Integer, Long> kept(
      Map<Integer, Long> positions, Map<Integer, Long> beginning) {
    Map<Integer, Long> kept = new HashMap<>(beginning);
    positions.forEach((partition, offset) -> kept.merge(partition, offset, Math::max));
    return kept;
  }

  /** One reading of both topics. */
  private final class Following {
    private final TopicReader stories;
    private final TopicReader members;
    private final Map<Integer, Long> end;
    private StoryLogPosition remembered;
    private boolean caughtUp;
    private long since = System.nanoTime();

    Following(TopicReader stories, TopicReader members, StoryLogPosition from) {
      this.stories = stories;
      this.members = members;
      this.end = stories.end();
      this.remembered = from;
    }

    /** True at the end of the process; false as soon as somebody emptied the store. */
    boolean run(Beat beat) {
      while (beat.goesOn()) {
        ConsumerRecords<String, byte[]> told = stories.poll(WAIT);
        save(told, members.poll(told.isEmpty() ? WAIT : Duration.ZERO));
        tell(told);
        if (System.nanoTime() - since > REMEMBERED_EVERY.toNanos()) {
          if (!isSameFilling()) {
            return false;
          }
          remember();
          since = System.nanoTime();
        }
      }
      remember();
      return true;
    }

    private void save(
        ConsumerRecords<String, byte[]> told, ConsumerRecords<String, byte[]> decided) {
      StoryBatch batch =
          StoryBatch.of(
              StoryRecords.readable(told, StoryRecords::story, skipped::increment),
              StoryRecords.readable(decided, StoryRecords::member, skipped::increment));
      if (batch.isEmpty()) {
        return;
      }
      Objects.requireNonNull(store.save(batch).block())
          .forEach((story, why) -> {
            skipped.increment();
            log.warn("Story {} is left out: {}", story, why);
          });
    }

    private void tell(ConsumerRecords<String, byte[]> told) {
      told.forEach(observer::stored);
      if (caughtUp ? !told.isEmpty() : stories.reached(end)) {
        observer.movedTo(stories.positions());
        caughtUp = true;
      }
    }

    private boolean isSameFilling() {
      StoryLogPosition state = progress.state().block();
      return state != null && state.filling().equals(remembered.filling());
    }

    private void remember() {
      StoryLogPosition now = remembered.at(stories.positions(), members.positions());
      if (!now.equals(remembered)) {
        progress.remember(now).block();
        remembered = now;
      }
    }
  }
}
