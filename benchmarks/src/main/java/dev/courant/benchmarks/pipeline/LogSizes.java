package dev.courant.benchmarks.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * What topics take on the disk of one broker, headers, indexes and compression included.
 *
 * @param bytes by topic
 */
record LogSizes(Map<String, Long> bytes) {
  static LogSizes of(String kafka) throws InterruptedException, ExecutionException {
    Map<String, Long> bytes = new HashMap<>();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      var directories = admin.describeLogDirs(List.of(1)).allDescriptions().get().values();
      directories.stream()
          .flatMap(broker -> broker.values().stream())
          .flatMap(directory -> directory.replicaInfos().entrySet().stream())
          .forEach(replica ->
              bytes.merge(replica.getKey().topic(), replica.getValue().size(), Long::sum));
    }
    return new LogSizes(bytes);
  }

  long bytesOf(String topic) {
    return bytes.getOrDefault(topic, 0L);
  }
}
