package dev.courant.ingest.article;

import dev.courant.model.ArticleId;
import dev.courant.model.CanonicalUrl;
import dev.courant.model.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A record that nothing can be done with.
 *
 * @param reason for the metric: {@code no-value}, {@code undecodable}, {@code wrong-key}, {@code
 *     wrong-id}, {@code wrong-partition}, {@code bad-address} or {@code too-large}
 * @param cause for the dead letter
 */
public record RejectedRecord(
    ConsumerRecord<String, byte[]> record, String reason, RuntimeException cause) {
  private static final String STAGE = "ingest";

  /** A record whose reading failed. */
  public static RejectedRecord of(ConsumerRecord<String, byte[]> record, RuntimeException cause) {
    String reason =
        cause instanceof RejectedException rejected
            ? rejected.reason
            : record.value() == null ? "no-value" : "undecodable";
    return new RejectedRecord(record, reason, cause);
  }

  /**
   * Checks what decoding cannot.
   *
   * @throws RuntimeException that {@link #of} knows the reason of, unless the condition holds
   */
  public static void unless(boolean condition, String reason, String message) {
    if (!condition) {
      throw new RejectedException(reason, message);
    }
  }

  /**
   * Checks the address of an article.
   *
   * @throws RuntimeException if it is not canonical, or not the one that the id is made of
   */
  public static void requireAddress(String url, ArticleId id) {
    CanonicalUrl canonical = CanonicalUrl.parse(url).orElse(null);
    unless(
        canonical != null && canonical.value().equals(url), "bad-address", "not canonical: " + url);
    unless(ArticleId.of(new CanonicalUrl(url)).equals(id), "wrong-id", "not the id of " + url);
  }

  /** Where the record stood, as its dead letter names it. */
  public String origin() {
    return record.topic() + "-" + record.partition() + "@" + record.offset();
  }

  /** Its dead letter. */
  public ProducerRecord<String, byte[]> letter() {
    return DeadLetters.of(record, STAGE, 1, cause);
  }

  private static final class RejectedException extends RuntimeException {
    private final String reason;

    RejectedException(String reason, String message) {
      super(reason + ": " + message);
      this.reason = reason;
    }
  }
}
