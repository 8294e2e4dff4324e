package dev.courant.operations.doctor;

import dev.courant.model.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;

/** What an admin client of Kafka knows. */
final class KafkaAdministration implements DoctorCluster.Administration {
  private static final String SUMMARIZE = Topics.PREFIX + "-summarize";
  private static final String STORY = Topics.PREFIX + "-story";
  private static final String PUBLISH = Topics.PREFIX + "-publish";
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final Admin admin;

  KafkaAdministration(Admin admin) {
    this.admin = admin;
  }

  @Override
  public Map<TopicPartition, Long> committed(Stage stage) {
    return switch (stage) {
      case RAW -> new LogSummaries(admin).committed(SUMMARIZE);
      case SUMMARIZED -> new LogSummaries(admin).committed(PUBLISH);
      case PUBLISHED -> Map.of();
    };
  }

  @Override
  public Map<TopicPartition, Long> decided() {
    return new LogSummaries(admin).committed(STORY);
  }

  @Override
  public List<PartitionSummary> summaries(Collection<String> topics) {
    return new LogSummaries(admin).of(topics, List.of(SUMMARIZE, PUBLISH));
  }

  @Override
  public Duration retention(Stage stage) {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, stage.topic());
    try {
      var all = admin.describeConfigs(List.of(topic)).all().get(30, TimeUnit.SECONDS);
      var config = all.get(topic);
      var setting = config == null ? null : config.get("retention.ms");
      long millis = setting == null ? -1 : Long.parseLong(setting.value());
      return millis < 0 ? FOREVER : Duration.ofMillis(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new KafkaException("the settings of " + stage.topic() + " are not told", e);
    }
  }
}
