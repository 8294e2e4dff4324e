package dev.courant.publish.web;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** What this instance measures about itself, as its metrics have it; answered from memory. */
@Component
final class ServiceMeters {
  private final MeterRegistry registry;

  ServiceMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Whether the readiness group of the health endpoint was up when it was last looked at. */
  boolean ready() {
    return sum("courant.ready") > 0;
  }

  /** Records that wait on the partitions that this instance has. */
  long waiting() {
    return sum("courant.consumer.lag");
  }

  /** Clients of the live streams. */
  long clients() {
    return sum("courant.stream.clients");
  }

  /** Records that were worked on. */
  long received() {
    return sum("courant.publish.received");
  }

  /** Those of them with an outcome. */
  long became(String outcome) {
    return sum("courant.publish.records", "outcome", outcome);
  }

  /** Records of the streams and of stories that nobody could read. */
  long skipped() {
    return sum("courant.stream.skipped") + sum("courant.publish.stories.skipped");
  }

  /** The background loops that fail, and are started again, by name. */
  List<String> failing() {
    return registry.find("courant.loop.failing").meters().stream()
        .filter(meter -> value(meter) > 0)
        .map(meter -> String.valueOf(meter.getId().getTag("loop")))
        .sorted()
        .toList();
  }

  private long sum(String name, String... tags) {
    Collection<Meter> meters = registry.find(name).tags(tags).meters();
    return Math.round(meters.stream().mapToDouble(ServiceMeters::value).sum());
  }

  private static double value(Meter meter) {
    Stream<Measurement> measured = StreamSupport.stream(meter.measure().spliterator(), false);
    return measured.mapToDouble(Measurement::getValue).filter(Double::isFinite).sum();
  }
}
