package dev.courant.operations.deadletters;

import dev.courant.operations.deadletters.Decision.Verdict;
import dev.courant.operations.log.NewerRevisions;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Plans to write the records of dead letters to their topics again. */
final class ReplayPlanning implements Planning {
  private final TopicLog log;
  private final DeadLetterBox box;
  private final Function<DeadLetter, Decision> replayed;
  private NewerRevisions newer;

  ReplayPlanning(TopicLog log, DeadLetterBox box, Function<DeadLetter, Decision> replayed) {
    this.log = log;
    this.box = box;
    this.replayed = replayed;
    this.newer = new NewerRevisions(log, _ -> false);
  }

  @Override
  public void prepare(List<DeadLetter> pending) {
    Set<RecordPosition> stuck = new HashSet<>();
    Set<String> topics = new HashSet<>();
    pending.forEach(letter -> topics.add(letter.position().topic()));
    for (String topic : topics) {
      box.each(
          DeadLetterQuery.open(topic, null).withDecided(),
          letter -> Optional.ofNullable(letter.origin()).ifPresent(stuck::add));
    }
    newer = new NewerRevisions(log, stuck::contains);
    for (DeadLetter letter : pending) {
      RecordPosition origin = letter.origin();
      if (origin != null) {
        newer.watch(origin, letter.key());
      }
    }
  }

  @Override
  public void catchUp() {
    newer.catchUp();
  }

  @Override
  public Plan plan(DeadLetter letter) {
    RecordPosition origin = letter.origin();
    Optional<DeadLetterContent> content =
        log.at(letter.position()).map(record -> new DeadLetterContent(letter, record));
    if (content.isEmpty() || origin == null) {
      return Plan.undecided(letter, Fate.REFUSED, "it is not kept any more, or names no origin");
    }
    try {
      ProducerRecord<byte[], byte[]> record = OriginalRecord.of(content.get(), log);
      String by = newer.superseding(origin, letter.key(), record.value());
      Decision decision = replayed.apply(letter);
      return by == null
          ? new Plan(letter, Fate.REPLAYED, "", record, decision)
          : new Plan(letter, Fate.SUPERSEDED, by, null, superseded(decision, by));
    } catch (NotReplayableException e) {
      return Plan.undecided(letter, Fate.REFUSED, String.valueOf(e.getMessage()));
    }
  }

  private static Decision superseded(Decision decision, String by) {
    return new Decision(
        Verdict.DROPPED, "superseded: " + by, decision.by(), decision.at(), decision.origin());
  }
}
