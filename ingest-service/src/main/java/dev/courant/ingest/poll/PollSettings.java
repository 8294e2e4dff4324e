package dev.courant.ingest.poll;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When feeds are polled.
 *
 * @param firstInterval interval of a feed of which nothing is known yet
 * @param minInterval shortest interval. Too low: outlets block us; too high: late news
 * @param maxInterval longest interval of a feed that answers. Too low: needless load; too high:
 *     late news from quiet feeds
 * @param maxBackoff longest interval of a feed that fails
 * @param maxQuiet longest time by which a feed's skipHours and skipDays put a poll off, 0 to 7 d; 0
 *     ignores them. Too low: feeds are asked when they want to rest; too high: late news from feeds
 *     that rest by mistake
 * @param maxConcurrent polls at once in this instance, 1 to 1000. Too low: polls come late; too
 *     high: memory and sockets
 * @param keepEntries how many entries that left the feed are kept, so that they are known when they
 *     come back; 0 to 5000. Too low: returning entries are looked into again; too high: large state
 *     records
 * @param wholeAfter after what time a feed is asked without validators, 1 h to 30 d. Too low:
 *     needless load; too high: late news from servers that say at every poll that nothing changed
 * @param moveAfter how long a feed has to redirect for good, at every poll, before its new address
 *     is kept, 0 to 30 d. Too low: a fault at its server or a portal on the way moves it; too high:
 *     outlets that moved are asked twice for long
 */
@ConfigurationProperties("courant.ingest.poll")
public record PollSettings(
    @DefaultValue("15m") Duration firstInterval,
    @DefaultValue("5m") Duration minInterval,
    @DefaultValue("6h") Duration maxInterval,
    @DefaultValue("24h") Duration maxBackoff,
    @DefaultValue("3d") Duration maxQuiet,
    @DefaultValue("64") int maxConcurrent,
    @DefaultValue("500") int keepEntries,
    @DefaultValue("24h") Duration wholeAfter,
    @DefaultValue("3d") Duration moveAfter) {}
