package dev.courant.endtoend;

import dev.courant.endtoend.Poison.Verdict;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** The dead letters of a topic, where there are to be any. */
record PoisonLetters(Optional<LetterBox> box) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration AND_NO_MORE = Duration.ofSeconds(2);

  /**
   * Those that come from now on.
   *
   * @param topic whose records they are of; none where its readers make none
   * @param stages that count, as dead letters name who wrote them
   */
  static PoisonLetters at(String kafka, String topic, Predicate<String> stages) {
    return new PoisonLetters(
        PoisonCabinet.WITHOUT_LETTERS.contains(topic)
            ? Optional.empty()
            : Optional.of(new LetterBox(kafka, topic, stages)));
  }

  /** Waits until each has come that must come, and for those that are too many. */
  void awaitAll(Map<Poison, PoisonTrial> trials) {
    box.ifPresent(letters -> {
      Waiting.until(
          () -> {
            letters.read();
            return trials.entrySet().stream()
                .filter(trial -> trial.getKey().verdict() == Verdict.DEAD_LETTER)
                .allMatch(trial ->
                    trial.getValue().origin.isEmpty()
                        || letters.count(trial.getValue().origin) > 0);
          },
          PATIENCE);
      LockSupport.parkNanos(AND_NO_MORE.toNanos());
      letters.read();
    });
  }

  /** Adds what is wrong with those of a record to its faults. */
  void check(Poison poison, PoisonTrial trial) {
    box.ifPresent(letters -> {
      int wanted = poison.verdict() == Verdict.DEAD_LETTER ? 1 : 0;
      int found = letters.count(trial.origin);
      if (found != wanted) {
        trial.faults.add(found + " dead letters instead of " + wanted);
      } else if (found == 1) {
        letters.fault(trial.origin, poison.value().get()).ifPresent(trial.faults::add);
      }
    });
  }

  @Override
  public void close() {
    box.ifPresent(LetterBox::close);
  }
}
