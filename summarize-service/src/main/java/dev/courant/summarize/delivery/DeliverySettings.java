package dev.courant.summarize.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How first editions are made.
 *
 * @param permits articles in work at once in this instance, 1 to 5000. Too low: processors idle;
 *     too high: memory for what waits for them
 * @param threads consumers of this instance, 1 to the number of partitions. Too low: the slow tail
 *     of one batch leaves permits idle; too high: many small transactions
 * @param batch most records of one transaction, 1 to 5000. Too low: many small transactions; too
 *     high: late articles
 * @param deadline for a whole batch, after which it is rolled back and repeated. Too low: a busy
 *     machine never finishes a batch; too high: work that hangs goes unnoticed. Must stay below
 *     Kafka's max.poll.interval.ms
 */
@ConfigurationProperties("courant.summarize.delivery")
public record DeliverySettings(
    @DefaultValue("64") int permits,
    @DefaultValue("4") int threads,
    @DefaultValue("500") int batch,
    @DefaultValue("4m") Duration deadline) {}
