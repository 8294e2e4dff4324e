package dev.courant.publish.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The live streams.
 *
 * @param heartbeat between signs of life on a quiet connection; below what proxies allow (often 60
 *     s), and not so low that idle clients cost something; 5 s to 50 s
 * @param deadline within which a client has to take what it is sent; who does not is cut off. Below
 *     20 s cuts off slow lines, high lets dead connections hold their places
 * @param memory that the newest events of each stream may take, and the same for older ones that
 *     clients have asked for. Low sends more clients to the broker for what they have missed; 8 MB
 *     to 256 MB
 * @param clients connections at a time, of all streams; one more is refused with status 503. An
 *     idle one takes about 20 kB. One address may hold as many as are free, and is refused with 429
 *     then
 * @param readers that read from the topic, at a time, what clients have missed and is not in
 *     memory; each takes a connection to the broker. Who waits is told its place in line
 */
@ConfigurationProperties("courant.publish.stream")
record StreamSettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("60s") Duration deadline,
    @DefaultValue("32MB") DataSize memory,
    @DefaultValue("10240") int clients,
    @DefaultValue("2") int readers) {}
