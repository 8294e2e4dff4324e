package dev.courant.publish.webhook;

import dev.courant.publish.stream.PublishedEvents;
import java.time.Clock;
import java.time.Duration;

/** What every delivery works with. */
record DeliveryTools(
    PublishedEvents events,
    Receivers receivers,
    Retries retries,
    Duration giveUpAfter,
    DeliveryCounters counters,
    Clock clock) {}
