package dev.courant.runtime;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/**
 * The one admin client of a service. It is made at its first use, not at the start, so that a
 * broker whose name cannot be resolved yet fails the readiness check and not the process.
 */
public final class BrokerAdmin implements AutoCloseable {
  private static final Duration LEAVE = Duration.ofSeconds(2);

  private final Map<String, Object> settings;
  private @Nullable Admin client;

  /**
   * An admin client to be.
   *
   * @param settings of Kafka's admin client
   */
  public BrokerAdmin(Map<String, Object> settings) {
    this.settings = Map.copyOf(settings);
  }

  /**
   * The client.
   *
   * @throws org.apache.kafka.common.KafkaException if it cannot be made, for example since no
   *     broker's name can be resolved; to be tried again
   */
  public synchronized Admin client() {
    Admin made = client;
    if (made == null) {
      made = Admin.create(settings);
      client = made;
    }
    return made;
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close(LEAVE);
    }
  }
}
