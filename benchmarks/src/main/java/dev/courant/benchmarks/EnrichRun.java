package dev.courant.benchmarks;

import dev.courant.model.Topics;
import dev.courant.summarize.SummarizeApplication;
import dev.courant.summarize.delivery.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;

/** A service that runs on a broker, and is given articles to work on, several times if need be. */
final class EnrichRun implements AutoCloseable {
  static final int PARTITIONS = 12;
  private static final long WAIT_NANOS = 100_000_000;

  private final String kafka;
  private final ConfigurableApplicationContext service;
  private final boolean models;

  private EnrichRun(String kafka, boolean models, ConfigurableApplicationContext service) {
    this.kafka = kafka;
    this.models = models;
    this.service = service;
  }

  /** The whole service with a model at an address. */
  static EnrichRun withModel(Load load, String address) {
    List<String> options = new ArrayList<>(load.options());
    options.add("--courant.summarize.model.address=" + address);
    options.add("--courant.summarize.model.model=stub");
    return start(load, true, SummarizeApplication.builder(), options);
  }

  /** The delivery alone, with work that only waits 100 ms and tells when it is done. */
  static EnrichRun waiting(Load load, LongConsumer done) {
    SpringApplicationBuilder service =
        SummarizeApplication.builder()
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean(
                        "waiting",
                        Work.class,
                        () -> (_, _, in) -> await(in, done),
                        bean -> bean.setPrimary(true)));
    return start(load, false, service, load.options());
  }

  private static EnrichRun start(
      Load load, boolean models, SpringApplicationBuilder service, List<String> options) {
    return new EnrichRun(load.kafka(), models, service.run(options.toArray(String[]::new)));
  }

  /**
   * Sends raw articles and waits until their results are committed. The models begin once the first
   * editions of all are out, which would share the processors with what is measured.
   */
  Tally.Counts pass(List<ProducerRecord<String, byte[]>> records) {
    try (Tally tally = new Tally(kafka, PARTITIONS)) {
      if (!models) {
        send(records);
        return tally.of(records);
      }
      SmartLifecycle secondEditions = service.getBean("secondEditionLoop", SmartLifecycle.class);
      secondEditions.stop();
      send(records);
      Tally.Counts first = tally.of(records);
      secondEditions.start();
      return first.and(tally.ofSecondEditions(records));
    }
  }

  @Override
  public void close() {
    service.close();
  }

  private static ProducerRecord<String, byte[]> await(
      ConsumerRecord<String, byte[]> in, LongConsumer done) {
    long end = System.nanoTime() + WAIT_NANOS;
    for (long left = WAIT_NANOS; left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    done.accept(System.nanoTime());
    return new ProducerRecord<>(Topics.SUMMARIZED, null, in.key(), in.value(), in.headers());
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

  /**
   * How much a service may do at once.
   *
   * @param permits articles in work at once
   * @param threads consumers
   * @param batch records of a poll
   */
  record Load(String kafka, int permits, int threads, int batch) {
    List<String> options() {
      return List.of(
          "--server.port=0",
          "--courant.kafka.bootstrap-servers=" + kafka,
          "--courant.topics.partitions=" + PARTITIONS,
          "--courant.summarize.delivery.permits=" + permits,
          "--courant.summarize.second-edition.permits=" + permits,
          "--courant.summarize.delivery.threads=" + threads,
          "--courant.summarize.delivery.batch=" + batch);
    }
  }
}
