package dev.courant.summarize.delivery;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.CompiledBy;
import dev.courant.model.EventCodec;
import dev.courant.model.EventRecords;
import dev.courant.model.Topics;
import dev.courant.summarize.extractive.ExtractiveEngine;
import dev.courant.summarize.summary.Summarization;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Second editions on their way. */
final class SecondEditionRecords {
  private static final Summarization RULES =
      new Summarization(new ExtractiveEngine(), Clock.systemUTC());

  private SecondEditionRecords() {}

  /** What a model told. */
  static ConsumerRecord<String, byte[]> of(
      String name, int revision, @Nullable String job, int offset) {
    ArticleSummarized rules = RULES.summarize(RawRecords.article(name, revision), 2);
    ObjectNode told = EventCodec.mapper().valueToTree(rules);
    told.set("compiledBy", EventCodec.mapper().valueToTree(new CompiledBy("stub", "m", "p", "1")));
    return record(EventCodec.mapper().treeToValue(told, ArticleSummarized.class), job, offset);
  }

  /** What stands in where no model has an answer. */
  static ConsumerRecord<String, byte[]> extractive(
      String name, int revision, String job, int offset) {
    return record(RULES.summarize(RawRecords.article(name, revision), 2), job, offset);
  }

  private static ConsumerRecord<String, byte[]> record(
      ArticleSummarized told, @Nullable String job, int offset) {
    Headers cause = new RecordHeaders();
    if (job != null) {
      cause.add(EventRecords.REANALYSIS, job.getBytes(StandardCharsets.UTF_8));
    }
    ProducerRecord<String, byte[]> sent =
        EventRecords.following(cause, told, "/test", Instant.EPOCH);
    ConsumerRecord<String, byte[]> record =
        new ConsumerRecord<>(Topics.SECOND_EDITIONS, 0, offset, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }
}
