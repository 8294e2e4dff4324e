package dev.courant.endtoend;

import dev.courant.model.EventCodec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Instances of story-service on one broker, each a process of its own. */
final class StoryProcesses implements AutoCloseable {
  static final int PARTITIONS = 4;

  private final List<ServiceInstance> instances = new ArrayList<>();

  /** Starts them; does not wait until one is active. */
  StoryProcesses(String kafka, Path directory, int count) {
    for (int i = 0; i < count; i++) {
      instances.add(
          ServiceInstance.start(
              "story-service",
              "story-" + i,
              directory,
              port ->
                  List.of(
                      "--server.port=" + port,
                      "--courant.kafka.bootstrap-servers=" + kafka,
                      "--courant.topics.partitions=" + PARTITIONS)));
    }
  }

  /** The one that decides; empty while none says so. */
  Optional<ServiceInstance> active() {
    return instances.stream().filter(one -> role(one).equals("active")).findFirst();
  }

  List<ServiceInstance> all() {
    return instances;
  }

  private static String role(ServiceInstance instance) {
    String body = instance.api().get("/actuator/health/readiness").body();
    return body.isEmpty()
        ? ""
        : EventCodec.mapper()
            .readTree(body)
            .path("components")
            .path("membership")
            .path("details")
            .path("role")
            .asString("");
  }

  String logs() {
    return ServiceProcess.logs(instances.stream().map(ServiceInstance::process).toList());
  }

  @Override
  public void close() {
    instances.forEach(ServiceInstance::close);
  }
}
