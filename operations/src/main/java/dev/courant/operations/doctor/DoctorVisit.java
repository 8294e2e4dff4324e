package dev.courant.operations.doctor;

import dev.courant.operations.log.Connection;
import dev.courant.operations.log.TopicLog;
import java.time.Clock;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Examines a cluster and the store behind an API. */
public final class DoctorVisit {
  private final Connection connection;

  /** Examines a cluster. */
  public DoctorVisit(Connection connection) {
    this.connection = connection;
  }

  /**
   * Looks at everything; reads all articles topics once, and raw and published twice.
   *
   * @param api origin of the public API; null to compare the topics only
   * @param each is handed every finding as it is made
   * @throws org.apache.kafka.common.KafkaException if the brokers do not answer
   */
  public DoctorReport examine(@Nullable String api, Consumer<Finding> each) {
    try (TopicLog log = connection.log();
        TopicLog everything = connection.everything();
        Admin admin = connection.admin()) {
      DoctorCluster cluster = new DoctorCluster(log, everything, new KafkaAdministration(admin));
      ServedArticles served = api == null ? null : new HttpServedArticles(api);
      return new Doctor(cluster, Clock.systemUTC(), each).examine(served);
    }
  }
}
