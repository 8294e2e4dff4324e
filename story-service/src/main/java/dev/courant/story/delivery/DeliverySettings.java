package dev.courant.story.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How articles are taken and stories written.
 *
 * @param settle how long an article waits for earlier ones that are still on their way in other
 *     partitions. Too low: a busy broker changes the order in which articles are decided about; too
 *     high: stories come later
 * @param batch most articles of one transaction, 1 to 5000; one that takes more than 5 s makes the
 *     next shorter. Too low: a story is told once an article even while hundreds wait; too high:
 *     large transactions
 * @param texts articles whose whole text is kept in memory to tell their stories, some 30 kB each;
 *     the others are read from the log again. Too low: a story with many articles is slow to tell
 * @param stories stories that are kept in memory as they were told last, some 50 kB each; the
 *     others are read from the log again
 */
@ConfigurationProperties("courant.story.delivery")
public record DeliverySettings(
    @DefaultValue("2s") Duration settle,
    @DefaultValue("1000") int batch,
    @DefaultValue("2000") int texts,
    @DefaultValue("1000") int stories) {}
