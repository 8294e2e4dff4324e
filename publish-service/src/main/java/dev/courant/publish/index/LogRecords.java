package dev.courant.publish.index;

import dev.courant.model.ArticleSummarized;
import dev.courant.model.EventCodec;
import dev.courant.publish.log.ReadRecord;
import dev.courant.publish.log.ReadRecord.Whole;
import dev.courant.publish.log.Withdrawal;
import java.io.IOException;
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
        missing.merge(
            record.key(),
            Withdrawal.emptied(whole.article()),
            (a, b) -> b.revision() > a.revision() ? b : a);
      }
    }
    return missing.values();
  }

  /** Most records were saved when they were published: reading two fields tells. */
  private static boolean isKnown(ConsumerRecord<String, byte[]> record, ArticleIndex index)
      throws IOException {
    if (record.key() == null || record.value() == null) {
      return true;
    }
    int known = index.revision(record.key());
    return known > 0 && known >= revision(record.value());
  }

  /** The revision in an article's JSON; a high one where it has none. */
  private static int revision(byte[] json) {
    try (JsonParser parser = EventCodec.mapper().createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean found = parser.currentName().equals("revision");
          JsonToken value = parser.nextToken();
          if (found && value == JsonToken.VALUE_NUMBER_INT) {
            return parser.getIntValue();
          }
          parser.skipChildren();
        }
      }
      return Integer.MAX_VALUE;
    } catch (JacksonException e) {
      return Integer.MAX_VALUE;
    }
  }
}
