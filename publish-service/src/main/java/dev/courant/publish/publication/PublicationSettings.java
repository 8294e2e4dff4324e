package dev.courant.publish.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How what was summarised is published.
 *
 * @param instance names this instance among all that publish: the same after a restart, so that
 *     what it left open is closed at once, and never the same for two that run; the default is host
 *     and port
 * @param concurrency consumer threads; more than the topic has partitions are idle; 1 to 12
 * @param batch most records in a transaction; low costs throughput, high makes a repeat longer; 1
 *     to 1000
 * @param deadline for the store's part of a batch, whose chunks have the store's own time-out; low
 *     repeats batches while the store is slow; 10 s to 4 minutes, below the 5 minutes after which
 *     the broker gives the partitions to others
 * @param standstill how long articles may wait without one being published, while broker and store
 *     answer, until liveness is down; more than the deadline
 */
@ConfigurationProperties("courant.publish.publication")
record PublicationSettings(
    @DefaultValue("local") String instance,
    @DefaultValue("2") int concurrency,
    @DefaultValue("200") int batch,
    @DefaultValue("2m") Duration deadline,
    @DefaultValue("4m") Duration standstill) {}
