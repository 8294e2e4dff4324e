package dev.courant.operations.log;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Keeps the last record that it is handed. */
final class RecordHolder implements Consumer<ConsumerRecord<byte[], byte[]>> {
  private @Nullable ConsumerRecord<byte[], byte[]> record;

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> handed) {
    record = handed;
  }

  void readFrom(TopicLog log, OffsetRange range) {
    if (!log.read(List.of(range), this).isEmpty()) {
      throw new KafkaException(range.partition() + "@" + range.begin() + " is damaged");
    }
  }

  Optional<ConsumerRecord<byte[], byte[]>> found() {
    return Optional.ofNullable(record);
  }
}
