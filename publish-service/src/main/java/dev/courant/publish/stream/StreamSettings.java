package dev.courant.publish.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The live stream.
 *
 * @param heartbeat between signs of life on a quiet connection; below what proxies allow (often 60
 *     s), and not so low that idle clients cost something; 5 s to 50 s
 * @param buffer events that may wait for one client before it is cut off; low cuts off clients on
 *     slow lines in a rush, high takes memory (about 2 kB each); 64 to 4096
 * @param clients connections at a time; one more is refused with status 503
 * @param catchUps clients at a time that read from the topic what they have missed; each takes a
 *     connection to the broker and a thread
 */
@ConfigurationProperties("courant.publish.stream")
record StreamSettings(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("512") int buffer,
    @DefaultValue("1000") int clients,
    @DefaultValue("32") int catchUps) {}
