package dev.courant.runtime;

import dev.courant.model.TraceContext;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Says in each line that this thread logs which record it is about: {@code article} (the key),
 * {@code position} (topic-partition@offset) and {@code trace} (32 hexadecimal digits), as members
 * of structured logs and as MDC in patterns. A batch holds many records, so each is said for
 * itself; what was there before is there again when this is closed.
 */
public final class RecordContext implements AutoCloseable {
  /** Key of the record. */
  public static final String ARTICLE = "article";

  /** Where the record stands. */
  public static final String POSITION = "position";

  /** The trace that the record belongs to. */
  public static final String TRACE = "trace";

  private final @Nullable Map<String, String> before = MDC.getCopyOfContextMap();

  private RecordContext() {}

  /** From here on it is about this record. */
  public static RecordContext of(ConsumerRecord<?, ?> record) {
    RecordContext context = new RecordContext();
    if (record.key() instanceof String key) {
      MDC.put(ARTICLE, key.length() > 100 ? key.substring(0, 100) : key);
    }
    MDC.put(POSITION, record.topic() + "-" + record.partition() + "@" + record.offset());
    TraceContext.in(record.headers()).ifPresent(trace -> MDC.put(TRACE, trace.traceId()));
    return context;
  }

  /** The same task about what this thread is about, for another thread. */
  public static <T> Callable<T> carriedOver(Callable<T> task) {
    Map<String, String> here = MDC.getCopyOfContextMap();
    return here == null || here.isEmpty()
        ? task
        : () -> {
          RecordContext there = new RecordContext();
          MDC.setContextMap(here);
          try (there) {
            return task.call();
          }
        };
  }

  @Override
  public void close() {
    if (before == null) {
      MDC.clear();
    } else {
      MDC.setContextMap(before);
    }
  }
}
