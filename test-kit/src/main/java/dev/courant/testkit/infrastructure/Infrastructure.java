package dev.courant.testkit.infrastructure;

import dev.courant.model.TopicLayout;
import dev.courant.model.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A broker and a store for integration tests, started once per JVM: those that {@code
 * COURANT_KAFKA} ({@code host:port}) and {@code COURANT_MONGODB} (connection string without
 * database) name, or the official images by Testcontainers where {@code
 * COURANT_INFRASTRUCTURE=testcontainers}, or both embedded in this process.
 *
 * <p>Tests share it, so they make topics, groups and databases of their own.
 */
public final class Infrastructure {
  private static final Infrastructure SHARED = choose(System.getenv());

  private final String kafka;
  private final String mongo;

  private Infrastructure(String kafka, String mongo) {
    this.kafka = kafka;
    this.mongo = mongo.endsWith("/") ? mongo.substring(0, mongo.length() - 1) : mongo;
  }

  /** The one of this JVM. */
  public static Infrastructure shared() {
    return SHARED;
  }

  /** Where Kafka clients connect, {@code host:port}. */
  public String kafka() {
    return kafka;
  }

  /** Connection string of a database of that name. */
  public String mongo(String database) {
    int options = mongo.indexOf('?');
    return options < 0
        ? mongo + "/" + database
        : mongo.substring(0, options) + database + mongo.substring(options);
  }

  /**
   * How many partitions Courant's topics have on that broker, for {@code
   * courant.topics.partitions}: as many as whoever used it before made, or the services' default.
   */
  public int partitions() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      var found = admin.describeTopics(List.of(Topics.SUMMARIZED)).allTopicNames().get();
      return found.values().iterator().next().partitions().size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return TopicLayout.DEFAULT.partitions();
      }
      throw new IllegalStateException("no answer from Kafka at " + kafka, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Infrastructure choose(Map<String, String> environment) {
    String kafka = environment.get("COURANT_KAFKA");
    String mongo = environment.get("COURANT_MONGODB");
    String wish = environment.getOrDefault("COURANT_INFRASTRUCTURE", "").toLowerCase(Locale.ROOT);
    if (wish.equals("testcontainers")) {
      return containers();
    }
    return new Infrastructure(
        kafka != null ? kafka : embeddedKafka(), mongo != null ? mongo : embeddedMongo());
  }

  /** Stopped by Testcontainers itself when the JVM ends. */
  @SuppressWarnings("resource")
  private static Infrastructure containers() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "COURANT_INFRASTRUCTURE=testcontainers needs a Docker engine; start one, or unset it");
    }
    KafkaContainer kafka = new KafkaContainer(DockerImageName.parse("apache/kafka:4.2.2"));
    MongoDBContainer mongo = new MongoDBContainer(DockerImageName.parse("mongo:8"));
    kafka.start();
    mongo.start();
    return new Infrastructure(kafka.getBootstrapServers(), mongo.getConnectionString());
  }

  private static String embeddedKafka() {
    try {
      Path directory = Files.createTempDirectory("courant-broker-");
      EmbeddedBroker broker = EmbeddedBroker.start(directory, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Directories.delete(directory)));
      return broker.bootstrapServers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String embeddedMongo() {
    String uri = EmbeddedStore.start().uri("");
    return uri.substring(0, uri.length() - 1);
  }
}
