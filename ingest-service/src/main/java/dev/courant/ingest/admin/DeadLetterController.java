package dev.courant.ingest.admin;

import dev.courant.operations.deadletters.DeadLetterQuery;
import dev.courant.operations.deadletters.DecisionReport;
import dev.courant.operations.deadletters.Fate;
import dev.courant.operations.log.Pace;
import dev.courant.operations.log.RecordPosition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The dead letters over HTTP. */
@RestController
@RequestMapping("/api/v1/dead-letters")
final class DeadLetterController {
  private static final String ONE = "/{topic}/{partition}/{offset}";
  private static final String BY = "admin API";
  private static final int MOST = 1000;
  private static final int REPLAYED_AT_ONCE = 500;
  private static final double A_SECOND = 100;

  private final DeadLetterAccess letters;

  DeadLetterController(DeadLetterAccess letters) {
    this.letters = letters;
  }

  /** The newest dead letters that nothing was decided about. */
  record DeadLetters(int listed, List<DeadLetterView> items) {}

  /** What became of them, by fate; and why some were superseded or refused. */
  record Decided(Map<String, Integer> fates, Map<String, String> reasons) {
    static Decided of(DecisionReport report) {
      Map<String, Integer> fates = new TreeMap<>();
      for (Fate fate : Fate.values()) {
        fates.put(fate.name().toLowerCase(Locale.ROOT).replace('_', '-'), report.count(fate));
      }
      Map<String, String> reasons = new TreeMap<>();
      report.reasons().forEach((letter, reason) -> reasons.put(letter.toString(), reason));
      return new Decided(fates, reasons);
    }
  }

  /** Which are to be replayed: at least one of both. */
  record ReplayRequest(@Nullable String topic, @Nullable String cause) {}

  /** Why it is dropped. */
  record DropRequest(@Nullable String reason) {}

  @GetMapping
  DeadLetters list(
      @RequestParam(required = false) @Nullable String topic,
      @RequestParam(required = false) @Nullable String cause,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Refusal.badField("limit", "a whole number from 1 to " + MOST);
    }
    DeadLetterQuery query = DeadLetterQuery.open(emptied(topic), emptied(cause));
    List<DeadLetterView> items =
        letters.read(box -> box.list(query, limit)).stream().map(DeadLetterView::of).toList();
    return new DeadLetters(items.size(), items);
  }

  @GetMapping(ONE)
  DeadLetterView show(
      @PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
    RecordPosition position = new RecordPosition(topic, partition, offset);
    return letters
        .read(box -> box.show(position))
        .map(DeadLetterView::of)
        .orElseThrow(() -> unknown(position));
  }

  @PostMapping(ONE + "/replay")
  Decided replayOne(
      @PathVariable String topic, @PathVariable int partition, @PathVariable long offset) {
    DeadLetterQuery one = DeadLetterQuery.one(new RecordPosition(topic, partition, offset));
    return decided(one, letters.decide(replay -> replay.replay(one, BY, Pace.of(A_SECOND))));
  }

  @PostMapping(ONE + "/drop")
  Decided drop(
      @PathVariable String topic,
      @PathVariable int partition,
      @PathVariable long offset,
      @RequestBody DropRequest request) {
    String reason = request.reason();
    if (reason == null || reason.isBlank() || reason.length() > MOST) {
      throw Refusal.badField("reason", "text of at most " + MOST + " characters");
    }
    DeadLetterQuery one = DeadLetterQuery.one(new RecordPosition(topic, partition, offset));
    return decided(one, letters.decide(replay -> replay.drop(one, reason, BY)));
  }

  /** The first 500 in their old order; to be asked for again until none is left. */
  @PostMapping("/replay")
  Decided replay(@RequestBody ReplayRequest request) {
    DeadLetterQuery query =
        DeadLetterQuery.open(emptied(request.topic()), emptied(request.cause()));
    if (query.equals(DeadLetterQuery.OPEN)) {
      throw Refusal.badField("topic", "a topic, or cause as a part of the cause, or both");
    }
    return Decided.of(
        letters.decide(replay -> replay.replay(query, BY, Pace.of(A_SECOND), REPLAYED_AT_ONCE)));
  }

  private static Decided decided(DeadLetterQuery one, DecisionReport report) {
    RecordPosition position = one.positions().iterator().next();
    if (report.total() == 0) {
      throw unknown(position);
    }
    if (report.count(Fate.REFUSED) + report.count(Fate.DECIDED_BEFORE) > 0) {
      throw new ProblemException(
              HttpStatus.CONFLICT,
              "dead-letter-stays",
              "Nothing is decided about this dead letter now",
              String.join("; ", report.reasons().values()))
          .with("position", position.toString());
    }
    return Decided.of(report);
  }

  private static ProblemException unknown(RecordPosition position) {
    return new ProblemException(
            HttpStatus.NOT_FOUND,
            "unknown-dead-letter",
            "There is no such dead letter",
            "See /api/v1/dead-letters for those there are; they are kept for 30 days.")
        .with("position", position.toString());
  }

  private static @Nullable String emptied(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
