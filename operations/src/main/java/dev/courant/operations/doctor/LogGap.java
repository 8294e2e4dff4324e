package dev.courant.operations.doctor;

/**
 * A sign that a topic lost records.
 *
 * @param repair what to do
 */
public record LogGap(String topic, int partition, String detail, String repair) {
  @Override
  public String toString() {
    return topic + "-" + partition + ": " + detail + ". " + repair;
  }
}
