package dev.courant.publish.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The webhooks that this instance delivers: those of its partitions. Each has one round under way
 * at most. Used by the owner's loop alone; rounds run on threads of the executor.
 */
final class OwnedWebhooks {
  private static final Logger log = LoggerFactory.getLogger(OwnedWebhooks.class);

  /** What is taken is written down this often. */
  private static final Duration SAVED_EVERY = Duration.ofSeconds(1);

  /** What only does not match is. */
  private static final Duration MOVED_EVERY = Duration.ofSeconds(10);

  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration LEAVE = Duration.ofSeconds(2);

  private final DeliveryTools tools;
  private final ExecutorService executor;
  private final Clock clock;
  private final Map<String, Owned> owned = new HashMap<>();
  private final Map<String, Integer> gone = new HashMap<>();

  OwnedWebhooks(DeliveryTools tools, ExecutorService executor) {
    this.tools = tools;
    this.executor = executor;
    this.clock = tools.clock();
  }

  private static final class Owned {
    private final int partition;
    private final Delivery delivery;
    private @Nullable Future<?> round;
    private @Nullable Webhook change;
    private @Nullable WebhookState saved;
    private Instant savedAt;
    private Instant restsUntil;
    private boolean stumbled;

    Owned(int partition, Delivery delivery, @Nullable WebhookState saved, Instant now) {
      this.partition = partition;
      this.delivery = delivery;
      this.saved = saved;
      this.savedAt = now;
      this.restsUntil = now;
    }

    boolean isBusy() {
      return round != null && !round.isDone();
    }
  }

  /**
   * Takes what an operator registered or changed.
   *
   * @param state that was read back with the partition; null for a new one
   */
  void put(int partition, Webhook webhook, @Nullable WebhookState state) {
    Owned known = owned.get(webhook.id());
    if (known != null) {
      known.change = webhook;
      return;
    }
    WebhookState from = state == null ? WebhookState.of(webhook) : state;
    try {
      Delivery delivery = new Delivery(tools, webhook, from);
      owned.put(webhook.id(), new Owned(partition, delivery, state, clock.instant()));
    } catch (RuntimeException e) {
      log.error("Webhook {} cannot be delivered", webhook, e);
    }
  }

  /** Takes what an operator removed. */
  void remove(int partition, String id) {
    Owned known = owned.remove(id);
    if (known != null) {
      known.delivery.end();
    }
    gone.put(id, partition);
  }

  /** Begins the rounds that are due. */
  void advance() {
    for (Owned one : owned.values()) {
      if (!one.isBusy()) {
        finish(one);
        if (!clock.instant().isBefore(one.restsUntil) && one.delivery.isDue()) {
          one.round = executor.submit(one.delivery::round);
        }
      }
    }
  }

  private void finish(Owned one) {
    Webhook change = one.change;
    one.change = null;
    if (change != null) {
      one.delivery.change(change);
    }
    Future<?> round = one.round;
    one.round = null;
    if (round != null && round.state() == Future.State.FAILED) {
      rest(one, round.exceptionNow());
    } else if (round != null) {
      one.stumbled = false;
    }
  }

  /** The topic cannot be read: that is not the receiver's fault. */
  private void rest(Owned one, Throwable cause) {
    one.restsUntil = clock.instant().plus(REST);
    if (!one.stumbled) {
      log.warn("Webhook {} has to wait", one.delivery.webhook(), cause);
    }
    one.stumbled = true;
  }

  /**
   * Writes down what has to be now.
   *
   * @param write all or nothing; false where it cannot be written yet
   */
  void save(Predicate<List<ProducerRecord<String, byte[]>>> write) {
    Instant now = clock.instant();
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    Map<Owned, WebhookState> saving = new HashMap<>();
    for (Owned one : owned.values()) {
      WebhookState state = one.delivery.state();
      if (!state.equals(one.saved) && isDue(one, state, now)) {
        records.add(WebhookRecords.of(one.partition, state.id(), state));
        saving.put(one, state);
      }
    }
    gone.forEach((id, partition) -> records.add(WebhookRecords.of(partition, id, null)));
    if (!records.isEmpty() && write.test(records)) {
      saving.forEach((one, state) -> {
        one.saved = state;
        one.savedAt = now;
      });
      gone.clear();
    }
  }

  private static boolean isDue(Owned one, WebhookState state, Instant now) {
    WebhookState saved = one.saved;
    if (saved == null || saved.attempts() != state.attempts()) {
      return true;
    }
    Duration every = saved.delivered() == state.delivered() ? MOVED_EVERY : SAVED_EVERY;
    return !now.isBefore(one.savedAt.plus(every));
  }

  Set<Integer> partitions() {
    return owned.values().stream().map(one -> one.partition).collect(Collectors.toSet());
  }

  /** Ends the deliveries of some partitions; what they have not written down yet. */
  List<ProducerRecord<String, byte[]>> giveUp(Collection<Integer> partitions) {
    List<Owned> leaving =
        owned.values().stream().filter(one -> partitions.contains(one.partition)).toList();
    leaving.forEach(one -> one.delivery.stop());
    await(leaving);
    List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
    for (Owned one : leaving) {
      WebhookState state = one.delivery.state();
      if (!state.equals(one.saved)) {
        records.add(WebhookRecords.of(one.partition, state.id(), state));
      }
      owned.remove(state.id());
    }
    gone.values().removeIf(partitions::contains);
    return records;
  }

  /** A request that does not end by itself is broken off. */
  private static void await(List<Owned> leaving) {
    long until = System.nanoTime() + LEAVE.toNanos();
    for (Owned one : leaving) {
      Future<?> round = one.round;
      try {
        if (round != null) {
          round.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
      } catch (TimeoutException e) {
        one.delivery.end();
        round.cancel(true);
      } catch (ExecutionException e) {
        log.debug("Webhook {} cannot be told", one.delivery.webhook(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
