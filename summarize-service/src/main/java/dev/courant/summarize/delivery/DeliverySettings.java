package dev.courant.summarize.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are worked on.
 *
 * @param permits articles in work at once in this instance, 1 to 5000. Too low: the engine idles;
 *     too high: it is overrun
 * @param threads consumers of this instance, 1 to the number of partitions. Too low: the slow tail
 *     of one batch leaves permits idle; too high: many small transactions
 * @param batch most records of one transaction, 1 to 5000. Too low: many small transactions; too
 *     high: late articles
 * @param deadline for a whole batch, after which it is rolled back and repeated. Too low: slow
 *     engines never finish a batch; too high: a hanging engine goes unnoticed. Must stay below
 *     Kafka's max.poll.interval.ms
 */
@ConfigurationProperties("courant.summarize.delivery")
public record DeliverySettings(
    @DefaultValue("64") int permits,
    @DefaultValue("4") int threads,
    @DefaultValue("500") int batch,
    @DefaultValue("4m") Duration deadline) {}
