package dev.courant.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.courant.model.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and dashboard ask for nothing that is not measured. */
class ObservedMetricsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  @TempDir Path directory;

  @Test
  void everyMetricInRulesAndDashboardIsExposed() throws Exception {
    Jars jars = Jars.built();
    Set<String> wanted = ObservedMetrics.of(jars.home());
    assertThat(wanted).contains("courant_consumer_lag", "courant_ready");
    try (StandaloneProcess courant = StandaloneProcess.start(jars, directory, "--sample")) {
      await().atMost(PATIENCE).until(() -> courant.total() > 0);
      spoil(courant);
      try {
        await()
            .atMost(PATIENCE)
            .untilAsserted(() -> assertThat(missing(wanted, courant)).isEmpty());
      } catch (Exception | AssertionError e) {
        throw new AssertionError(courant.console(), e);
      }
    }
  }

  /** Records that can never be worked on: their cause is counted from then on. */
  private static void spoil(StandaloneProcess courant) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", courant.kafka());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String topic : List.of(Topics.RAW, Topics.SUMMARIZED)) {
        producer.send(new ProducerRecord<>(topic, "spoilt", "no JSON")).get();
      }
    }
  }

  private static Set<String> missing(Set<String> wanted, StandaloneProcess courant) {
    Set<String> missing = new TreeSet<>(wanted);
    for (int portsOn = 0; portsOn <= 3; portsOn++) {
      missing.removeAll(ObservedMetrics.exposed(courant.metrics(portsOn)));
    }
    return missing;
  }
}
