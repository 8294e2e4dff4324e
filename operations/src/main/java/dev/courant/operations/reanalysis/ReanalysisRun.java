package dev.courant.operations.reanalysis;

import dev.courant.model.Topics;
import dev.courant.operations.log.NewerRevisions;
import dev.courant.operations.log.OffsetRange;
import dev.courant.operations.log.Pace;
import dev.courant.operations.log.RecordPosition;
import dev.courant.operations.log.TopicLog;
import dev.courant.operations.log.Transactions;
import dev.courant.operations.reanalysis.Candidates.Candidate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;

/** Carries a job out, partition after partition, from where its state on the log says it is. */
final class ReanalysisRun {
  private static final int TRIES = 5;
  private static final Set<String> LEFT_OUT =
      Set.of("courant_replay_of", "traceparent", "tracestate");

  private final TopicLog log;
  private final Transactions transactions;
  private final JobLog jobs;
  private final Pace pace;
  private final Consumer<ReanalysisJob> progress;

  ReanalysisRun(
      TopicLog log,
      Transactions transactions,
      JobLog jobs,
      Pace pace,
      Consumer<ReanalysisJob> progress) {
    this.log = log;
    this.transactions = transactions;
    this.jobs = jobs;
    this.pace = pace;
    this.progress = progress;
  }

  ReanalysisJob run(String id, ReanalysisRequest request, String by) {
    for (int attempt = 1; ; attempt++) {
      try (Transactions.Writer writer = transactions.open(Topics.PREFIX + "-job-" + id)) {
        return carryOut(jobs.findOrStart(id, request, by), writer);
      } catch (KafkaException e) {
        if (attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private ReanalysisJob carryOut(ReanalysisJob job, Transactions.Writer writer) {
    if (job.done()) {
      return job;
    }
    ReanalysisJob now = job;
    for (OffsetRange range : log.ranges(Set.of(Topics.RAW))) {
      int partition = range.partition().partition();
      long end = now.ends().getOrDefault(partition, 0L);
      if (now.positions().getOrDefault(partition, 0L) < end) {
        now = work(now, new OffsetRange(range.partition(), range.begin(), end), writer);
      }
    }
    return write(now.finished(jobs.now()), List.of(), writer);
  }

  private ReanalysisJob work(ReanalysisJob job, OffsetRange range, Transactions.Writer writer) {
    int partition = range.partition().partition();
    long begin = job.positions().getOrDefault(partition, 0L);
    List<Candidate> wanted =
        Candidates.read(log, job.request(), range).wanted().stream()
            .filter(candidate -> candidate.offset() >= begin)
            .toList();
    NewerRevisions newer = new NewerRevisions(log, _ -> false);
    wanted.forEach(one -> newer.watch(position(one, partition), one.article(), range.end()));
    ReanalysisJob now = job;
    for (int from = 0; from < wanted.size(); from += pace.batch()) {
      List<Candidate> some = wanted.subList(from, Math.min(wanted.size(), from + pace.batch()));
      pace.await(some.size());
      newer.catchUp();
      Batch batch = batch(job.id(), some, partition, newer);
      now = now.advanced(partition, some.getLast().offset() + 1, batch, jobs.now());
      write(now, batch.requests(), writer);
    }
    ReanalysisJob passed =
        now.advanced(partition, range.end(), new Batch(List.of(), 0), jobs.now());
    return write(passed, List.of(), writer);
  }

  private Batch batch(String job, List<Candidate> candidates, int partition, NewerRevisions newer) {
    List<ProducerRecord<byte[], byte[]>> requests = new ArrayList<>();
    int superseded = 0;
    for (Candidate candidate : candidates) {
      RecordPosition position = position(candidate, partition);
      if (newer.newerThan(position, candidate.article(), candidate.revision()) != null) {
        superseded++;
      } else {
        log.at(position).map(record -> request(job, record)).ifPresent(requests::add);
      }
    }
    return new Batch(requests, superseded);
  }

  private static ProducerRecord<byte[], byte[]> request(
      String job, ConsumerRecord<byte[], byte[]> record) {
    ProducerRecord<byte[], byte[]> request =
        new ProducerRecord<>(Topics.RAW, record.partition(), record.key(), record.value());
    for (Header header : record.headers()) {
      if (!LEFT_OUT.contains(header.key())) {
        request.headers().add(header);
      }
    }
    request.headers().add(Candidates.REANALYSIS, job.getBytes(StandardCharsets.UTF_8));
    return request;
  }

  private ReanalysisJob write(
      ReanalysisJob job,
      List<ProducerRecord<byte[], byte[]>> requests,
      Transactions.Writer writer) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(requests);
    records.add(JobLog.record(job));
    writer.write(records);
    progress.accept(job);
    return job;
  }

  private static RecordPosition position(Candidate candidate, int partition) {
    return new RecordPosition(Topics.RAW, partition, candidate.offset());
  }
}
