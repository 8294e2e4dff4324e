package dev.courant.testkit.guarantees;

/** Where a record stands; as text {@code topic-partition@offset}, as dead letters name it. */
public record Position(String topic, int partition, long offset) {
  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset;
  }
}
