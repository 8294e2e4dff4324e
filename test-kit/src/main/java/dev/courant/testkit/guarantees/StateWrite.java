package dev.courant.testkit.guarantees;

/**
 * A state that an owner wrote to a compacted topic.
 *
 * @param age what only grows while there is one owner at a time: epoch milliseconds of a feed's
 *     last poll, or an article's last revision
 */
public record StateWrite(Position position, String key, long age) {}
