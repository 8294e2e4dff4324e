package dev.courant.testkit.guarantees;

/**
 * A record that a service set aside.
 *
 * @param position on the dead letters' topic
 * @param origin where the record stood, {@code topic-partition@offset}
 * @param stage the service that set it aside
 * @param cause as the dead letter names it
 */
public record DeadLetter(Position position, String origin, String stage, String cause) {}
