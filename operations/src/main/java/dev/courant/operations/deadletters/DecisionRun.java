package dev.courant.operations.deadletters;

import dev.courant.operations.log.Pace;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import dev.courant.operations.log.Transactions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Carries plans out, batch by batch. If a batch fails, or it is unknown whether it did, the next
 * try reads from the decisions what came to be, and goes on behind it.
 */
final class DecisionRun {
  private static final int TRIES = 5;
  private static final int MOST_AT_ONCE = 20_000;
  private static final int BATCH_BYTES = 8 << 20;
  private static final Comparator<DeadLetter> OLD_ORDER =
      Comparator.comparing(DeadLetter::topic)
          .thenComparing(letter -> Objects.requireNonNullElse(letter.origin(), letter.position()));

  private final TopicLog log;
  private final Transactions transactions;
  private final Planning planning;
  private final DecisionReport report = new DecisionReport();
  private final Map<RecordPosition, Plan> inDoubt = new LinkedHashMap<>();
  private final Map<RecordPosition, Fate> ended = new LinkedHashMap<>();

  DecisionRun(TopicLog log, Transactions transactions, Planning planning) {
    this.log = log;
    this.transactions = transactions;
    this.planning = planning;
  }

  /**
   * Carries the plans out.
   *
   * @param most dead letters that are decided about, the first in their old order
   */
  DecisionReport run(DeadLetterQuery query, Pace pace, int most) {
    for (int attempt = 1; ; attempt++) {
      try (Transactions.Writer writer = transactions.open(DeadLetterReplay.TRANSACTIONAL_ID)) {
        for (boolean more = true; more && ended.size() < most; ) {
          List<DeadLetter> pending = pending(query);
          more = pending.size() == MOST_AT_ONCE;
          workOn(pending.subList(0, Math.min(pending.size(), most - ended.size())), writer, pace);
        }
        return report;
      } catch (KafkaException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private List<DeadLetter> pending(DeadLetterQuery query) {
    List<DeadLetter> pending = new ArrayList<>();
    new DeadLetterBox(log)
        .each(
            query.withDecided(),
            letter -> {
              Plan plan = inDoubt.get(letter.position());
              if (plan != null && Objects.equals(letter.decision(), plan.decision())) {
                end(plan);
              } else if (query.test(letter)
                  && pending.size() < MOST_AT_ONCE
                  && !ended.containsKey(letter.position())) {
                pending.add(letter);
              }
            });
    inDoubt.clear();
    pending.sort(OLD_ORDER);
    return pending;
  }

  private void workOn(List<DeadLetter> pending, Transactions.Writer writer, Pace pace) {
    planning.prepare(pending);
    for (int from = 0; from < pending.size(); ) {
      int until = Math.min(pending.size(), from + pace.batch());
      from += writeSome(pending.subList(from, until), writer, pace);
    }
  }

  private int writeSome(List<DeadLetter> letters, Transactions.Writer writer, Pace pace) {
    pace.await(letters.size());
    planning.catchUp();
    List<Plan> plans = new ArrayList<>();
    int bytes = 0;
    for (DeadLetter letter : letters) {
      Plan plan =
          letter.decision() != null
              ? Plan.undecided(letter, Fate.DECIDED_BEFORE, "decided before")
              : planning.plan(letter);
      plans.add(plan);
      bytes += plan.bytes();
      if (bytes >= BATCH_BYTES) {
        break;
      }
    }
    write(plans, writer);
    return plans.size();
  }

  private void write(List<Plan> plans, Transactions.Writer writer) {
    List<ProducerRecord<byte[], byte[]>> records =
        plans.stream().flatMap(plan -> plan.records().stream()).toList();
    if (!records.isEmpty()) {
      plans.forEach(plan -> inDoubt.put(plan.letter().position(), plan));
      writer.write(records);
      inDoubt.clear();
    }
    plans.forEach(this::end);
  }

  private void end(Plan plan) {
    ended.put(plan.letter().position(), plan.fate());
    report.add(plan.letter().position(), plan.fate(), plan.reason());
  }
}
