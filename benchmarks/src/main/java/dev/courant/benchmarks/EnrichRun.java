package dev.courant.benchmarks;

import dev.courant.model.Topics;
import dev.courant.summarize.SummarizeApplication;
import dev.courant.summarize.delivery.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** One run of the service on a broker, from raw articles in the topic to results committed. */
final class EnrichRun {
  static final int PARTITIONS = 12;
  private static final long WAIT_NANOS = 100_000_000;

  private final String kafka;
  private final Completions completions;
  private final List<String> options = new ArrayList<>();

  /**
   * A run.
   *
   * @param permits articles in work at once
   * @param threads consumers
   * @param batch records of a poll
   */
  EnrichRun(String kafka, Completions completions, int permits, int threads, int batch) {
    this.kafka = kafka;
    this.completions = completions;
    options.add("--server.port=0");
    options.add("--courant.kafka.bootstrap-servers=" + kafka);
    options.add("--courant.topics.partitions=" + PARTITIONS);
    options.add("--courant.summarize.delivery.permits=" + permits);
    options.add("--courant.summarize.delivery.threads=" + threads);
    options.add("--courant.summarize.delivery.batch=" + batch);
  }

  /** The whole service with a model at an address. */
  Tally.Counts withModel(String address, List<ProducerRecord<String, byte[]>> records) {
    options.add("--courant.summarize.model.address=" + address);
    options.add("--courant.summarize.model.model=stub");
    return run(SummarizeApplication.builder(), records);
  }

  /** The delivery alone, with work that only waits 100 ms. */
  Tally.Counts waiting(List<ProducerRecord<String, byte[]>> records) {
    SpringApplicationBuilder service =
        SummarizeApplication.builder()
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean(
                        "waiting", Work.class, () -> this::await, bean -> bean.setPrimary(true)));
    return run(service, records);
  }

  private ProducerRecord<String, byte[]> await(ConsumerRecord<String, byte[]> in) {
    long end = System.nanoTime() + WAIT_NANOS;
    for (long left = WAIT_NANOS; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    completions.at(System.nanoTime());
    return new ProducerRecord<>(Topics.SUMMARIZED, null, in.key(), in.value(), in.headers());
  }

  private Tally.Counts run(
      SpringApplicationBuilder service, List<ProducerRecord<String, byte[]>> records) {
    send(records);
    try (Tally tally = new Tally(kafka, PARTITIONS);
        var _ = service.run(options.toArray(String[]::new))) {
      return tally.of(records);
    }
  }

  private void send(List<ProducerRecord<String, byte[]>> records) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 20),
            new StringSerializer(),
            new ByteArraySerializer())) {
      records.forEach(producer::send);
    }
  }
}
