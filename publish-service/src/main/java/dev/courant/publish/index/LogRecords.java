package dev.courant.publish.index;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.log.ReadRecord;
import dev.courant.publish.log.ReadRecord.Whole;
import dev.courant.publish.log.Withdrawal;
import dev.courant.publish.store.Newness;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells what of the log an index does not have yet. */
final class LogRecords {
  private LogRecords() {}

  /** The newest revision of every article in these records that the index lacks. */
  static Collection<ArticleSummarized> missing(
      Iterable<ConsumerRecord<String, byte[]>> records, ArticleIndex index) throws IOException {
    Map<String, ArticleSummarized> missing = new LinkedHashMap<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (!isKnown(record, index) && ReadRecord.of(record) instanceof Whole whole) {
        missing.merge(record.key(), Withdrawal.emptied(whole.article()), Newness::newer);
      }
    }
    return missing.values();
  }

  /** Most records were saved when they were published: reading some fields tells. */
  private static boolean isKnown(ConsumerRecord<String, byte[]> record, ArticleIndex index)
      throws IOException {
    if (record.key() == null || record.value() == null) {
      return true;
    }
    long known = index.newness(record.key());
    return known > 0 && known >= newness(record.value());
  }

  /** Of an article's JSON, by three of its fields; a high one where it lacks revision or time. */
  private static long newness(byte[] json) {
    int revision = 0;
    int edition = 0;
    Instant compiledAt = null;
    try (JsonParser parser = EventCodec.mapper().createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Long.MAX_VALUE;
      }
      // The features come last, and are as many tokens as all the rest.
      while ((revision == 0 || edition == 0 || compiledAt == null)
          && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("revision") && value == JsonToken.VALUE_NUMBER_INT) {
          revision = parser.getIntValue();
        } else if (name.equals("edition") && value == JsonToken.VALUE_NUMBER_INT) {
          edition = Math.max(1, parser.getIntValue());
        } else if (name.equals("compiledAt") && value == JsonToken.VALUE_STRING) {
          compiledAt = Instant.parse(parser.getString());
        }
        parser.skipChildren();
      }
    } catch (JacksonException | DateTimeParseException e) {
      return Long.MAX_VALUE;
    }
    return revision == 0 || compiledAt == null
        ? Long.MAX_VALUE
        : Newness.number(revision, Math.max(1, edition), compiledAt.getEpochSecond());
  }
}
