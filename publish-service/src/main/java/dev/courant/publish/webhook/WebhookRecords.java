package dev.courant.publish.webhook;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records of {@link Topics#WEBHOOKS} and {@link Topics#WEBHOOK_STATES}. */
final class WebhookRecords {
  private static final Logger log = LoggerFactory.getLogger(WebhookRecords.class);

  private WebhookRecords() {}

  /** A webhook, where Kafka's own partitioner puts its key. */
  static ProducerRecord<String, byte[]> of(Webhook webhook) {
    return new ProducerRecord<>(Topics.WEBHOOKS, webhook.id(), EventCodec.encode(webhook));
  }

  static ProducerRecord<String, byte[]> withoutWebhook(String id) {
    return new ProducerRecord<>(Topics.WEBHOOKS, id, null);
  }

  /**
   * A state.
   *
   * @param partition that its webhook is in
   * @param state null where the webhook is gone
   */
  static ProducerRecord<String, byte[]> of(int partition, String id, @Nullable WebhookState state) {
    byte[] value = state == null ? null : EventCodec.encode(state);
    return new ProducerRecord<>(Topics.WEBHOOK_STATES, partition, id, value);
  }

  /** The value of a record; empty where it takes the one before away, or is none. */
  static <T> Optional<T> read(ConsumerRecord<String, byte[]> record, Class<T> type) {
    try {
      return record.value() == null
          ? Optional.empty()
          : Optional.of(EventCodec.decode(record.value(), type));
    } catch (EventCodec.UndecodableException e) {
      log.warn(
          "No {}: {}-{}@{}",
          type.getSimpleName(),
          record.topic(),
          record.partition(),
          record.offset());
      return Optional.empty();
    }
  }
}
