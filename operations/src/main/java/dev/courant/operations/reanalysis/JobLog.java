package dev.courant.operations.reanalysis;

import dev.courant.model.EventCodec;
import dev.courant.model.Topics;
import dev.courant.operations.log.TopicLog;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The jobs on {@link Topics#JOBS}. */
public final class JobLog {
  private final TopicLog log;
  private final Clock clock;

  /** The jobs of a log. */
  public JobLog(TopicLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** All jobs that are kept, by id. */
  public Map<String, ReanalysisJob> read() {
    Map<String, ReanalysisJob> jobs = new LinkedHashMap<>();
    var _ =
        log.read(
            log.ranges(Set.of(Topics.JOBS)),
            record -> {
              try {
                ReanalysisJob job = EventCodec.decode(record.value(), ReanalysisJob.class);
                jobs.put(job.id(), job);
              } catch (EventCodec.UndecodableException e) {
                // A job of another kind, or of a later version.
              }
            });
    return jobs;
  }

  /** The job of that id; a new one that ends where the topics end now if there is none. */
  ReanalysisJob findOrStart(String id, ReanalysisRequest request, String by) {
    ReanalysisJob known = read().get(id);
    if (known != null) {
      return known;
    }
    Map<Integer, Long> ends = new HashMap<>();
    log.ranges(Set.of(Topics.RAW))
        .forEach(range -> ends.put(range.partition().partition(), range.end()));
    Instant now = now();
    return new ReanalysisJob(id, request, ends, Map.of(), 0, 0, false, by, now, now);
  }

  Instant now() {
    return clock.instant();
  }

  static ProducerRecord<byte[], byte[]> record(ReanalysisJob job) {
    return new ProducerRecord<>(
        Topics.JOBS, job.id().getBytes(StandardCharsets.UTF_8), EventCodec.encode(job));
  }
}
